package org.soundings.report.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.soundings.statistics.Estimate;

/** Proportions as bars from 0, each with its interval and its value. */
public final class BarChart {
  private static final double RIGHT = 80;

  private BarChart() {}

  /** An axis that holds the intervals of all {@code rows}. */
  public static Axis axis(List<Row> rows) {
    double highest =
        rows.stream()
            .filter(Row::drawn)
            .mapToDouble(row -> Math.max(row.estimate().value(), end(row.estimate())))
            .max()
            .orElse(1);
    return Axis.ofProportions(highest, RIGHT);
  }

  private static double end(Estimate e) {
    return Double.isNaN(e.high()) ? e.value() : e.high();
  }

  public static Drawing of(String id, String title, List<Row> rows, Axis axis) {
    Sheet sheet = new Sheet();
    for (Row row : rows) {
      sheet.label(row.label());
      if (!row.shown()) {
        sheet.isProtected(0);
      } else if (!row.estimate().isDefined()) {
        sheet.noData();
      } else {
        bar(sheet, axis, row.estimate());
      }
      sheet.endRow();
    }
    sheet.axis(axis, tick -> Math.round(tick * 100) + "%");
    return sheet.drawing(id, title, describe(rows));
  }

  private static void bar(Sheet sheet, Axis axis, Estimate e) {
    sheet.add(new Mark.Bar(0, axis.at(e.value()), sheet.top(), Sheet.ROW, "bar"));
    sheet.whisker(axis, e, sheet.middle());
    sheet.value(axis.at(end(e)), Numbers.percent(e));
  }

  private static String describe(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.spoken(
                    Numbers.percent(row.estimate())
                        + " (interval "
                        + Numbers.percentRange(row.estimate())
                        + ")"))
        .collect(Collectors.joining("; ", "", "."));
  }
}
