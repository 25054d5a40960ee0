package org.soundings.store.answer;

/** The ballots of a wave, or some of them, cannot be opened; nothing of them is lost by that. */
public final class NotOpenable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What holds them up. */
  public enum Why {
    /** Their key is with a person who has not sent it. */
    HELD,
    /** Their key is not here, or opens nearly none. */
    KEY,
    /** There are fewer than the smallest group that may be shown. */
    TOO_FEW,
    /** The others are opened; these are left. */
    LEFT
  }

  private final Why why;

  NotOpenable(Why why, String message) {
    super(message);
    this.why = why;
  }

  static NotOpenable tooFew(int fewest) {
    return new NotOpenable(Why.TOO_FEW, "fewer than %d people have answered it".formatted(fewest));
  }

  public Why why() {
    return why;
  }
}
