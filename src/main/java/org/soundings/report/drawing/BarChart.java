package org.soundings.report.drawing;

import java.util.List;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;

/**
 * Proportions as bars from 0, each with its interval and its value.
 *
 * @param axis for all rows, and for other charts that are to be compared with it
 */
public record BarChart(Language language, String title, List<Row> rows, Axis axis)
    implements Chart {
  private static final double RIGHT = 80;

  public BarChart(Language language, String title, List<Row> rows) {
    this(language, title, rows, axis(rows));
  }

  /** An axis that holds the intervals of all {@code rows}. */
  public static Axis axis(List<Row> rows) {
    double highest =
        rows.stream().filter(Row::drawn).mapToDouble(row -> end(row.estimate())).max().orElse(1);
    return Axis.ofProportions(highest, RIGHT);
  }

  static double end(Estimate e) {
    return Double.isNaN(e.high()) ? e.value() : e.high();
  }

  @Override
  public Drawing draw(String id, DrawingLayout layout) {
    DrawingSheet sheet = new DrawingSheet(language, layout);
    for (Row row : rows) {
      sheet.row(row.label());
      row.draw(sheet, estimate -> bar(sheet, estimate));
      sheet.endRow();
    }
    sheet.axis(axis, tick -> percent(language, tick));
    return sheet.drawing(id, title, describe());
  }

  static String percent(Language language, double tick) {
    return language.percent(Long.toString(Math.round(tick * 100)));
  }

  private void bar(DrawingSheet sheet, Estimate e) {
    sheet.bar(0, axis.at(e.value()), "bar");
    sheet.whisker(axis, e);
    sheet.value(axis.at(end(e)), language.percent(e));
  }

  private String describe() {
    return rows.stream()
        .map(row -> row.spoken(language, spoken(language, row.estimate())))
        .collect(Row.SENTENCE);
  }

  static String spoken(Language language, Estimate e) {
    return language.percent(e) + " (" + language.percentRange(e) + ")";
  }
}
