package org.soundings.store.answer;

/** The ballots of a wave, or some of them, cannot be opened; nothing of them is lost by that. */
public final class NotOpenable extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotOpenable(String why) {
    super(why);
  }
}
