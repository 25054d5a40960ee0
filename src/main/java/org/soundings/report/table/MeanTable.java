package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.soundings.analysis.finding.Finding;
import org.soundings.report.table.ReportTable.Entry;
import org.soundings.report.table.ReportTable.Head;
import org.soundings.report.table.ReportTable.Line;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Numbers;
import org.soundings.report.wording.Unanswered;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/**
 * Everything known of a mean: a line a group, or where there are no groups a line a number.
 *
 * @param words how a mean is written
 */
public record MeanTable(Basis basis, Finding.Mean mean, DoubleFunction<String> words) {
  private static final List<String> QUANTILES =
      List.of("smallest", "lower-quartile", "median", "upper-quartile", "largest");

  public ReportTable table() {
    List<String> names = names();
    String caption = language().say("table.mean", basis.interval()) + (mean.date() ? "" : unit());
    if (mean.by() == null) {
      List<Entry> entries = entries(mean.groups().getFirst());
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        lines.add(new Line(names.get(i), List.of(entries.get(i))));
      }
      if (mean.scale() != null && mean.scale().spread() != null) {
        lines.addAll(new SpreadLines(basis, mean.scale().spread()).lines());
      }
      return new ReportTable(caption, List.of(), lines, List.of(), null);
    }
    List<Head> head = new ArrayList<>(List.of(Head.of(language().say("table.group"))));
    names.forEach(name -> head.add(Head.of(name)));
    return new ReportTable(
        caption,
        head,
        Stream.concat(
                mean.groups().stream()
                    .limit(ShareTable.MOST_LINES)
                    .map(group -> line(group.label(), group)),
                mean.others().stream().map(all -> line(language().term(all.label()), all)))
            .toList(),
        List.of(),
        ShareTable.rest(language(), mean.groups().size(), ShareTable.MOST_LINES));
  }

  private Line line(String label, Finding.GroupMean group) {
    return new Line(ShareTable.name(label), entries(group));
  }

  private Language language() {
    return basis.language();
  }

  private String unit() {
    return mean.unit() == null ? "" : ", " + mean.unit();
  }

  private List<String> names() {
    List<String> names =
        new ArrayList<>(List.of("n", language().say("mean.mean"), basis.interval()));
    names.add(language().say(mean.date() ? "mean.deviation.days" : "mean.deviation"));
    if (hasQuantiles()) {
      QUANTILES.forEach(name -> names.add(language().say("mean." + name)));
    }
    reasons().forEach(reason -> names.add(reason.words(language())));
    return names;
  }

  private boolean hasQuantiles() {
    return mean.groups().stream().anyMatch(group -> !group.quantiles().isEmpty());
  }

  /** Those of any group for which they were counted. */
  private List<Unanswered> reasons() {
    return mean.groups().stream()
        .map(Unanswered::of)
        .filter(reasons -> !reasons.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Entry> entries(Finding.GroupMean group) {
    boolean shown = group.status() == Cell.Status.SHOWN;
    Estimate e = group.estimate();
    List<Entry> entries = new ArrayList<>();
    entries.add(shown ? Entry.of(language().count(e.n())) : Entry.PROTECTED);
    entries.add(shown ? Entry.of(words.apply(e.value())) : Entry.NONE);
    entries.add(shown ? Entry.of(interval(e)) : Entry.NONE);
    int decimals = mean.date() ? 0 : Math.max(2, Numbers.decimals(estimates()));
    entries.add(
        shown ? Entry.of(language().fixed(group.standardDeviation(), decimals)) : Entry.NONE);
    for (int i = 0; hasQuantiles() && i < QUANTILES.size(); i++) {
      entries.add(group.quantiles().isEmpty() ? Entry.NONE : quantile(group.quantiles().get(i)));
    }
    List<Unanswered> why = Unanswered.of(group);
    for (int i = 0; i < reasons().size(); i++) {
      entries.add(why.isEmpty() ? Entry.NONE : ShareTable.count(language(), why.get(i).cell()));
    }
    return entries;
  }

  private List<Estimate> estimates() {
    return mean.groups().stream().map(Finding.GroupMean::estimate).toList();
  }

  private String interval(Estimate e) {
    return Double.isNaN(e.low())
        ? Numbers.NONE
        : language().say("range", words.apply(e.low()), words.apply(e.high()));
  }

  private Entry quantile(double value) {
    return Entry.of(mean.date() ? Numbers.date(value) : language().given(value));
  }
}
