package org.soundings.response;

/** Why there is no answer. Codes such as -99 exist only in other people's files. */
public enum Missing {
  /** Routing or design did not show it. */
  NOT_ASKED,
  /** Shown and left empty. */
  SKIPPED,
  /** "Prefer not to say" was chosen. */
  REFUSED,
  /** Shown, but it cannot apply: an option left out of a top three. */
  NOT_APPLICABLE;

  /** How many reasons there are. */
  public static final int REASONS = values().length;
}
