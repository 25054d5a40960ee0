package org.soundings.study;

import java.util.Set;

/**
 * What the attacker found in files before they are published.
 *
 * @param found how many groups smaller than the policy allows follow from them
 * @param contradictory of how many groups nothing can be said, because the files contradict each
 *     other
 * @param unread what of them was not read, in English words
 */
public record AttackVerdict(Outcome outcome, int found, long contradictory, Set<String> unread) {
  /** Whether it was looked at, and with which result. */
  public enum Outcome {
    NOTHING_FOUND,
    FOUND,

    /** Not looked at: the policy hides nothing. */
    NOTHING_HIDDEN,

    /** Not looked at: more than it can read in the memory that is left. */
    TOO_LARGE,

    /** Not looked at to the end: it took too long. */
    TOO_LONG,

    /** Not looked at to the end: it failed. */
    FAILED
  }

  public AttackVerdict {
    unread = Set.copyOf(unread);
  }

  static AttackVerdict none(Outcome why) {
    return new AttackVerdict(why, 0, 0, Set.of());
  }

  /** Whether a group was found, so that nothing of it may be published. */
  public boolean forbids() {
    return outcome == Outcome.FOUND;
  }
}
