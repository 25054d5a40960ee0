package org.soundings.verification.plan;

import org.soundings.verification.reference.CaseFields;

/** What a report makes of a case. */
public sealed interface PlanOutcome {
  /** Its numbers. */
  record Numbers(CaseFields fields) implements PlanOutcome {}

  /** The plan or its answers are refused. */
  record Refusal(String why) implements PlanOutcome {}

  /** No plan can say the case. */
  record Nothing(String why) implements PlanOutcome {}
}
