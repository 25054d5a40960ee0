package org.soundings.verification;

/** What a report makes of a case. */
sealed interface Printed {
  /** Its numbers. */
  record Numbers(Fields fields) implements Printed {}

  /** The plan or its answers are refused. */
  record Refusal(String why) implements Printed {}

  /** No plan can say the case. */
  record Nothing(String why) implements Printed {}
}
