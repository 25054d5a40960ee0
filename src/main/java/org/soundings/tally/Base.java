package org.soundings.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.response.Missing;

/**
 * Whom a number speaks of, counted from the reasons of those it does not (never guessed).
 *
 * @param answered those with an answer
 * @param missing those without, one cell for each reason of {@link Missing} in its order; a cell
 *     that is not shown hides a small count
 * @param unanswered those who were asked and gave no answer, whatever their reason
 */
public record Base(Cell answered, List<Cell> missing, Cell unanswered) {
  public Base {
    missing = List.copyOf(missing);
  }

  /** Whose reasons say all that is known. */
  public Base(Cell answered, List<Cell> missing) {
    this(
        answered,
        missing,
        IntStream.range(0, missing.size())
            .filter(reason -> reason != Missing.NOT_ASKED.ordinal())
            .mapToObj(missing::get)
            .reduce(new Cell(0, 0, 0, Cell.Status.SHOWN), Cell::plus));
  }

  /** The base of a table of one variable. */
  public static Base of(Table table) {
    Dimension dimension = table.dimension(0);
    List<Cell> missing = new ArrayList<>();
    for (Missing reason : Missing.values()) {
      missing.add(table.cell(dimension.level(reason)));
    }
    return new Base(table.answered(), missing, table.unanswered());
  }

  /** The level of {@link #refused} in a dimension. */
  public static int refusedLevel(Dimension dimension) {
    return dimension.level(Missing.REFUSED);
  }

  /** The level of {@link #notAsked} in a dimension. */
  public static int notAskedLevel(Dimension dimension) {
    return dimension.level(Missing.NOT_ASKED);
  }

  /** Those whom a route did not lead to it. */
  public Cell notAsked() {
    return missing.get(Missing.NOT_ASKED.ordinal());
  }

  /** Those who were asked and left it empty. */
  public Cell skipped() {
    return missing.get(Missing.SKIPPED.ordinal());
  }

  /** "Prefer not to say": an answer in a frequency, missing in a score or a test. */
  public Cell refused() {
    return missing.get(Missing.REFUSED.ordinal());
  }

  /** Those to whom it does not apply, as an option that they left unranked. */
  public Cell notApplicable() {
    return missing.get(Missing.NOT_APPLICABLE.ordinal());
  }

  /** All who were asked, whether they answered or not, as far as it is shown. */
  public long asked() {
    return answered.n() + unanswered.n();
  }

  /** Whether {@link #asked} is shown. */
  public boolean askedIsKnown() {
    return answered.shown() && unanswered.shown();
  }
}
