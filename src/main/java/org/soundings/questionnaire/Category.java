package org.soundings.questionnaire;

/**
 * One answer that can be chosen.
 *
 * @param code what is stored and published; unique within its item
 * @param wording what the respondent reads
 * @param role what choosing it means
 * @param pinned whether it keeps its place when the order is randomised
 */
public record Category(String code, Wording wording, Role role, boolean pinned) {

  /** What choosing a category means beyond its wording. */
  public enum Role {
    PLAIN,
    /** Chosen alone: "none of these". */
    EXCLUSIVE,
    /** "Other, please say": opens a text field. */
    OTHER,
    /** A place outside the order of an ordinal scale: "don't know". Counted, never scored. */
    ASIDE
  }

  /** One that means what it says, and is not pinned. */
  public static Category plain(String code, Wording wording) {
    return new Category(code, wording, Role.PLAIN, false);
  }
}
