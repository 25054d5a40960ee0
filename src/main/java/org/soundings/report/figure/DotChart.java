package org.soundings.report.figure;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.soundings.statistics.Estimate;

/** Means as dots with their intervals. */
public final class DotChart {
  public static final double RIGHT = 72;

  private DotChart() {}

  /**
   * @param words how a value of the axis is written
   * @param quantiles of the only row: smallest, quartiles and largest, drawn as a box; or empty
   */
  public static Drawing of(
      String id,
      String title,
      List<Row> rows,
      List<Double> quantiles,
      Axis axis,
      DoubleFunction<String> words) {
    Sheet sheet = new Sheet();
    for (Row row : rows) {
      sheet.label(row.label());
      if (!row.shown()) {
        sheet.isProtected(0);
      } else if (!row.estimate().isDefined()) {
        sheet.noData();
      } else {
        box(sheet, axis, quantiles);
        dot(sheet, axis, row.estimate(), words);
      }
      sheet.endRow();
    }
    sheet.axis(axis, words);
    return sheet.drawing(id, title, describe(rows, words));
  }

  private static void box(Sheet sheet, Axis axis, List<Double> quantiles) {
    double y = sheet.middle();
    if (quantiles.isEmpty()) {
      sheet.add(new Mark.Line(axis.left(), y, axis.right(), y, "track"));
      return;
    }
    double[] x = quantiles.stream().mapToDouble(axis::at).toArray();
    sheet.add(new Mark.Line(x[0], y, x[4], y, "range"));
    sheet.add(new Mark.Bar(x[1], x[3] - x[1], sheet.top(), Sheet.ROW, "box"));
    sheet.add(new Mark.Line(x[2], sheet.top(), x[2], sheet.top() + Sheet.ROW, "median"));
  }

  private static void dot(Sheet sheet, Axis axis, Estimate e, DoubleFunction<String> words) {
    sheet.whisker(axis, e, sheet.middle());
    sheet.add(new Mark.Dot(axis.at(e.value()), sheet.middle(), 5, "dot"));
    sheet.value(axis.right(), words.apply(e.value()));
  }

  private static String describe(List<Row> rows, DoubleFunction<String> words) {
    return rows.stream()
        .map(row -> row.spoken(spoken(row.estimate(), words)))
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String spoken(Estimate e, DoubleFunction<String> words) {
    return words.apply(e.value())
        + " (interval "
        + words.apply(e.low())
        + " to "
        + words.apply(e.high())
        + ")";
  }
}
