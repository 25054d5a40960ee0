package org.soundings.analysis.finding;

import org.soundings.tally.Cell;

/**
 * Whom the shares of a finding are of, the denominator of each.
 *
 * @param base which of those who answered
 * @param answered how many these are
 */
public record Whole(Of base, Cell answered) {
  /** What they are called where there are no groups. */
  public static final String VALID_ANSWERS = "valid answers";

  /** A base of nobody, which may be shown. */
  public static final Cell NOBODY = new Cell(0, 0, 0, Cell.Status.SHOWN);

  /** Which of those who answered. */
  public enum Of {
    /** All, "don't know" and "prefer not to say" included. */
    ANSWERED,
    /** Those with an answer that counts: valid percent. */
    VALID
  }

  /** Whether it is of valid answers only. */
  public boolean valid() {
    return base == Of.VALID;
  }
}
