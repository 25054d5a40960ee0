package org.soundings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Finding;
import org.soundings.report.figure.Axis;
import org.soundings.report.figure.DotChart;
import org.soundings.report.figure.Numbers;
import org.soundings.report.figure.Row;
import org.soundings.report.page.Figure;
import org.soundings.report.page.Table;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** A mean, or means by group, as dots. */
record MeanFigure(Figures figures) {
  private static final int MOST = 40;

  Figure of(Finding.Mean m) {
    String anchor = figures.anchors().of(m.id());
    String title = Figures.title(m.wording());
    List<Finding.GroupMean> drawn = m.groups().subList(0, Math.min(MOST, m.groups().size()));
    boolean one = m.by() == null;
    List<Double> quantiles = one ? m.groups().getFirst().quantiles() : List.of();
    List<Row> rows = drawn.stream().map(group -> row(m, group)).toList();
    Figure.Panel panel =
        new Figure.Panel(
            null, DotChart.of(anchor, title, rows, quantiles, axis(m, rows, quantiles), words(m)));
    return new Figure(
        anchor,
        title,
        says(m, quantiles),
        List.of(),
        List.of(panel),
        remarks(m, m.groups().size() - drawn.size()),
        table(m),
        false,
        m.byWording() == null
            ? Figures.wording(m.wording())
            : Figures.wording(m.wording(), m.byWording()));
  }

  private static Row row(Finding.Mean m, Finding.GroupMean group) {
    String name = m.by() == null ? "Everyone who answered" : group.label();
    String label =
        group.status() == Cell.Status.SHOWN
            ? name + " (n = " + Numbers.count(group.estimate().n()) + ")"
            : name;
    return new Row(label, group.status(), group.estimate());
  }

  private static Axis axis(Finding.Mean m, List<Row> rows, List<Double> quantiles) {
    Finding.ScoreOf scale = m.scale();
    if (scale != null && scale.highest() > scale.lowest()) {
      return Axis.between(scale.lowest(), scale.highest(), DotChart.RIGHT);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Row row : rows) {
      Estimate e = row.estimate();
      if (e.isDefined()) {
        low = Math.min(low, Double.isNaN(e.low()) ? e.value() : e.low());
        high = Math.max(high, Double.isNaN(e.high()) ? e.value() : e.high());
      }
    }
    for (double quantile : quantiles) {
      low = Math.min(low, quantile);
      high = Math.max(high, quantile);
    }
    return low <= high
        ? Axis.around(low, high, DotChart.RIGHT)
        : Axis.between(0, 1, DotChart.RIGHT);
  }

  private static DoubleFunction<String> words(Finding.Mean m) {
    if (m.date()) {
      return Numbers::date;
    }
    int decimals = decimals(m);
    return value -> Numbers.fixed(value, value == Math.rint(value) ? 0 : decimals);
  }

  private static int decimals(Finding.Mean m) {
    return Numbers.decimals(m.groups().stream().map(Finding.GroupMean::estimate).toList());
  }

  private List<String> says(Finding.Mean m, List<Double> quantiles) {
    List<String> says = new ArrayList<>();
    String mean = figures.basis().weighted() ? "Weighted mean" : "Mean";
    says.add(
        m.byWording() == null
            ? mean + unit(m) + "."
            : mean + unit(m) + " by group of: " + Figures.title(m.byWording()));
    Finding.ScoreOf scale = m.scale();
    if (scale != null) {
      says.add(
          "A score of "
              + scale.items()
              + " items, each from "
              + Numbers.shortest(scale.lowest())
              + " to "
              + Numbers.shortest(scale.highest())
              + ".");
    }
    says.add(figures.basis().lines());
    if (quantiles.size() > 4) {
      says.add(
          "The box holds the middle half of the answers, the stroke in it is the median, the thin"
              + " line reaches from the smallest to the largest.");
    }
    return says;
  }

  private static String unit(Finding.Mean m) {
    return m.unit() == null ? "" : ", " + m.unit();
  }

  private static List<String> remarks(Finding.Mean m, int left) {
    List<String> remarks = new ArrayList<>(m.tests().stream().map(TestSentence::of).toList());
    if (left > 0) {
      remarks.add(left + " more groups are in the table.");
    }
    Finding.ScoreOf scale = m.scale();
    if (scale != null && scale.source() != null) {
      remarks.add("Source of the scale: " + scale.source() + licence(scale.licence()));
    }
    return remarks;
  }

  private static String licence(@Nullable String licence) {
    return licence == null ? "" : " Licence: " + licence;
  }

  private Table table(Finding.Mean m) {
    DoubleFunction<String> words =
        m.date() ? Numbers::date : value -> Numbers.fixed(value, decimals(m));
    List<Table.Head> head = new ArrayList<>();
    head.add(Table.Head.of(m.by() == null ? "" : "Group"));
    for (String name : List.of("n", "mean", figures.basis().interval(), "standard deviation")) {
      head.add(Table.Head.of(name));
    }
    boolean quantiles = m.groups().stream().anyMatch(group -> !group.quantiles().isEmpty());
    if (quantiles) {
      for (String name :
          List.of("smallest", "lower quartile", "median", "upper quartile", "largest")) {
        head.add(Table.Head.of(name));
      }
    }
    List<Unanswered> reasons =
        m.groups().stream()
            .map(Unanswered::of)
            .filter(why -> !why.isEmpty())
            .findFirst()
            .orElse(List.of());
    reasons.forEach(reason -> head.add(Table.Head.of(reason.words())));
    return new Table(
        "Means with " + figures.basis().interval() + "s",
        head,
        m.groups().stream()
            .limit(ShareTable.MOST_LINES)
            .map(group -> line(m, group, words, quantiles, reasons.size()))
            .toList(),
        List.of(),
        ShareTable.rest(m.groups().size(), ShareTable.MOST_LINES));
  }

  private static Table.Line line(
      Finding.Mean m,
      Finding.GroupMean group,
      DoubleFunction<String> words,
      boolean quantiles,
      int reasons) {
    List<Table.Entry> entries = new ArrayList<>();
    boolean shown = group.status() == Cell.Status.SHOWN;
    Estimate e = group.estimate();
    entries.add(shown ? Table.Entry.of(Numbers.count(e.n())) : Table.Entry.PROTECTED);
    entries.add(Table.Entry.of(shown ? words.apply(e.value()) : Numbers.NONE));
    entries.add(
        Table.Entry.of(
            shown && !Double.isNaN(e.low())
                ? words.apply(e.low()) + " to " + words.apply(e.high())
                : Numbers.NONE));
    entries.add(Table.Entry.of(shown ? Numbers.fixed(group.standardDeviation(), 2) : Numbers.NONE));
    for (int i = 0; quantiles && i < 5; i++) {
      entries.add(
          Table.Entry.of(
              group.quantiles().isEmpty()
                  ? Numbers.NONE
                  : m.date()
                      ? Numbers.date(group.quantiles().get(i))
                      : Numbers.shortest(group.quantiles().get(i))));
    }
    List<Unanswered> why = Unanswered.of(group);
    for (int i = 0; i < reasons; i++) {
      entries.add(
          why.isEmpty() ? Table.Entry.of(Numbers.NONE) : ShareTable.count(why.get(i).cell()));
    }
    return new Table.Line(
        m.by() == null ? "Everyone who answered" : ShareTable.name(group.label()), entries);
  }
}
