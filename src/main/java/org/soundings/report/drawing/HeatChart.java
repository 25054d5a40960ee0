package org.soundings.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.soundings.report.drawing.Mark.Anchor;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;

/**
 * Proportions as fields, the darker the larger. Columns have letters, which are told above: their
 * labels are too long to stand over a field. The interval stands in the field where it has space.
 *
 * @param columns what each column is called, with its n
 * @param lines one a category, with one row a column
 */
public record HeatChart(Language language, String title, List<String> columns, List<Line> lines)
    implements Chart {
  public static final int MOST_COLUMNS = 12;
  public static final int MOST_LINES = 40;
  private static final int WITH_INTERVAL = 6;
  private static final double SECOND_LINE = 12;
  private static final double GAP = 0.5;

  /** The shade of a proportion of 1: ink can still be read on it. */
  private static final double DARKEST = 0.7;

  /** One line of fields. */
  public record Line(String label, List<Row> fields) {
    public Line {
      fields = List.copyOf(fields);
    }
  }

  /**
   * @throws IllegalArgumentException where there are more columns than letters stand for
   */
  public HeatChart {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    if (columns.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException(columns.size() + " columns");
    }
  }

  @Override
  public Drawing draw(String id, DrawingLayout layout) {
    DrawingSheet sheet = new DrawingSheet(language, layout);
    for (int c = 0; c < columns.size(); c++) {
      sheet.row(letter(c) + " " + columns.get(c));
      sheet.tighten();
    }
    sheet.row("");
    for (int c = 0; c < columns.size(); c++) {
      sheet.text(middle(c), 0, Anchor.MIDDLE, "value", letter(c));
    }
    sheet.tighten();
    boolean two = columns.size() <= WITH_INTERVAL;
    for (Line line : lines) {
      sheet.row(line.label);
      for (int c = 0; c < line.fields.size(); c++) {
        field(sheet, c, line.fields.get(c), two);
      }
      sheet.reach(two ? SECOND_LINE + 4 : 4);
      sheet.tighten();
    }
    return sheet.drawing(id, title, describe());
  }

  private void field(DrawingSheet sheet, int column, Row row, boolean two) {
    double x = column * step();
    if (!row.shown()) {
      sheet.bar(x, step() - GAP, "protected");
      return;
    }
    Estimate e = row.estimate();
    if (e.isDefined()) {
      sheet.tint(x, step() - GAP, two ? SECOND_LINE : 0, DARKEST * e.value());
    }
    sheet.text(middle(column), 0, Anchor.MIDDLE, "on-heat", language.percent(e));
    if (two && e.isDefined()) {
      sheet.under(
          middle(column), Anchor.MIDDLE, SECOND_LINE - 4, "on-heat", language.percentRange(e));
    }
  }

  private double step() {
    return 100.0 / columns.size();
  }

  private double middle(int column) {
    return (column + 0.5) * step() - GAP / 2;
  }

  private static String letter(int column) {
    return String.valueOf((char) ('A' + column));
  }

  private String describe() {
    List<String> spoken = new ArrayList<>();
    for (Line line : lines) {
      for (int c = 0; c < line.fields.size(); c++) {
        Row row = line.fields.get(c);
        spoken.add(
            Row.name(line.label)
                + ", "
                + row.spoken(language, BarChart.spoken(language, row.estimate())));
      }
    }
    return spoken.stream().collect(Row.SENTENCE);
  }
}
