package org.soundings.verification.procedure;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.design.DesignProportionalOdds;
import org.soundings.statistics.design.DesignRankTest;
import org.soundings.statistics.design.DesignRegression;
import org.soundings.statistics.design.DesignTTest;
import org.soundings.statistics.design.RaoScott;
import org.soundings.statistics.design.SamplingDesign;
import org.soundings.statistics.model.Coefficient;
import org.soundings.statistics.model.ModelMatrix;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Designs;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Formula;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Looser;

/** Cases of tests and models under a sampling design. */
final class DesignModelCases {
  static final List<Checked> CHECKED =
      List.of(
          Checked.of(
              "svychisq",
              DesignModelCases::table,
              Looser.stated(
                  "lincom and saddlepoint tolerance 1e-4", "^(lincom|saddlepoint)", 1e-4)),
          Checked.of("svyranktest", DesignModelCases::ranks),
          Checked.of("svyglm", DesignModelCases::regression),
          Checked.of(
              "svyolr",
              DesignModelCases::ordinal,
              stopsEarly("\\.(estimate|se)$", 1e-5),
              stopsEarly("\\.t$", 1e-3)));

  private static final Map<String, DesignRankTest.Scores> SCORES =
      Map.of(
          "wilcoxon", DesignRankTest.Scores.RANK,
          "vanderWaerden", DesignRankTest.Scores.NORMAL,
          "median", DesignRankTest.Scores.MEDIAN);

  private DesignModelCases() {}

  /** Near 0 a relative tolerance allows nothing. */
  private static Looser stopsEarly(String fields, double least) {
    return new Looser(
        "BFGS fit",
        Pattern.compile(fields),
        expected -> Math.max(2e-3 * Math.abs(expected), least),
        "survey's BFGS stops a little short of the maximum");
  }

  private static CaseFields table(Inputs in) {
    Factor rows = in.data().factor(in.text("row"));
    Factor columns = in.data().factor(in.text("column"));
    RaoScott test =
        RaoScott.of(
            Designs.of(in),
            rows.codes(),
            rows.categories().size(),
            columns.codes(),
            columns.categories().size());
    double ofAllRows = test.pearson() * in.data().rows() / test.n();
    CaseFields saddlepoint =
        CaseFields.of().put("statistic", ofAllRows).put("parameter", List.of()).putAll(tail(test));
    return CaseFields.of()
        .put(
            "weighted_table",
            CaseFields.of()
                .put("rows", rows.categories())
                .put("cols", columns.categories())
                .put("values", test.weights()))
        .put("F", test(test.f()))
        .put(
            "Chisq",
            CaseFields.of()
                .put("statistic", ofAllRows)
                .put("parameter", test.firstOrder().degreesOfFreedom())
                .put("p", test.firstOrder().pValue()))
        .put("Wald", test(test.wald()))
        .put("adjWald", test(test.adjustedWald()))
        .put("lincom", saddlepoint)
        .put("saddlepoint", saddlepoint);
  }

  private static CaseFields tail(RaoScott test) {
    double below = test.f().degreesOfFreedom().get(1);
    return Math.abs(below - Math.rint(below)) < 1e-9
        ? CaseFields.of().put("p", test.saddlepoint().pValue())
        : CaseFields.of()
            .skip("survey cuts the denominator's degrees of freedom to a whole number", "p");
  }

  private static CaseFields test(TestResult test) {
    return CaseFields.of()
        .put("statistic", test.statistic())
        .put("parameter", test.degreesOfFreedom())
        .put("p", test.pValue());
  }

  private static CaseFields ranks(Inputs in) {
    SamplingDesign design = Designs.of(in);
    Factor groups = in.data().factor(in.text("group"));
    double[] values = in.data().numbers(in.text("outcome"));
    int k = groups.categories().size();
    if (k != 2) {
      TestResult test =
          DesignRankTest.of(design, groups.codes(), k, values, DesignRankTest.Scores.RANK);
      double df = test.degreesOfFreedom().getFirst();
      return CaseFields.of()
          .put(
              "KruskalWallis",
              CaseFields.of()
                  .put("statistic", df)
                  .put("parameter", List.of(test.statistic() * df))
                  .put("p", test.pValue()));
    }
    CaseFields fields = CaseFields.of();
    SCORES.forEach(
        (name, scores) -> {
          TestResult test = DesignRankTest.of(design, groups.codes(), k, values, scores);
          fields.put(name, test(test).put("estimate", effect(test).value()));
        });
    TestResult t = DesignTTest.of(design, groups.codes(), values, in.level());
    return fields.put(
        "svyttest",
        CaseFields.of()
            .put("t", t.statistic())
            .put("df", t.degreesOfFreedom().getFirst())
            .put("difference", effect(t).value())
            .put("p", t.pValue())
            .put("ci", CaseFields.limits(effect(t))));
  }

  private static Estimate effect(TestResult test) {
    Estimate effect = test.effect();
    return effect == null ? Estimate.undefined(0.95, test.n(), test.note()) : effect;
  }

  private static CaseFields regression(Inputs in) {
    Formula formula = Formula.parse(in.text("formula"));
    String derived = in.has("derived") ? in.text("derived") : in.note();
    double[] all = formula.outcome(in.data(), derived);
    ModelMatrix x = formula.matrix(in.data(), all);
    SamplingDesign design = Designs.of(in);
    DesignRegression fit =
        in.text("family").equals("binomial")
            ? DesignRegression.logistic(design, x, x.of(all), in.level())
            : DesignRegression.linear(design, x, x.of(all), in.level());
    return CaseFields.of()
        .put("n", fit.n())
        .put("df_residual", fit.residualDf())
        .put("coefficients", fit.coefficients().stream().map(ModelCases::t).toList())
        .put("vcov", fit.covariance());
  }

  private static CaseFields ordinal(Inputs in) {
    Formula formula = Formula.parse(in.text("formula"));
    Factor outcome = in.data().factor(formula.outcome());
    ModelMatrix x = formula.matrix(in.data(), ModelCases.present(outcome));
    DesignProportionalOdds fit =
        DesignProportionalOdds.of(
            Designs.of(in), x, ModelCases.codes(x, outcome), outcome.categories(), in.level());
    List<CaseFields> coefficients =
        Stream.concat(fit.coefficients().stream(), fit.thresholds().stream())
            .map(DesignModelCases::term)
            .toList();
    return CaseFields.of().put("coefficients", coefficients);
  }

  private static CaseFields term(Coefficient c) {
    return CaseFields.of()
        .put("term", c.term())
        .put("estimate", c.estimate().value())
        .put("se", c.estimate().standardError())
        .put("t", c.statistic());
  }
}
