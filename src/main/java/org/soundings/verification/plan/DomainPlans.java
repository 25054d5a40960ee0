package org.soundings.verification.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;
import org.soundings.verification.procedure.DesignCases;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Designs;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Inputs;

/** Plans of one group of a sample, of two that are compared, and of what nobody chose. */
final class DomainPlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "mean_with_fpc", DomainPlans::ofPopulation,
          "svymean_domain", DomainPlans::domain,
          "svycontrast", DomainPlans::contrast,
          "svyciprop_zero", DomainPlans::nobody,
          "weighted_descriptives", DomainPlans::weighted);

  private DomainPlans() {}

  private static CaseFields ofPopulation(Inputs in) {
    String[] answers = in.data().column(in.text("variable"));
    PlannedSurvey survey = new PlannedSurvey(in.data().only(i -> !answers[i].isEmpty()));
    survey.design("population: " + in.whole("population_size"));
    Estimate mean = mean(survey, in.text("variable"));
    return CaseFields.of()
        .put("n", mean.n())
        .put("mean", mean.value())
        .put("se", mean.standardError())
        .put("ci_t", CaseFields.limits(mean));
  }

  private static Estimate mean(PlannedSurvey survey, String variable) {
    String x = survey.number(variable);
    Finding.Mean found = (Finding.Mean) survey.findings("", "{mean: " + x + "}").getFirst();
    return found.groups().getFirst().estimate();
  }

  private static CaseFields domain(Inputs in) {
    Matcher words = DesignCases.DOMAIN.matcher(in.text("domain"));
    if (!words.matches()) {
      throw new NoPlan("the domain is not one category");
    }
    Factor groups = in.data().factor(words.group(1));
    PlannedSurvey survey = new PlannedSurvey(in.data());
    survey.design(in.map("design"));
    String x = survey.number(in.text("variable"));
    String by = survey.categories(groups, false);
    Finding.Mean found =
        (Finding.Mean) survey.findings("", "{mean: " + x + ", by: " + by + "}").getFirst();
    Estimate mean = found.groups().get(groups.categories().indexOf(words.group(2))).estimate();
    return CaseFields.of()
        .put("mean", mean.value())
        .put("se", mean.standardError())
        .put("n_domain", mean.n());
  }

  /** Two groups are compared where a variable has no others: here the others gave no answer. */
  private static CaseFields contrast(Inputs in) {
    Matcher words = DesignCases.CONTRAST.matcher(in.text("contrast"));
    if (!words.matches()) {
      throw new NoPlan("the contrast is not of two means");
    }
    List<String> two = List.of(words.group(1), words.group(2));
    String column =
        in.data().names().stream()
            .filter(name -> in.data().factor(name).categories().containsAll(two))
            .findFirst()
            .orElseThrow(() -> new NoPlan("the contrast names no groups of one column"));
    PlannedSurvey survey = new PlannedSurvey(in.data());
    survey.design(in.map("design"));
    String x = survey.number(in.text("variable"));
    String by = survey.categories(in.data().factor(column, two), false);
    Finding found =
        survey.findings("", "{mean: %s, by: %s, tests: [t]}".formatted(x, by)).getFirst();
    Estimate effect = ByPlan.test(found, "t").effect();
    return effect == null
        ? CaseFields.of()
        : CaseFields.of().put("estimate", effect.value()).put("se", effect.standardError());
  }

  private static CaseFields nobody(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    survey.design(in.map("design"));
    Factor answered =
        in.data().factor(Objects.requireNonNull(Designs.name(in.map("design"), "strata")));
    String v = survey.categories(answered.orNobody(), false);
    Finding.Frequency found =
        (Finding.Frequency) survey.findings("", "{frequency: " + v + "}").getFirst();
    return CaseFields.of().put("proportion", found.shares().getLast().estimate().value());
  }

  private static CaseFields weighted(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    survey.design("weight: " + survey.unasked(in.text("weight")));
    return CaseFields.of().put("mean", mean(survey, in.text("variable")).value());
  }
}
