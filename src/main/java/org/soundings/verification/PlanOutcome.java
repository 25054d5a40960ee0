package org.soundings.verification;

/** What a report makes of a case. */
sealed interface PlanOutcome {
  /** Its numbers. */
  record Numbers(CaseFields fields) implements PlanOutcome {}

  /** The plan or its answers are refused. */
  record Refusal(String why) implements PlanOutcome {}

  /** No plan can say the case. */
  record Nothing(String why) implements PlanOutcome {}
}
