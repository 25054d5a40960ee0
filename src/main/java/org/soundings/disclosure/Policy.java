package org.soundings.disclosure;

import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Sensitivity;

/**
 * What may be shown of whom.
 *
 * @param name what plans and reports call it
 * @param minimum the smallest number of people that a shown number may rest on; 1 shows all, and
 *     between that and {@value #FLOOR} there is nothing (D2)
 * @param singleValues whether an exact value that one person gave may be shown: smallest, largest,
 *     median
 * @param rounding numbers of people are told as multiples of it; 1 tells them exactly (D6)
 */
public record Policy(String name, int minimum, boolean singleValues, int rounding) {
  /** No policy that hides anything goes under it. */
  public static final int FLOOR = 5;

  /** What an employer is told of a later wave is rounded to so many people (D6). */
  private static final int LATER = 5;

  /** For data that are public already. */
  public static final Policy OPEN = new Policy("open", 1, true, 1);

  /** For publication by researchers. */
  public static final Policy RESEARCH = new Policy("research", FLOOR, false, 1);

  /** For an employer about its own people. */
  public static final Policy ORGANISATION = new Policy("organisation", 10, false, 1);

  public Policy {
    if (rounding < 1) {
      throw new IllegalArgumentException("numbers cannot be rounded to " + rounding);
    }
    if (minimum != 1 && minimum < FLOOR) {
      throw new IllegalArgumentException("a minimum of " + minimum + " is under " + FLOOR);
    }
  }

  public static Policy of(Audience audience) {
    return switch (audience) {
      case OPEN -> OPEN;
      case RESEARCH -> RESEARCH;
      case ORGANISATION -> ORGANISATION;
    };
  }

  /**
   * The same for a wave that was not the first. An employer knows who joined and who left since the
   * last one; two exact numbers of nearly the same people would tell what these few answered. In a
   * sample of the public nobody joins or leaves.
   */
  public Policy ofLaterWave() {
    return guardsSilence() ? new Policy(name, minimum, singleValues, LATER) : this;
  }

  public boolean isRounding() {
    return rounding > 1;
  }

  /** Whether everything is shown. */
  public boolean isOpen() {
    return minimum == 1;
  }

  /**
   * Whether it is a secret how many of a few left a question empty. An employer could ask around
   * who did; a reader of research learns the n of each figure, which says nothing of what anybody
   * answered.
   */
  public boolean guardsSilence() {
    return minimum >= ORGANISATION.minimum;
  }

  /** The smallest group that is shown of an item (D2): its own k, or the policy's where larger. */
  public int minimum(Sensitivity sensitivity) {
    return isOpen() ? 1 : Math.max(minimum, sensitivity.fewest());
  }
}
