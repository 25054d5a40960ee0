package org.soundings.disclosure;

import org.soundings.questionnaire.Audience;

/**
 * What may be shown of whom.
 *
 * @param name what plans and reports call it
 * @param minimum the smallest number of people that a shown number may rest on; 1 shows all
 * @param singleValues whether an exact value that one person gave may be shown: smallest, largest,
 *     median
 */
public record Policy(String name, int minimum, boolean singleValues) {
  /** For data that are public already. */
  public static final Policy OPEN = new Policy("open", 1, true);

  /** For publication by researchers. */
  public static final Policy RESEARCH = new Policy("research", 5, false);

  /** For an employer about its own people. */
  public static final Policy ORGANISATION = new Policy("organisation", 10, false);

  public static Policy of(Audience audience) {
    return switch (audience) {
      case OPEN -> OPEN;
      case RESEARCH -> RESEARCH;
      case ORGANISATION -> ORGANISATION;
    };
  }

  /** Whether a count gives a person away. Nobody is not a person: zero may be shown. */
  boolean small(long n) {
    return n > 0 && n < minimum;
  }
}
