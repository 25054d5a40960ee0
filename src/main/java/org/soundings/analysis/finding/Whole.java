package org.soundings.analysis.finding;

import org.soundings.tally.Cell;

/**
 * Whom the shares of a finding are of.
 *
 * @param base which of those who answered
 * @param answered all of them
 */
public record Whole(Of base, Cell answered) {
  /** What they are called where there are no groups. */
  public static final String VALID_ANSWERS = "valid answers";

  public static final Cell NOBODY = new Cell(0, 0, 0, Cell.Status.SHOWN);

  /** Which of those who answered. */
  public enum Of {
    /** All, "don't know" and "prefer not to say" included. */
    ANSWERED,
    /** Those with an answer that counts: valid percent. */
    VALID
  }

  public boolean valid() {
    return base == Of.VALID;
  }
}
