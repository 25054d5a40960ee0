package org.soundings.report.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.report.wording.Decimal;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/**
 * One line of {@code tables.csv}.
 *
 * @param finding its id
 * @param row category and label of what is counted; empty where the line is of all
 * @param column category and label of the group; empty where there is none
 * @param cell the count, or null where the line has none
 * @param estimate the number, or null where the line has none; not written where the cell is hidden
 */
public record TableLine(
    String finding,
    String kind,
    String variable,
    Name row,
    Name column,
    String measure,
    @Nullable Cell cell,
    @Nullable Estimate estimate) {
  public static final String PERCENT = "percent";
  public static final List<String> HEADER =
      List.of(
          "finding",
          "kind",
          "variable",
          "row",
          "row_label",
          "column",
          "column_label",
          "measure",
          "count",
          "value",
          "low",
          "high",
          "standard_error",
          "level",
          "n",
          "method",
          "suppressed");

  private static final Estimate NO_NUMBER = Estimate.undefined(Double.NaN, 0, "");

  /** A category and what it is called. */
  public record Name(String category, String label) {
    public static final Name NONE = new Name("", "");
  }

  public List<String> cells() {
    boolean hidden = cell != null && !cell.shown();
    Estimate e = hidden || estimate == null ? NO_NUMBER : estimate;
    return List.of(
        SafeCell.of(finding),
        kind,
        SafeCell.of(variable),
        SafeCell.of(row.category),
        SafeCell.of(row.label),
        SafeCell.of(column.category),
        SafeCell.of(column.label),
        measure,
        cell == null || hidden ? "" : Long.toString(cell.n()),
        scaled(e.value()),
        scaled(e.low()),
        scaled(e.high()),
        scaled(e.standardError()),
        scaledLevel(e),
        e.isDefined() ? Long.toString(e.n()) : "",
        e.isDefined() ? e.method().text() : "",
        cell != null && hidden ? suppressed(cell.status()) : "");
  }

  /** Why a count is not shown, as files call it. */
  public static String suppressed(Cell.Status status) {
    return status == Cell.Status.PRIMARY ? "primary" : "complementary";
  }

  private static String scaledLevel(Estimate e) {
    return e.isDefined() && !Double.isNaN(e.level()) ? Decimal.of(e.level()).text() : "";
  }

  private String scaled(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    return Decimal.known(value).shifted(measure.startsWith(PERCENT) ? 2 : 0).text();
  }
}
