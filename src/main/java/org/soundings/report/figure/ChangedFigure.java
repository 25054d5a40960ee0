package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.soundings.analysis.finding.Change;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Whole;
import org.soundings.report.drawing.Axis;
import org.soundings.report.drawing.DotChart;
import org.soundings.report.drawing.Row;
import org.soundings.report.table.ReportTable;
import org.soundings.report.table.ReportTable.Entry;
import org.soundings.report.table.ReportTable.Head;
import org.soundings.report.table.ReportTable.Line;
import org.soundings.report.table.ShareTable;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** What has changed, as dots on both sides of nothing. */
record ChangedFigure(Captions captions) {
  private static final int MOST = 40;

  Figure of(Finding.Changed changed) {
    String anchor = captions.anchor(changed.id());
    String title = Captions.title(changed.wording());
    if (changed.reason().isPresent()) {
      List<String> says =
          List.of(language().say("changed.not", language().term(changed.reason().get())));
      List<String> words = List.of(changed.wording());
      return new Figure(anchor, title, says, List.of(), List.of(), List.of(), null, false, words);
    }
    List<Figure.Panel> panels =
        isTrend(changed)
            ? TrendPanels.of(language(), anchor, changed)
            : List.of(Figure.Panel.only(anchor, chart(title, changed)));
    return new Figure(
        anchor,
        title,
        isTrend(changed) ? trend(changed) : says(changed),
        List.of(),
        panels,
        remarks(changed),
        table(changed),
        false,
        List.of(changed.wording()));
  }

  /** Whether the numbers themselves are drawn and not their differences. */
  private static boolean isTrend(Finding.Changed changed) {
    return changed.rounded() || !changed.earlier().isEmpty();
  }

  private DotChart chart(String title, Finding.Changed changed) {
    double unit = changed.shares() ? 100 : 1;
    List<Change> drawn = changed.changes().subList(0, Math.min(MOST, changed.changes().size()));
    List<Row> rows = drawn.stream().map(change -> row(change, unit)).toList();
    Axis axis = axis(rows);
    DoubleFunction<String> ticks = tick -> language().fixed(tick, axis.decimals());
    return new DotChart(
        language(), title, rows, List.of(), axis, value -> language().signed(value, 1), ticks);
  }

  /** What is said of more than two. */
  private List<String> trend(Finding.Changed changed) {
    List<String> waves = TrendPanels.waves(changed);
    String last = waves.getLast();
    String all =
        language().say("list.and", language().list(waves.subList(0, waves.size() - 1)), last);
    return List.of(
        language().say(changed.shares() ? "changed.percent" : "changed.means", all),
        language()
            .say(
                "changed.trend" + who(changed),
                n(changed, Change::after),
                last,
                captions.basis().intervals()));
  }

  /** Which way each went, where that is all that is said of a change. */
  private List<String> ways(Finding.Changed changed) {
    List<String> ways = new ArrayList<>();
    for (Change.Direction way : Change.Direction.values()) {
      String labels =
          changed.changes().stream()
              .filter(c -> c.difference().isDefined() && c.direction() == way)
              .limit(MOST)
              .map(this::label)
              .collect(Collectors.joining("; "));
      if (changed.rounded() && !labels.isEmpty()) {
        ways.add(language().say("changed.ways." + key(way), labels));
      }
    }
    return ways;
  }

  private static String key(Change.Direction direction) {
    return switch (direction) {
      case UP -> "up";
      case DOWN -> "down";
      case NOT_CLEAR -> "not-clear";
    };
  }

  private List<String> remarks(Finding.Changed changed) {
    List<String> remarks = ways(changed);
    for (Finding.Earlier earlier : changed.earlier()) {
      earlier
          .reason()
          .ifPresent(
              why ->
                  remarks.add(
                      language().say("changed.earlier", earlier.name(), language().term(why))));
    }
    if (isTrend(changed) && changed.changes().size() > TrendPanels.MOST) {
      remarks.add(language().say("changed.first", language().count(TrendPanels.MOST)));
    }
    return remarks;
  }

  private Language language() {
    return captions.language();
  }

  private String label(Change change) {
    return language().term(change.label());
  }

  private Row row(Change change, double unit) {
    Estimate difference = change.difference().times(unit);
    Cell.Status status = difference.isDefined() ? Cell.Status.SHOWN : Cell.Status.PRIMARY;
    return new Row(label(change), status, difference);
  }

  /** Nothing is always on it. */
  private static Axis axis(List<Row> rows) {
    double low = 0;
    double high = 0;
    for (Row row : rows) {
      Estimate e = row.estimate();
      if (e.isDefined()) {
        low = Math.min(low, Double.isNaN(e.low()) ? e.value() : e.low());
        high = Math.max(high, Double.isNaN(e.high()) ? e.value() : e.high());
      }
    }
    return Axis.around(low, high, DotChart.RIGHT);
  }

  private List<String> says(Finding.Changed changed) {
    return List.of(
        language()
            .say(
                changed.shares() ? "changed.points" : "changed.difference",
                changed.before(),
                changed.after()),
        language()
            .say(
                "changed.basis" + who(changed),
                n(changed, Change::before),
                n(changed, Change::after),
                captions.basis().lines()));
  }

  private static String who(Finding.Changed changed) {
    return changed.whole() == Whole.Of.VALID ? ".valid" : "";
  }

  /** Shares, and the parts of one whole, are of one base; each mean is of its own group. */
  private String n(Finding.Changed changed, Function<Change, Estimate> of) {
    LongStream each =
        changed.changes().stream().map(of).filter(Estimate::isDefined).mapToLong(Estimate::n);
    return language().count(changed.apart() ? each.sum() : each.max().orElse(0));
  }

  private ReportTable table(Finding.Changed changed) {
    List<Head> head =
        new ArrayList<>(List.of(Head.of(changed.shares() ? language().say("table.answer") : "")));
    for (String wave : TrendPanels.waves(changed)) {
      head.add(Head.of(wave));
      head.add(Head.of("n, " + wave));
    }
    head.add(Head.of(language().say("changed.head")));
    List<Line> lines =
        changed.changes().stream()
            .limit(ShareTable.MOST_LINES)
            .map(change -> new Line(ShareTable.name(label(change)), entries(changed, change)))
            .toList();
    String caption =
        changed.rounded()
            ? language().say("changed.table.ways", changed.before(), changed.after())
            : language()
                .say(
                    changed.earlier().isEmpty() ? "changed.table.both" : "changed.table.all",
                    changed.before(),
                    changed.after(),
                    captions.basis().interval());
    return new ReportTable(
        caption,
        head,
        lines,
        List.of(),
        ShareTable.rest(language(), changed.changes().size(), ShareTable.MOST_LINES));
  }

  private List<Entry> entries(Finding.Changed changed, Change change) {
    List<Entry> entries = new ArrayList<>();
    List<Estimate> waves = change.waves();
    for (int i = 0; i < waves.size(); i++) {
      Estimate e = waves.get(i);
      boolean compared =
          i >= changed.earlier().size() || changed.earlier().get(i).reason().isEmpty();
      Entry none = compared ? Entry.PROTECTED : Entry.NONE;
      entries.add(e.isDefined() ? Entry.of(number(changed, e)) : none);
      entries.add(e.isDefined() ? Entry.of(language().count(e.n())) : Entry.NONE);
    }
    entries.add(difference(changed, change));
    return entries;
  }

  private String number(Finding.Changed changed, Estimate e) {
    return changed.shares() ? language().percent(e) : language().fixed(e.value(), 2);
  }

  private Entry difference(Finding.Changed changed, Change change) {
    Estimate difference = change.difference();
    if (!difference.isDefined()) {
      return Entry.NONE;
    }
    if (changed.rounded()) {
      return Entry.of(language().say("changed.way." + key(change.direction())));
    }
    Estimate e = difference.times(changed.shares() ? 100 : 1);
    int decimals = changed.shares() ? 1 : 2;
    String range =
        Double.isNaN(e.low())
            ? ""
            : language()
                .say(
                    "range",
                    language().signed(e.low(), decimals),
                    language().signed(e.high(), decimals));
    return new Entry(language().signed(e.value(), decimals), range, 0);
  }
}
