package org.soundings.tally;

import java.util.Locale;

/**
 * The name of a variable that follows from others: what it is made of, a mark, and how.
 *
 * @param of the set, number or scale that it is made of
 */
record DerivedName(String of, Kind kind) {
  private static final String MARK = "#";

  /** What is derived. */
  enum Kind {
    /** How many options of a multiple choice were chosen. */
    CHOSEN,
    /** How many options of a ranking were given a place. */
    PLACED,
    /** The band of a number or score. */
    BAND,
    /** Whether a score stands at an end of its scale. */
    END
  }

  /** What a variable is made of; a variable that was asked is made of itself. */
  static String origin(String variable) {
    int mark = variable.indexOf(MARK);
    return mark < 0 ? variable : variable.substring(0, mark);
  }

  /** Whether a variable follows from others rather than being asked. */
  static boolean isDerived(String variable) {
    return variable.contains(MARK);
  }

  /** As it is in codebooks, plans and files. */
  String text() {
    return of + MARK + kind.name().toLowerCase(Locale.ROOT);
  }
}
