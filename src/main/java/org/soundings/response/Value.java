package org.soundings.response;

/** What a response holds for one variable. */
public sealed interface Value {
  /** A category, by its code. */
  record Code(String code) implements Value {}

  /** A number; a date as days since 1970-01-01. */
  record Number(double value) implements Value {}

  /** Words of the respondent's own. */
  record Words(String text) implements Value {}

  /** No answer, and why. */
  record Absent(Missing reason) implements Value {}
}
