package org.soundings.report.drawing;

import java.util.List;
import java.util.function.DoubleFunction;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;

/**
 * Means as dots with their intervals.
 *
 * @param spread of the only row: smallest, quartiles and largest, or the mean less and plus one
 *     standard deviation; or empty
 * @param words how a mean is written
 * @param ticks how a value of the axis is written
 */
public record DotChart(
    Language language,
    String title,
    List<Row> rows,
    List<Double> spread,
    Axis axis,
    DoubleFunction<String> words,
    DoubleFunction<String> ticks)
    implements Chart {
  public static final double RIGHT = 74;
  public static final double RIGHT_OF_DAYS = 64;
  private static final int QUANTILES = 5;

  @Override
  public Drawing draw(String id, DrawingLayout layout) {
    DrawingSheet sheet = new DrawingSheet(language, layout);
    for (Row row : rows) {
      sheet.row(row.label());
      row.draw(sheet, estimate -> dot(sheet, estimate));
      sheet.endRow();
    }
    sheet.axis(axis, ticks);
    return sheet.drawing(id, title, describe());
  }

  private void dot(DrawingSheet sheet, Estimate e) {
    double y = sheet.middle();
    double[] x = spread.stream().mapToDouble(axis::at).toArray();
    if (x.length == QUANTILES) {
      sheet.line(x[0], y, x[4], y, "range");
      sheet.bar(x[1], x[3] - x[1], "box");
      sheet.line(x[2], sheet.top(), x[2], sheet.top() + DrawingSheet.ROW, "median");
    } else if (x.length > 0) {
      sheet.bar(x[0], x[1] - x[0], "box");
    } else {
      sheet.line(0, y, axis.right(), y, "track");
    }
    sheet.whisker(axis, e);
    sheet.dot(axis.at(e.value()));
    sheet.value(axis.right(), words.apply(e.value()));
  }

  private String describe() {
    return rows.stream()
        .map(row -> row.spoken(language, spoken(row.estimate())))
        .collect(Row.SENTENCE);
  }

  private String spoken(Estimate e) {
    return words.apply(e.value())
        + " ("
        + language.say("range", words.apply(e.low()), words.apply(e.high()))
        + ")";
  }
}
