package org.soundings.verification.plan;

/** A case that no plan can express, and why. */
final class NoPlan extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoPlan(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
