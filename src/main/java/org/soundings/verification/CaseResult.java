package org.soundings.verification;

import java.util.List;
import org.soundings.verification.FieldResult.Verdict;
import org.soundings.verification.reference.ReferenceCase;

/**
 * A case with how each of its fields came out.
 *
 * @param without why it went without a plan; empty where it did not
 */
record CaseResult(ReferenceCase of, List<FieldResult> fields, String without) {
  CaseResult(ReferenceCase of, List<FieldResult> fields) {
    this(of, fields, "");
  }

  /** Whether a field of it went by a plan. */
  boolean isByPlan() {
    return fields.stream().anyMatch(FieldResult::isByPlan);
  }

  /** Off if any field is, right if any field is and none is off. */
  Verdict verdict() {
    if (!with(Verdict.OFF).isEmpty()) {
      return Verdict.OFF;
    }
    boolean none = with(Verdict.RIGHT).isEmpty() && !fields.isEmpty();
    return none ? Verdict.NOT_COVERED : Verdict.RIGHT;
  }

  List<FieldResult> with(Verdict verdict) {
    return fields.stream().filter(f -> f.verdict() == verdict).toList();
  }

  /** Of the fields that are right within the tolerance of the case itself. */
  double largestError() {
    return with(Verdict.RIGHT).stream()
        .filter(f -> !f.isWithinWider())
        .mapToDouble(FieldResult::relativeError)
        .max()
        .orElse(0);
  }
}
