package org.soundings.exchange;

/** What to do with what cannot be understood. Nothing is left out in silence either way. */
public enum Strictness {
  /** One row or cell that cannot be understood refuses the file. */
  STRICT,
  /**
   * A row with too few or too many cells is left out; a cell that cannot be understood counts as
   * skipped; both are counted. Capitals, thousands separators and percent signs are forgiven.
   */
  LENIENT
}
