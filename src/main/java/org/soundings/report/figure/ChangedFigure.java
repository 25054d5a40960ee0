package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** What has changed, as dots on both sides of nothing. */
record ChangedFigure(Captions captions) {
  private static final int MOST = 40;

  Figure of(Finding.Changed changed) {
    String anchor = captions.anchor(changed.id());
    String title = Captions.title(changed.wording());
    if (changed.reason().isPresent()) {
      List<String> says = List.of("Not compared. " + changed.reason().get());
      List<String> words = List.of(changed.wording());
      return new Figure(anchor, title, says, List.of(), List.of(), List.of(), null, false, words);
    }
    List<Figure.Panel> panels =
        isTrend(changed)
            ? TrendPanels.of(anchor, changed)
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

  private static DotChart chart(String title, Finding.Changed changed) {
    double unit = changed.shares() ? 100 : 1;
    List<Finding.Change> drawn =
        changed.changes().subList(0, Math.min(MOST, changed.changes().size()));
    List<Row> rows = drawn.stream().map(change -> row(change, unit)).toList();
    Axis axis = axis(rows);
    DoubleFunction<String> ticks = tick -> Numbers.fixed(tick, axis.decimals());
    return new DotChart(title, rows, List.of(), axis, value -> Numbers.signed(value, 1), ticks);
  }

  /** What is said of more than two. */
  private List<String> trend(Finding.Changed changed) {
    List<String> waves = TrendPanels.waves(changed);
    String numbers = changed.shares() ? "Percent in " : "Means in ";
    String last = waves.getLast();
    String of = String.join(", ", waves.subList(0, waves.size() - 1)) + " and " + last + ".";
    return List.of(
        numbers + of,
        "Of "
            + n(changed, Finding.Change::after)
            + " "
            + who(changed)
            + " in "
            + last
            + ". Bands show "
            + captions.basis().interval()
            + "s.");
  }

  /** Which way each went, where that is all that is said of a change. */
  private static List<String> ways(Finding.Changed changed) {
    List<String> ways = new ArrayList<>();
    for (Finding.Direction way : Finding.Direction.values()) {
      String labels =
          changed.changes().stream()
              .filter(c -> c.difference().isDefined() && c.direction() == way)
              .limit(MOST)
              .map(Finding.Change::label)
              .collect(Collectors.joining("; "));
      if (changed.rounded() && !labels.isEmpty()) {
        String word = way(way);
        ways.add(
            word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1)
                + ": "
                + labels
                + ".");
      }
    }
    return ways;
  }

  private static String way(Finding.Direction direction) {
    return switch (direction) {
      case UP -> "up";
      case DOWN -> "down";
      case NOT_CLEAR -> "no clear change";
    };
  }

  private static List<String> remarks(Finding.Changed changed) {
    List<String> remarks = ways(changed);
    for (Finding.Earlier earlier : changed.earlier()) {
      earlier
          .reason()
          .ifPresent(why -> remarks.add(earlier.name() + " cannot be compared. " + why));
    }
    if (isTrend(changed) && changed.changes().size() > TrendPanels.MOST) {
      remarks.add("The first " + TrendPanels.MOST + " are drawn.");
    }
    return remarks;
  }

  private static Row row(Finding.Change change, double unit) {
    Estimate difference = change.difference().times(unit);
    Cell.Status status = difference.isDefined() ? Cell.Status.SHOWN : Cell.Status.PRIMARY;
    return new Row(change.label(), status, difference);
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
    String unit = changed.shares() ? " in percentage points" : "";
    List<String> says = new ArrayList<>();
    says.add(
        "Change"
            + unit
            + " from "
            + changed.before()
            + " to "
            + changed.after()
            + "; right of 0 is more.");
    says.add(
        "Of "
            + n(changed, Finding.Change::before)
            + " and "
            + n(changed, Finding.Change::after)
            + " "
            + who(changed)
            + ". "
            + captions.basis().lines());
    return says;
  }

  private static String who(Finding.Changed changed) {
    String who = Basis.who(changed.whole());
    return changed.whole() == Whole.Of.VALID ? who + " (valid percent)" : who;
  }

  /** Shares are of one base; each mean is of its own group. */
  private static String n(Finding.Changed changed, Function<Finding.Change, Estimate> of) {
    LongStream each =
        changed.changes().stream().map(of).filter(Estimate::isDefined).mapToLong(Estimate::n);
    return Numbers.count(changed.shares() ? each.max().orElse(0) : each.sum());
  }

  private ReportTable table(Finding.Changed changed) {
    List<Head> head = new ArrayList<>(List.of(Head.of(changed.shares() ? "Answer" : "")));
    for (String wave : TrendPanels.waves(changed)) {
      head.add(Head.of(wave));
      head.add(Head.of("n, " + wave));
    }
    head.add(Head.of("change"));
    List<Line> lines =
        changed.changes().stream()
            .limit(ShareTable.MOST_LINES)
            .map(change -> new Line(ShareTable.name(change.label()), entries(changed, change)))
            .toList();
    String caption =
        changed.rounded()
            ? "All, and which way each went from " + changed.before() + " to " + changed.after()
            : changed.earlier().isEmpty()
                ? "Both, and the change with its " + captions.basis().interval()
                : "All, and the change from "
                    + changed.before()
                    + " to "
                    + changed.after()
                    + " with its "
                    + captions.basis().interval();
    return new ReportTable(
        caption,
        head,
        lines,
        List.of(),
        ShareTable.rest(changed.changes().size(), ShareTable.MOST_LINES));
  }

  private static List<Entry> entries(Finding.Changed changed, Finding.Change change) {
    List<Entry> entries = new ArrayList<>();
    List<Estimate> waves = change.waves();
    for (int i = 0; i < waves.size(); i++) {
      Estimate e = waves.get(i);
      boolean compared =
          i >= changed.earlier().size() || changed.earlier().get(i).reason().isEmpty();
      Entry none = compared ? Entry.PROTECTED : Entry.NONE;
      entries.add(e.isDefined() ? Entry.of(number(changed, e)) : none);
      entries.add(e.isDefined() ? Entry.of(Numbers.count(e.n())) : Entry.NONE);
    }
    entries.add(difference(changed, change));
    return entries;
  }

  private static String number(Finding.Changed changed, Estimate e) {
    return changed.shares() ? Numbers.percent(e) : Numbers.fixed(e.value(), 2);
  }

  private static Entry difference(Finding.Changed changed, Finding.Change change) {
    Estimate difference = change.difference();
    if (!difference.isDefined()) {
      return Entry.NONE;
    }
    if (changed.rounded()) {
      return Entry.of(way(change.direction()));
    }
    Estimate e = difference.times(changed.shares() ? 100 : 1);
    int decimals = changed.shares() ? 1 : 2;
    String range =
        Double.isNaN(e.low())
            ? ""
            : Numbers.signed(e.low(), decimals) + " to " + Numbers.signed(e.high(), decimals);
    return new Entry(Numbers.signed(e.value(), decimals), range, 0);
  }
}
