package org.soundings.verification;

import org.jspecify.annotations.Nullable;

/**
 * How one field of one case came out.
 *
 * @param relativeError of a right or wrong number; absolute where it should be 0
 * @param isByPlan whether a plan made it, the way of a report
 * @param explanation for an off field expected and got, for a field not covered the reason, for one
 *     right within a wider tolerance only its reason
 */
record FieldResult(
    String field, Verdict verdict, double relativeError, String explanation, boolean isByPlan) {
  FieldResult(String field, Verdict verdict, double relativeError, String explanation) {
    this(field, verdict, relativeError, explanation, false);
  }

  /** The same of a number that went by a plan, as reports print it. */
  FieldResult byPlan() {
    return new FieldResult(field, verdict, relativeError, explanation, true);
  }

  enum Verdict {
    RIGHT,
    OFF,
    NOT_COVERED
  }

  static FieldResult right(String field, double relativeError) {
    return new FieldResult(field, Verdict.RIGHT, relativeError, "");
  }

  /** Right within a wider tolerance only. */
  static FieldResult rightWithin(String field, double relativeError, String reason) {
    return new FieldResult(field, Verdict.RIGHT, relativeError, reason);
  }

  boolean isWithinWider() {
    return verdict == Verdict.RIGHT && !explanation.isEmpty();
  }

  static FieldResult off(
      String field, @Nullable Object expected, @Nullable Object got, double relativeError) {
    String explanation = "expected " + expected + ", got " + got;
    return new FieldResult(field, Verdict.OFF, relativeError, explanation);
  }

  static FieldResult notCovered(String field, String reason) {
    return new FieldResult(field, Verdict.NOT_COVERED, 0, reason);
  }
}
