package org.soundings.verification.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.soundings.statistics.correlation.Polychoric;
import org.soundings.statistics.scale.ConfirmatoryFactorAnalysis;
import org.soundings.statistics.scale.FactorAnalysis;
import org.soundings.statistics.scale.Varimax;
import org.soundings.statistics.summary.CrossProducts;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.CompleteRows;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Looser;

/** Cases of factors: exploratory, confirmatory, polychoric correlations. */
final class FactorCases {
  static final List<Checked> CHECKED =
      List.of(
          Checked.of(
              "efa_ml",
              FactorCases::exploratory,
              new Looser(
                  "",
                  Pattern.compile("^loadings"),
                  expected -> 2e-3,
                  "R's varimax stops turning at 1e-5, short of its maximum; ours goes on")),
          Checked.of("cfa_ml", FactorCases::confirmatory),
          Checked.of("polychoric", FactorCases::polychoric));

  private FactorCases() {}

  private static CaseFields exploratory(Inputs in) {
    CrossProducts sums = ScaleCases.complete(in);
    FactorAnalysis factors =
        FactorAnalysis.of(sums.covariance(), sums.n(), (int) in.whole("factors"));
    boolean rotated = in.text("rotation").startsWith("varimax");
    double[][] loadings = rotated ? Varimax.of(factors.loadings()) : factors.loadings();
    return CaseFields.of()
        .put("uniquenesses", factors.uniquenesses())
        .put("loadings", aligned(loadings, in.expectedMatrix("loadings")))
        .put("chisq", factors.test().statistic())
        .put("df", factors.test().degreesOfFreedom().getFirst())
        .put("p", factors.test().pValue());
  }

  /** Factors have neither order nor direction: each takes the place of what it is most like. */
  private static double[][] aligned(double[][] loadings, double[][] expected) {
    int k = expected[0].length;
    double[][] placed = new double[loadings.length][k];
    boolean[] used = new boolean[k];
    for (int f = 0; f < k; f++) {
      int best = -1;
      double strongest = 0;
      for (int g = 0; g < k; g++) {
        double product = product(expected, f, loadings, g);
        if (!used[g] && (best < 0 || Math.abs(product) > Math.abs(strongest))) {
          best = g;
          strongest = product;
        }
      }
      used[best] = true;
      for (int i = 0; i < loadings.length; i++) {
        placed[i][f] = strongest < 0 ? -loadings[i][best] : loadings[i][best];
      }
    }
    return placed;
  }

  private static double product(double[][] a, int f, double[][] b, int g) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i][f] * b[i][g];
    }
    return sum;
  }

  private static CaseFields confirmatory(Inputs in) {
    List<String> factors = new ArrayList<>();
    List<String> items = new ArrayList<>();
    List<String[]> loadings = new ArrayList<>();
    for (String line : in.text("model").split("\n", -1)) {
      String[] sides = line.split("=~", -1);
      factors.add(sides[0].strip());
      for (String item : sides[1].split("\\+", -1)) {
        loadings.add(new String[] {sides[0].strip(), item.strip()});
        if (!items.contains(item.strip())) {
          items.add(item.strip());
        }
      }
    }
    boolean[][] pattern = new boolean[items.size()][factors.size()];
    for (String[] loading : loadings) {
      pattern[items.indexOf(loading[1])][factors.indexOf(loading[0])] = true;
    }
    CrossProducts sums =
        CrossProducts.ofCompleteRows(CompleteRows.complete(in.data(), items), items.size());
    ConfirmatoryFactorAnalysis cfa =
        ConfirmatoryFactorAnalysis.of(sums.covariance(), sums.n(), pattern);
    return CaseFields.of()
        .put("n", cfa.n())
        .put("fit", fit(cfa))
        .put("loadings", loadings(cfa, loadings, items, factors));
  }

  private static CaseFields fit(ConfirmatoryFactorAnalysis cfa) {
    ConfirmatoryFactorAnalysis.Fit fit = cfa.fit();
    return CaseFields.of()
        .put("chisq", fit.chiSquared())
        .put("df", fit.df())
        .put("pvalue", fit.pValue())
        .put("cfi", fit.cfi())
        .put("tli", fit.tli())
        .put("rmsea", fit.rmsea().value())
        .put("rmsea.ci.lower", fit.rmsea().low())
        .put("rmsea.ci.upper", fit.rmsea().high())
        .put("srmr", fit.srmr())
        .put("aic", fit.aic())
        .put("bic", fit.bic(cfa.n()));
  }

  private static List<CaseFields> loadings(
      ConfirmatoryFactorAnalysis cfa,
      List<String[]> loadings,
      List<String> items,
      List<String> factors) {
    List<CaseFields> fields = new ArrayList<>();
    for (String[] loading : loadings) {
      int i = items.indexOf(loading[1]);
      int f = factors.indexOf(loading[0]);
      fields.add(
          CaseFields.of()
              .put("factor", loading[0])
              .put("item", loading[1])
              .put("estimate", cfa.loadings()[i][f])
              .put("se", cfa.loadingErrors()[i][f])
              .put("std", cfa.standardized()[i][f]));
    }
    return fields;
  }

  private static CaseFields polychoric(Inputs in) {
    List<String> items = in.texts("items");
    double[][] rows = CompleteRows.complete(in.data(), items);
    Factor[] factors = new Factor[items.size()];
    for (int j = 0; j < factors.length; j++) {
      int column = j;
      factors[j] =
          Factor.of(Arrays.stream(rows).map(r -> number(r[column])).toArray(String[]::new));
    }
    double[][] rho = new double[items.size()][items.size()];
    double[][] thresholds = new double[items.size()][];
    for (int i = 0; i < factors.length; i++) {
      thresholds[i] = Polychoric.thresholds(doubles(factors[i].counts()));
      rho[i][i] = 1;
      for (int j = 0; j < i; j++) {
        double[][] table =
            Arrays.stream(factors[i].by(factors[j]))
                .map(FactorCases::doubles)
                .toArray(double[][]::new);
        rho[i][j] = rho[j][i] = Polychoric.of(table, in.level()).value();
      }
    }
    return CaseFields.of().put("rho", rho).put("thresholds", thresholds);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static double[] doubles(long[] counts) {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }
}
