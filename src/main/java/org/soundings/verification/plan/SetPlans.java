package org.soundings.verification.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.TestResult;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Inputs;

/** Plans of questions with several parts: multiple choices and rankings. */
final class SetPlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "multiple_response", SetPlans::multiple,
          "ranking", SetPlans::ranking,
          "cochran_q", SetPlans::cochranQ);

  private SetPlans() {}

  private static CaseFields multiple(Inputs in) {
    List<String> columns = in.texts("variables");
    PlannedSurvey survey = new PlannedSurvey(in.data());
    Finding.Multiple found =
        (Finding.Multiple)
            survey
                .findings("", "{frequency: " + survey.parts("multiple", columns) + "}")
                .getFirst();
    return CaseFields.of()
        .put("n_base", found.base().answered().n())
        .put(
            "items",
            IntStream.range(0, columns.size())
                .mapToObj(
                    i -> {
                      Finding.Share share = found.shares().get(i);
                      return CaseFields.of()
                          .put("item", columns.get(i))
                          .put("count", share.cell().n())
                          .put("percent_of_cases", 100 * share.estimate().value())
                          .put("percent_of_mentions", 100 * found.ofMentions().get(i))
                          .put("wilson", CaseFields.limits(share.estimate()));
                    })
                .toList());
  }

  private static CaseFields ranking(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    Finding.Ranked found =
        (Finding.Ranked)
            survey
                .findings("", "{frequency: " + survey.parts("ranking", in.texts("variables")) + "}")
                .getFirst();
    List<Finding.Place> places =
        found.places().stream().sorted(Comparator.comparing(Finding.Place::category)).toList();
    long n = found.ranked().n();
    return CaseFields.of()
        .put("n", n)
        .put("mean_rank", places.stream().map(p -> p.meanRank().value()).toList())
        .put(
            "first_choice_count",
            places.stream().map(p -> (double) Math.round(p.first().value() * n)).toList())
        .put("borda_score", places.stream().map(p -> p.borda() - n).toList());
  }

  private static CaseFields cochranQ(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    String items =
        in.texts("variables").stream()
            .map(column -> survey.categories(in.data().factor(column), false))
            .collect(Collectors.joining(", "));
    TestResult test =
        ByPlan.test(
            survey.findings("", "{items: [" + items + "], tests: [cochran-q]}").getFirst(),
            "cochran-q");
    return CaseFields.of()
        .put("n", test.n())
        .put("Q", test.statistic())
        .put("df", test.degreesOfFreedom().getFirst())
        .put("p", test.pValue());
  }
}
