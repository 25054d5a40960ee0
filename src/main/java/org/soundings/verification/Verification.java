package org.soundings.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.questionnaire.Refused;
import org.soundings.verification.FieldResult.Verdict;
import org.soundings.verification.plan.ByPlan;
import org.soundings.verification.plan.PlanOutcome;
import org.soundings.verification.procedure.Checked;
import org.soundings.verification.procedure.Procedures;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Looser;
import org.soundings.verification.reference.ReferenceCase;
import org.soundings.verification.reference.ReferenceFolder;
import org.soundings.verification.reference.UnreadableCase;

/**
 * All cases of a folder, computed again and compared, number by number, with what other software
 * made of the same data.
 */
public final class Verification {
  private static final String NONE = "no procedure of this name";
  private static final String UNPRINTED = "no report prints a number of it";

  private static final Looser HELD =
      Looser.because(
          "a report adds weights as whole multiples of a part in 2^30 of the largest",
          "",
          ".*",
          1e-7);

  private final List<CaseResult> results;

  private Verification(List<CaseResult> results) {
    this.results = List.copyOf(results);
  }

  /**
   * Of every case, in the folder's order; a case that cannot be read is a result, not a failure.
   */
  public static Verification of(ReferenceFolder folder) {
    return of(folder, id -> {});
  }

  /**
   * @param progress told the id of each case once it is done
   */
  public static Verification of(ReferenceFolder folder, Consumer<String> progress) {
    List<CaseResult> results = new ArrayList<>();
    for (ReferenceCase of : folder.cases()) {
      results.add(check(of, folder));
      progress.accept(of.id());
    }
    return new Verification(results);
  }

  /** One case of a folder. */
  static CaseResult check(ReferenceCase of, ReferenceFolder folder) {
    if (of.statistic().equals(ReferenceCase.UNREAD)) {
      return new CaseResult(of, List.of(FieldResult.notCovered("all", of.note())));
    }
    return Procedures.ALL.stream()
        .filter(checked -> checked.statistic().equals(of.statistic()))
        .findFirst()
        .map(checked -> compute(checked, of, folder))
        .orElseGet(() -> new CaseResult(of, List.of(FieldResult.notCovered("all", NONE))));
  }

  private static CaseResult compute(Checked checked, ReferenceCase of, ReferenceFolder folder) {
    boolean refusal = Boolean.TRUE.equals(of.expected().get("error"));
    Inputs in = new Inputs(of, folder);
    try {
      CaseFields computed = checked.procedure().compute(in);
      return refusal
          ? off(of, FieldResult.off("error", "a refusal", "a result", Double.NaN))
          : planned(checked, of, in, Comparison.compare(checked, of, computed));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return refusal
          ? refused(of, in)
          : off(of, FieldResult.off("all", "a result", "refused: " + e.getMessage(), Double.NaN));
    } catch (UnreadableCase e) {
      return off(of, FieldResult.notCovered("all", "cannot be read: " + e.getMessage()));
    } catch (Refused e) {
      return off(of, FieldResult.notCovered("all", "cannot be read: " + told(e)));
    } catch (RuntimeException e) {
      return off(of, FieldResult.off("all", "a result", "failed: " + e, Double.NaN));
    }
  }

  private static CaseResult off(ReferenceCase of, FieldResult result) {
    return new CaseResult(of, List.of(result));
  }

  /** A case that R refuses: a plan must refuse it, too, where one can say it. */
  private static CaseResult refused(ReferenceCase of, Inputs in) {
    FieldResult right = FieldResult.right("error", 0);
    return switch (ByPlan.of(in)) {
      case PlanOutcome.Refusal r -> off(of, right.byPlan());
      case PlanOutcome.Nothing none -> new CaseResult(of, List.of(right), none.why());
      case PlanOutcome.Numbers n ->
          off(of, FieldResult.off("error", "a refusal", "a report", Double.NaN).byPlan());
    };
  }

  /** Fields that a report prints stand in place of what the procedure alone made of them. */
  private static CaseResult planned(
      Checked checked, ReferenceCase of, Inputs in, List<FieldResult> alone) {
    return switch (ByPlan.of(in)) {
      case PlanOutcome.Refusal refused ->
          new CaseResult(of, alone, "refused as answers: " + refused.why());
      case PlanOutcome.Nothing none -> new CaseResult(of, alone, none.why());
      case PlanOutcome.Numbers printed -> {
        List<FieldResult> both = printed(checked, of, printed.fields(), alone);
        boolean any = both.stream().anyMatch(FieldResult::isByPlan);
        yield new CaseResult(of, both, any ? "" : UNPRINTED);
      }
    };
  }

  private static List<FieldResult> printed(
      Checked checked, ReferenceCase of, CaseFields printed, List<FieldResult> alone) {
    List<Looser> looser = new ArrayList<>(checked.looser());
    looser.add(HELD);
    Map<String, FieldResult> byPlan =
        Comparison.compare(new Checked(of.statistic(), checked.procedure(), looser), of, printed)
            .stream()
            .filter(f -> f.verdict() != Verdict.NOT_COVERED)
            .collect(Collectors.toMap(FieldResult::field, FieldResult::byPlan, (a, b) -> a));
    return alone.stream().map(f -> byPlan.getOrDefault(f.field(), f)).toList();
  }

  private static String told(Refused refused) {
    return refused.problems().getFirst().what();
  }

  /** Whether no number is off; what is not covered counts as clean. */
  public boolean isClean() {
    return count(Verdict.OFF) == 0;
  }

  List<CaseResult> results() {
    return results;
  }

  long count(Verdict verdict) {
    return results.stream().filter(r -> r.verdict() == verdict).count();
  }

  /** How many cases have a field that went by a plan. */
  long byPlan() {
    return results.stream().filter(CaseResult::isByPlan).count();
  }

  /** Why cases went without a plan, and how many for each reason. */
  Map<String, Long> withoutPlan() {
    return results.stream()
        .filter(r -> !r.without().isEmpty())
        .collect(Collectors.groupingBy(CaseResult::without, TreeMap::new, Collectors.counting()));
  }

  /** How many fields of all went by a plan. */
  long fieldsByPlan() {
    return fields().filter(FieldResult::isByPlan).count();
  }

  /** Fields that were compared. */
  Stream<FieldResult> fields() {
    return results.stream()
        .flatMap(r -> r.fields().stream())
        .filter(f -> f.verdict() != Verdict.NOT_COVERED);
  }

  /** By statistic, in the order of the alphabet. */
  Map<String, List<CaseResult>> byStatistic() {
    return results.stream()
        .collect(Collectors.groupingBy(r -> r.of().statistic(), TreeMap::new, Collectors.toList()));
  }
}
