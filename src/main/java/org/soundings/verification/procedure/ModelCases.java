package org.soundings.verification.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.model.AveragedShares;
import org.soundings.statistics.model.Coefficient;
import org.soundings.statistics.model.DriverAnalysis;
import org.soundings.statistics.model.LinearRegression;
import org.soundings.statistics.model.LogisticRegression;
import org.soundings.statistics.model.ModelMatrix;
import org.soundings.statistics.model.ProportionalOdds;
import org.soundings.statistics.summary.CrossProducts;
import org.soundings.statistics.summary.RubinPooling;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.CompleteRows;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Formula;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Looser;

/** Cases of models: linear, logistic, ordinal, drivers, imputations. */
public final class ModelCases {
  static final List<Checked> CHECKED =
      List.of(
          Checked.of("linear_regression", ModelCases::linear),
          Checked.of("logistic_regression", ModelCases::logistic),
          Checked.of("logistic_separation", ModelCases::separation),
          Checked.of(
              "proportional_odds",
              ModelCases::ordinal,
              Looser.because(
                  "polr's second derivatives are finite differences; clm's fields are the tight"
                      + " ones",
                  "agrees to about 1e-4",
                  "polr_",
                  1e-3)),
          Checked.of("driver_analysis", ModelCases::drivers),
          Checked.of("rubin_pooling", ModelCases::pooling));

  private static final String UNPRINTED = "no report prints it";

  private ModelCases() {}

  private static CaseFields linear(Inputs in) {
    Formula formula = Formula.parse(in.text("formula"));
    double[] all = formula.outcome(in.data(), in.note());
    ModelMatrix x = formula.matrix(in.data(), all);
    double[] y = x.of(all);
    LinearRegression fit = LinearRegression.of(x, y, in.level());
    return CaseFields.of()
        .put("n", fit.n())
        .put("coefficients", fit.coefficients().stream().map(ModelCases::t).toList())
        .put("r_squared", fit.rSquared())
        .put("adj_r_squared", fit.adjustedRSquared())
        .put("sigma", fit.sigma())
        .put("F", fit.test().statistic())
        .put("df1", fit.test().degreesOfFreedom().get(0))
        .put("df2", fit.test().degreesOfFreedom().get(1))
        .put("p", fit.test().pValue())
        .put("logLik", fit.logLikelihood())
        .put("AIC", fit.aic())
        .put("BIC", fit.bic())
        .skip(UNPRINTED, "se_HC3", "vif");
  }

  static CaseFields t(Coefficient c) {
    return CaseFields.limits(c.estimate())
        .put("term", c.term())
        .put("estimate", c.estimate().value())
        .put("se", c.estimate().standardError())
        .put("t", c.statistic())
        .put("p", c.pValue());
  }

  private static CaseFields logistic(Inputs in) {
    Formula formula = Formula.parse(in.text("formula"));
    double[] all = formula.outcome(in.data(), in.note());
    ModelMatrix x = formula.matrix(in.data(), all);
    double[] y = x.of(all);
    LogisticRegression fit = LogisticRegression.of(x, y, in.level());
    List<CaseFields> coefficients = new ArrayList<>();
    for (int j = 0; j < x.columns(); j++) {
      Coefficient c = fit.coefficients().get(j);
      coefficients.add(
          CaseFields.of()
              .put("term", c.term())
              .put("estimate", c.estimate().value())
              .put("se", c.estimate().standardError())
              .put("z", c.statistic())
              .put("p", c.pValue())
              .put("odds_ratio", Math.exp(c.estimate().value()))
              .put("wald_lower", c.estimate().low())
              .put("wald_upper", c.estimate().high())
              .skip(UNPRINTED, "profile_lower", "profile_upper"));
    }
    return CaseFields.of()
        .put("n", fit.n())
        .put("coefficients", coefficients)
        .put("deviance", fit.deviance())
        .put("null_deviance", fit.nullDeviance())
        .put("logLik", fit.logLikelihood())
        .put("AIC", fit.aic())
        .put("BIC", fit.bic())
        .put("mcfadden_r2", fit.mcFadden())
        .put("nagelkerke_r2", fit.nagelkerke());
  }

  private static CaseFields separation(Inputs in) {
    double[] x = in.numbers("x");
    ModelMatrix matrix = new ModelMatrix.Builder(x.length).number("x", x).build();
    LogisticRegression fit = LogisticRegression.of(matrix, in.numbers("y"), in.level());
    return CaseFields.of()
        .put("estimates_exist", fit.separation() == null)
        .put("deviance_limit", fit.deviance());
  }

  private static CaseFields ordinal(Inputs in) {
    Formula formula = Formula.parse(in.text("formula"));
    Factor outcome = in.data().factor(in.text("outcome"), in.texts("levels"));
    double[] weights =
        in.has("weights")
            ? in.data().numbers(in.text("weights"))
            : IntStream.range(0, in.data().rows()).mapToDouble(i -> 1).toArray();
    ModelMatrix x = formula.matrix(in.data(), present(outcome), weights);
    ProportionalOdds fit = ProportionalOdds.of(x, codes(x, outcome), x.of(weights), in.level());
    return CaseFields.of()
        .put("coefficients", fit.coefficients().stream().map(ModelCases::slope).toList())
        .put("thresholds", fit.thresholds().stream().map(t -> t.value()).toList())
        .put("threshold_se", fit.thresholds().stream().map(t -> t.standardError()).toList())
        .put("logLik", fit.logLikelihood())
        .put("deviance", fit.deviance())
        .put("AIC", fit.aic());
  }

  private static CaseFields slope(Coefficient c) {
    return CaseFields.of()
        .put("term", c.term())
        .put("estimate", c.estimate().value())
        .put("se", c.estimate().standardError())
        .put("z", c.statistic())
        .put("p", c.pValue())
        .put("polr_estimate", c.estimate().value())
        .put("polr_se", c.estimate().standardError());
  }

  /** 1 where there is a category, NaN where not. */
  public static double[] present(Factor factor) {
    return Arrays.stream(factor.codes()).mapToDouble(c -> c < 0 ? Double.NaN : 1).toArray();
  }

  static int[] codes(ModelMatrix x, Factor factor) {
    return Arrays.stream(x.used()).map(i -> factor.codes()[i]).toArray();
  }

  private static CaseFields drivers(Inputs in) {
    List<String> columns = new ArrayList<>(in.texts("drivers"));
    columns.add(in.text("outcome"));
    CrossProducts sums =
        CrossProducts.ofCompleteRows(CompleteRows.complete(in.data(), columns), columns.size());
    DriverAnalysis analysis = DriverAnalysis.of(sums, in.level());
    List<DriverAnalysis.Driver> drivers = analysis.drivers();
    return CaseFields.of()
        .put("n", analysis.n())
        .put("r_squared", analysis.rSquared())
        .put("zero_order_r", drivers.stream().map(d -> d.correlation()).toList())
        .put("relative_weights_johnson", weights(drivers, 1))
        .put("relative_weights_percent", weights(drivers, 100 / analysis.rSquared()))
        .put("lmg_shapley", AveragedShares.of(sums.correlation()));
  }

  private static List<Double> weights(List<DriverAnalysis.Driver> drivers, double factor) {
    return drivers.stream().map(d -> factor * d.relativeWeight().value()).toList();
  }

  private static CaseFields pooling(Inputs in) {
    if (in.isInline()) {
      RubinPooling pooled =
          RubinPooling.of(
              in.numbers("estimates"),
              in.numbers("variances"),
              in.whole("n"),
              (int) in.whole("k"),
              in.level());
      return CaseFields.of()
          .put("estimate", pooled.estimate().value())
          .put("total", pooled.total())
          .put("between", pooled.between())
          .put("riv", pooled.relativeIncrease())
          .put("df_barnard_rubin", pooled.degreesOfFreedom());
    }
    Formula formula = Formula.parse(in.text("formula"));
    Factor imputation = in.data().factor(in.text("imputation"));
    List<LinearRegression> fits = new ArrayList<>();
    for (int m = 0; m < imputation.categories().size(); m++) {
      int of = m;
      DataSet completed = in.data().only(i -> imputation.codes()[i] == of);
      double[] all = completed.numbers(formula.outcome());
      ModelMatrix x = formula.matrix(completed, all);
      fits.add(LinearRegression.of(x, x.of(all), in.level()));
    }
    return pooled(fits, in);
  }

  private static CaseFields pooled(List<LinearRegression> fits, Inputs in) {
    int k = fits.getFirst().coefficients().size();
    double[][] estimates = new double[fits.size()][k];
    double[][] variances = new double[fits.size()][k];
    for (int m = 0; m < fits.size(); m++) {
      for (int j = 0; j < k; j++) {
        estimates[m][j] = fits.get(m).coefficients().get(j).estimate().value();
        variances[m][j] = fits.get(m).covariance()[j][j];
      }
    }
    List<CaseFields> pooled = new ArrayList<>();
    for (int j = 0; j < k; j++) {
      int of = j;
      RubinPooling p =
          RubinPooling.of(
              Arrays.stream(estimates).mapToDouble(row -> row[of]).toArray(),
              Arrays.stream(variances).mapToDouble(row -> row[of]).toArray(),
              in.whole("n"),
              k,
              in.level());
      pooled.add(
          CaseFields.of()
              .put("term", fits.getFirst().coefficients().get(j).term())
              .put("estimate", p.estimate().value())
              .put("se", p.estimate().standardError())
              .put("within", p.within())
              .put("between", p.between())
              .put("total", p.total())
              .put("riv", p.relativeIncrease())
              .put("df_barnard_rubin", p.degreesOfFreedom())
              .put("fmi", p.missingFraction())
              .put("t", p.statistic())
              .put("p", p.pValue()));
    }
    return CaseFields.of()
        .put("estimates", estimates)
        .put("variances", variances)
        .put("pooled", pooled);
  }
}
