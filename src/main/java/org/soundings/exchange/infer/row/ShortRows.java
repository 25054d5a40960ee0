package org.soundings.exchange.infer.row;

import java.util.Optional;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.doubt.Look;

/**
 * Rows with too few or too many cells. Spreadsheets write no separators for cells that are empty to
 * the end of a row; such rows are short, begin like all others, and are no halves of one row.
 */
public final class ShortRows {
  private static final int LEAST = 2;

  private long full;
  private long uneven;
  private long first;
  private long longer;
  private long halves;
  private long lastShort;
  private int lastCells;
  private boolean halfBefore;
  private boolean allBegin = true;
  private boolean allNumbers = true;

  void take(long number, String[] cells, int width, boolean more) {
    full++;
    if (cells.length >= width && !more) {
      allNumbers &= allNumbers && isNumber(cells[0]);
      return;
    }
    uneven++;
    full--;
    first = first == 0 ? number : first;
    longer += more ? 1 : 0;
    allBegin &= cells[0].isBlank() || isNumber(cells[0]);
    boolean half = lastShort == number - 1 && lastCells + cells.length == width + 1;
    halves += half ? halfBefore ? 1 : 2 : 0;
    halfBefore = half;
    lastShort = number;
    lastCells = cells.length;
  }

  private static boolean isNumber(String cell) {
    return NumberFormat.PLAIN.value(cell).isPresent();
  }

  /** The first of them, or 0. */
  public long first() {
    return first;
  }

  /** Whether what they lack at their ends is empty. */
  public boolean areEmptyAtTheEnd() {
    return uneven >= LEAST && longer == 0 && halves < uneven && (allBegin || !allNumbers);
  }

  Optional<Look> look() {
    if (uneven == 0) {
      return Optional.empty();
    }
    String rows =
        areEmptyAtTheEnd()
            ? uneven + " rows end before the last column (the first is row " + first + ")"
            : uneven
                + (uneven == 1 ? " row has" : " rows have")
                + " too few or too many cells (the first is row "
                + first
                + ")";
    return Optional.of(
        areEmptyAtTheEnd()
            ? new Look(
                Look.Doubt.EVEN,
                "",
                rows + ": what they lack is taken for empty, as spreadsheets write it.",
                "If lines are broken there, correct them and delete data: short-rows.")
            : new Look(
                Look.Doubt.EVEN,
                "",
                rows + ", and report refuses the file because of that.",
                longer > full
                    ? "If the header stands further down, run infer again with --title-rows and how"
                        + " many rows stand above it."
                    : "Correct them, or use report --lenient to leave them out."));
  }
}
