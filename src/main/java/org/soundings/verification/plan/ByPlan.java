package org.soundings.verification.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Results;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Inputs;

/**
 * Cases that a plan can say: what a report prints of them. It stands before what the procedure
 * alone computes, field by field.
 */
public final class ByPlan {
  public static final Map<String, Procedure> PLANS = new LinkedHashMap<>();

  static {
    PLANS.putAll(AnswerPlans.ALL);
    PLANS.putAll(ItemPlans.ALL);
    PLANS.putAll(ModelPlans.ALL);
    PLANS.putAll(DesignPlans.ALL);
    PLANS.putAll(TablePlans.ALL);
    PLANS.putAll(PairedTablePlans.ALL);
    PLANS.putAll(SetPlans.ALL);
    PLANS.putAll(DegeneratePlans.ALL);
    PLANS.putAll(WeightPlans.ALL);
    PLANS.putAll(ReplicatePlans.ALL);
    PLANS.putAll(DomainPlans.ALL);
    PLANS.putAll(OutcomePlans.ALL);
  }

  private ByPlan() {}

  public static PlanOutcome of(Inputs in) {
    Procedure plan = PLANS.get(in.statistic());
    if (plan == null) {
      return new PlanOutcome.Nothing(
          WithoutPlan.REASONS.getOrDefault(in.statistic(), "no plan is written for it"));
    }
    try {
      return new PlanOutcome.Numbers(plan.compute(in));
    } catch (NoPlan none) {
      return new PlanOutcome.Nothing(none.why());
    } catch (Refused refused) {
      return new PlanOutcome.Refusal(refused.problems().getFirst().what());
    }
  }

  /** The first measure whose label begins so. */
  static Estimate measure(Finding of, String label) {
    return measure(of, label, false);
  }

  /**
   * @param whole whether the label is no longer than that
   */
  static Estimate measure(Finding of, String label, boolean whole) {
    return of.results().measures().stream()
        .filter(m -> whole ? m.label().equals(label) : m.label().startsWith(label))
        .findFirst()
        .map(Results.Measure::estimate)
        .orElseThrow(() -> new IllegalArgumentException("the report has no " + label));
  }

  /** The first listing whose title begins so. */
  static Listing listing(Finding of, String title) {
    return of.results().listings().stream()
        .filter(l -> l.title().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the report has no " + title));
  }

  /** All numbers of a listing. */
  static double[][] table(Finding of, String title) {
    return listing(of, title).lines().stream()
        .map(
            line ->
                line.values().stream()
                    .mapToDouble(value -> ((Listing.Value.Number) value).value())
                    .toArray())
        .toArray(double[][]::new);
  }

  /** The numbers of a listing's column. */
  static double[] column(Finding of, String title, String column) {
    Listing listing = listing(of, title);
    int at = listing.columns().indexOf(column);
    return listing.lines().stream()
        .mapToDouble(line -> ((Listing.Value.Number) line.values().get(at)).value())
        .toArray();
  }

  static TestResult test(Finding of, String asked) {
    return of.results().tests().stream()
        .filter(t -> t.asked().equals(asked))
        .findFirst()
        .map(Results.Tested::result)
        .orElseThrow(() -> new IllegalArgumentException("the report has no " + asked));
  }

  static CaseFields f(TestResult test) {
    List<Double> df = test.degreesOfFreedom();
    return CaseFields.of()
        .put("F", test.statistic())
        .put("df1", df.isEmpty() ? null : df.getFirst())
        .put("df2", df.isEmpty() ? null : df.getLast())
        .put("p", test.pValue());
  }
}
