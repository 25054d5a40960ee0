package org.soundings.tally;

import java.util.ArrayList;
import java.util.List;
import org.soundings.response.Missing;

/**
 * Whom a number speaks of, counted from the reasons of those it does not (never guessed).
 *
 * @param answered those with an answer
 * @param missing those without, one cell for each reason of {@link Missing} in its order; a cell
 *     that is not shown hides a small count
 */
public record Base(Cell answered, List<Cell> missing) {
  public Base {
    missing = List.copyOf(missing);
  }

  /** The base of a table of one variable. */
  public static Base of(Table table) {
    Dimension dimension = table.dimension(0);
    List<Cell> missing = new ArrayList<>();
    for (Missing reason : Missing.values()) {
      missing.add(table.cell(dimension.level(reason)));
    }
    return new Base(table.answered(), missing);
  }

  /** The level of {@link #refused} in a dimension. */
  public static int refusedLevel(Dimension dimension) {
    return dimension.level(Missing.REFUSED);
  }

  public Cell notAsked() {
    return missing.get(Missing.NOT_ASKED.ordinal());
  }

  public Cell skipped() {
    return missing.get(Missing.SKIPPED.ordinal());
  }

  /** "Prefer not to say": an answer in a frequency, missing in a score or a test. */
  public Cell refused() {
    return missing.get(Missing.REFUSED.ordinal());
  }

  public Cell notApplicable() {
    return missing.get(Missing.NOT_APPLICABLE.ordinal());
  }

  /** All who were asked, whether they answered or not, as far as it is shown. */
  public long asked() {
    return answered.n() + skipped().n() + refused().n() + notApplicable().n();
  }
}
