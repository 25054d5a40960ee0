package org.soundings.verification.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.model.ModelMatrix;
import org.soundings.verification.procedure.ModelCases;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Formula;
import org.soundings.verification.reference.Inputs;

/** Plans of models, with a sample's design and without. */
final class ModelPlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "linear_regression", ModelPlans::linear,
          "logistic_regression", ModelPlans::logistic,
          "proportional_odds", ModelPlans::ordinal,
          "svyglm", ModelPlans::byDesign,
          "svyolr", ModelPlans::ordinalByDesign,
          "driver_analysis", ModelPlans::drivers,
          "rubin_pooling", ModelPlans::pooling);

  private ModelPlans() {}

  /** What is asked of a model. */
  private record Asked(PlannedSurvey survey, Formula formula, String outcome) {
    static Asked ofNumber(Inputs in, Formula formula, double[] outcome) {
      PlannedSurvey survey = new PlannedSurvey(in.data());
      return new Asked(survey, formula, survey.number(outcome));
    }

    static Asked ofCategories(Inputs in, Formula formula, Factor outcome, boolean ordered) {
      PlannedSurvey survey = new PlannedSurvey(in.data());
      return new Asked(survey, formula, survey.categories(outcome, ordered));
    }

    Finding found(DataSet data, String word) {
      List<String> predictors = new ArrayList<>();
      for (String term : formula.terms()) {
        String column = Formula.column(term);
        predictors.add(
            term.equals(column) && data.isNumeric(column)
                ? survey.number(column)
                : survey.categories(data.factor(column), false));
      }
      return survey
          .findings(
              "",
              "{model: %s, outcome: %s, predictors: [%s]}"
                  .formatted(word, outcome, String.join(", ", predictors)))
          .getFirst();
    }
  }

  private static CaseFields linear(Inputs in) {
    Formula formula = Formula.parse(in.text("formula"));
    double[] outcome = formula.outcome(in.data(), in.note());
    Finding found = Asked.ofNumber(in, formula, outcome).found(in.data(), "linear");
    TestResult f = ByPlan.test(found, "linear");
    return ByPlan.f(f)
        .put("n", f.n())
        .put("coefficients", coefficients(found, formula.matrix(in.data(), outcome), "t"))
        .put("r_squared", ByPlan.measure(found, "R²").value())
        .put("adj_r_squared", ByPlan.measure(found, "Adjusted R²").value());
  }

  private static CaseFields logistic(Inputs in) {
    Formula formula = Formula.parse(in.text("formula"));
    double[] outcome = formula.outcome(in.data(), in.note());
    Finding found =
        Asked.ofCategories(in, formula, two(outcome), false).found(in.data(), "logistic");
    List<CaseFields> coefficients =
        coefficients(found, formula.matrix(in.data(), outcome), "z").stream()
            .map(c -> c.put("wald_lower", c.get("lower")).put("wald_upper", c.get("upper")))
            .toList();
    return CaseFields.of()
        .put("n", ByPlan.measure(found, "McFadden").n())
        .put("coefficients", coefficients)
        .put("mcfadden_r2", ByPlan.measure(found, "McFadden").value())
        .put("nagelkerke_r2", ByPlan.measure(found, "Nagelkerke").value());
  }

  private static CaseFields ordinal(Inputs in) {
    DataSet data = in.has("weights") ? in.data().times(in.text("weights")) : in.data();
    Formula formula = Formula.parse(in.text("formula"));
    Factor outcome = data.factor(in.text("outcome"), in.texts("levels"));
    PlannedSurvey survey = new PlannedSurvey(data);
    Finding found =
        new Asked(survey, formula, survey.categories(outcome, true))
            .found(data, "proportional-odds");
    ModelMatrix x = formula.matrix(data, ModelCases.present(outcome));
    return CaseFields.of().put("coefficients", coefficients(found, x, "z"));
  }

  private static CaseFields byDesign(Inputs in) {
    Formula formula = Formula.parse(in.text("formula"));
    double[] outcome =
        formula.outcome(in.data(), in.has("derived") ? in.text("derived") : in.note());
    boolean logistic = in.text("family").equals("binomial");
    Asked asked =
        logistic
            ? Asked.ofCategories(in, formula, two(outcome), false)
            : Asked.ofNumber(in, formula, outcome);
    asked.survey.design(in.map("design"));
    String word = logistic ? "logistic" : "linear";
    Finding found = asked.found(in.data(), word);
    return CaseFields.of()
        .put("n", ByPlan.test(found, word).n())
        .put("df_residual", listing(found).df())
        .put("coefficients", coefficients(found, formula.matrix(in.data(), outcome), "t"));
  }

  /** R's list has the thresholds too, which a report does not print. */
  private static CaseFields ordinalByDesign(Inputs in) {
    Formula formula = Formula.parse(in.text("formula"));
    Factor outcome = in.data().factor(formula.outcome());
    Asked asked = Asked.ofCategories(in, formula, outcome, true);
    asked.survey.design(in.map("design"));
    Finding found = asked.found(in.data(), "proportional-odds");
    ModelMatrix x = formula.matrix(in.data(), ModelCases.present(outcome));
    List<CaseFields> all = new ArrayList<>(coefficients(found, x, "t"));
    for (int threshold = 1; threshold < outcome.used().categories().size(); threshold++) {
      all.add(CaseFields.of());
    }
    return CaseFields.of().put("coefficients", all);
  }

  private static CaseFields drivers(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    List<String> drivers = in.texts("drivers").stream().map(survey::number).toList();
    Finding found =
        survey
            .findings(
                "",
                "{model: drivers, outcome: %s, predictors: [%s]}"
                    .formatted(survey.number(in.text("outcome")), String.join(", ", drivers)))
            .getFirst();
    Estimate r = ByPlan.measure(found, "R²");
    double[] weights = ByPlan.column(found, "Drivers", "relative weight");
    return CaseFields.of()
        .put("n", r.n())
        .put("r_squared", r.value())
        .put("zero_order_r", ByPlan.column(found, "Drivers", "r with the outcome"))
        .put("relative_weights_johnson", weights)
        .put(
            "relative_weights_percent",
            Arrays.stream(weights).map(w -> 100 * w / r.value()).toArray())
        .put("lmg_shapley", ByPlan.column(found, "Drivers", "LMG share"));
  }

  private static CaseFields pooling(Inputs in) {
    if (in.isInline()) {
      throw new NoPlan("the estimates are given, not answers");
    }
    Formula formula = Formula.parse(in.text("formula"));
    double[] outcome = formula.outcome(in.data(), in.note());
    Asked asked = Asked.ofNumber(in, formula, outcome);
    asked.survey.design("imputation: " + asked.survey.unasked(in.text("imputation")));
    Finding found = asked.found(in.data(), "linear");
    List<CaseFields> pooled = coefficients(found, formula.matrix(in.data(), outcome), "t");
    double[] df = ByPlan.column(found, "What is missing", "df");
    double[] fmi = ByPlan.column(found, "What is missing", "fraction of missing information");
    double[] riv = ByPlan.column(found, "What is missing", "relative increase in variance");
    for (int i = 0; i < pooled.size(); i++) {
      pooled.get(i).put("df_barnard_rubin", df[i]).put("fmi", fmi[i]).put("riv", riv[i]);
    }
    return CaseFields.of().put("pooled", pooled);
  }

  private static Factor two(double[] outcome) {
    return new Factor(
        List.of("0", "1"),
        Arrays.stream(outcome).mapToInt(y -> Double.isNaN(y) ? -1 : (int) y).toArray());
  }

  private static Listing listing(Finding found) {
    return found.results().listings().getFirst();
  }

  /**
   * The table of coefficients, under the reference's names of terms.
   *
   * @param x of the case, without an intercept where the table has none
   * @param statistic what the reference calls it
   */
  private static List<CaseFields> coefficients(Finding found, ModelMatrix x, String statistic) {
    Listing table = listing(found);
    int before = x.columns() - table.lines().size();
    return IntStream.range(0, table.lines().size())
        .mapToObj(
            i ->
                coefficient(table.columns(), table.lines().get(i), statistic)
                    .put("term", x.names().get(i + before)))
        .toList();
  }

  private static CaseFields coefficient(List<String> columns, Listing.Line line, String statistic) {
    List<Value> values = line.values();
    CaseFields fields =
        CaseFields.limits(((Value.Interval) values.get(columns.indexOf("interval"))).estimate())
            .put("estimate", number(values.get(columns.indexOf("b"))))
            .put("se", number(values.get(columns.indexOf("SE"))))
            .put(statistic, number(values.get(columns.indexOf("SE") + 1)))
            .put("p", ((Value.Probability) values.getLast()).value());
    return columns.contains("odds ratio")
        ? fields.put("odds_ratio", number(values.get(columns.indexOf("odds ratio"))))
        : fields;
  }

  private static double number(Value value) {
    return ((Value.Number) value).value();
  }
}
