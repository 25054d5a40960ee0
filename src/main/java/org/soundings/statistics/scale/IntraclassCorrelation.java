package org.soundings.statistics.scale;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.CrossProducts;

/**
 * The six intraclass correlations of n targets each rated by the same k judges, from the mean
 * squares of a two-way layout, with F tests against 0 and Shrout and Fleiss' intervals. ICC1:
 * judges differ from target to target; ICC2: judges are a random sample (absolute agreement); ICC3:
 * these judges only (consistency); the k forms are of the mean of k judges.
 *
 * <p>It takes {@link CrossProducts} of complete rows, one variable a judge. Undefined for fewer
 * than two targets or judges and where nothing varies. Where judges agree wholly the correlation is
 * 1 with F infinite and an interval that is the point.
 *
 * <p>Shrout &amp; Fleiss (1979), doi:10.1037/0033-2909.86.2.420; McGraw &amp; Wong (1996),
 * doi:10.1037/1082-989X.1.1.30.
 */
public final class IntraclassCorrelation {
  private static final String POLE = "judges agree less than by chance";

  private IntraclassCorrelation() {}

  /**
   * One form with its test against 0.
   *
   * @param type ICC1, ICC2, ICC3, ICC1k, ICC2k or ICC3k
   */
  public record Form(
      String type, Estimate estimate, double f, double df1, double df2, double pValue) {}

  /**
   * All six forms.
   *
   * @return them in the order ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k
   * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
   */
  public static List<Form> of(CrossProducts ratings, double level) {
    Layout a = Layout.of(ratings);
    double tail = CriticalValue.tail(level);
    double k = a.k;
    double msw = a.within();
    double[][] one = bounds(a.between / msw, a.n - 1, a.n * (k - 1), tail);
    double[][] three = bounds(a.between / a.error, a.n - 1, (a.n - 1) * (k - 1), tail);
    double[] single1 = single(one, k);
    double[] single3 = single(three, k);
    double[] single2 = agreementBounds(a, tail);
    List<Form> forms = new ArrayList<>();
    forms.add(form("ICC1", single1(a), single1, one, a, level));
    forms.add(form("ICC2", agreement(a), single2, three, a, level));
    forms.add(form("ICC3", single3(a), single3, three, a, level));
    forms.add(form("ICC1k", 1 - msw / a.between, mean(one), one, a, level));
    forms.add(form("ICC2k", meanAgreement(a), stepUp(single2, k), three, a, level));
    forms.add(form("ICC3k", 1 - a.error / a.between, mean(three), three, a, level));
    return forms;
  }

  private record Layout(double n, double k, double between, double judges, double error) {
    static Layout of(CrossProducts ratings) {
      double[][] c = ratings.covariance();
      double n = ratings.n();
      double k = ratings.variables();
      double[] means = ratings.means();
      double grand = 0;
      for (double m : means) {
        grand += m / k;
      }
      double apart = 0;
      for (double m : means) {
        apart += (m - grand) * (m - grand);
      }
      double sum = CronbachAlpha.sumVaries(c) ? CronbachAlpha.sum(c) : 0;
      double error = Math.max(0, (CronbachAlpha.trace(c) - sum / k) / (k - 1));
      return new Layout(n, k, sum / k, n * apart / (k - 1), error);
    }

    double within() {
      return (judges + (n - 1) * error) / n;
    }
  }

  private static double single1(Layout a) {
    return (a.between - a.within()) / (a.between + (a.k - 1) * a.within());
  }

  private static double single3(Layout a) {
    return (a.between - a.error) / (a.between + (a.k - 1) * a.error);
  }

  private static double agreement(Layout a) {
    return (a.between - a.error)
        / (a.between + (a.k - 1) * a.error + a.k * (a.judges - a.error) / a.n);
  }

  private static double meanAgreement(Layout a) {
    return (a.between - a.error) / (a.between + (a.judges - a.error) / a.n);
  }

  private static Form form(
      String type, double icc, double[] interval, double[][] f, Layout a, double level) {
    String method = type + ", two-way layout, Shrout-Fleiss interval";
    long n = (long) a.n;
    if (a.n < 2 || a.k < 2 || !(a.between + a.error + a.judges > 0) || !Double.isFinite(icc)) {
      Estimate none =
          Estimate.undefined(level, n, method)
              .but("undefined: it takes two targets whose sums differ, and two judges");
      return new Form(type, none, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    boolean beyond = interval[0] > icc || interval[1] < icc;
    Estimate estimate =
        beyond
            ? new Estimate(icc, Double.NaN, Double.NaN, Double.NaN, level, n, method)
                .but("none: " + POLE)
            : new Estimate(icc, Double.NaN, interval[0], interval[1], level, n, method);
    double ratio = f[1][0];
    double p = Double.isInfinite(ratio) ? 0 : Tail.f(ratio, f[1][1], f[1][2]);
    return new Form(type, estimate, ratio, f[1][1], f[1][2], p);
  }

  /** The F ratio divided and multiplied by its quantiles; then the ratio and its df. */
  private static double[][] bounds(double f, double df1, double df2, double tail) {
    double[] test = {f, df1, df2};
    if (!(df1 > 0 && df2 > 0 && f >= 0)) {
      return new double[][] {{Double.NaN, Double.NaN}, test};
    }
    double low = f / CriticalValue.upper(FDistribution.of(df1, df2), tail);
    double high = f * CriticalValue.upper(FDistribution.of(df2, df1), tail);
    return new double[][] {{low, high}, test};
  }

  private static double[] single(double[][] bounds, double k) {
    return new double[] {single(bounds[0][0], k), single(bounds[0][1], k)};
  }

  private static double single(double f, double k) {
    return Double.isInfinite(f) ? 1 : (f - 1) / (f + k - 1);
  }

  private static double[] mean(double[][] bounds) {
    return new double[] {1 - 1 / bounds[0][0], 1 - 1 / bounds[0][1]};
  }

  private static double[] stepUp(double[] single, double k) {
    return new double[] {
      single[0] * k / (1 + single[0] * (k - 1)), single[1] * k / (1 + single[1] * (k - 1))
    };
  }

  /** Satterthwaite's degrees of freedom for the agreement form. */
  private static double[] agreementBounds(Layout a, double tail) {
    double icc = agreement(a);
    double fj = a.judges / a.error;
    double m = a.n * (1 + (a.k - 1) * icc) - a.k * icc;
    double top = a.k * icc * fj + m;
    double v =
        (a.k - 1) * (a.n - 1) * (top * top) / ((a.n - 1) * a.k * a.k * icc * icc * fj * fj + m * m);
    if (!(v > 0 && a.n > 1) || Double.isInfinite(v)) {
      return new double[] {icc, icc};
    }
    double up = CriticalValue.upper(FDistribution.of(a.n - 1, v), tail);
    double down = CriticalValue.upper(FDistribution.of(v, a.n - 1), tail);
    double rest = a.k * a.judges + (a.k * a.n - a.k - a.n) * a.error;
    return new double[] {
      a.n * (a.between - up * a.error) / (up * rest + a.n * a.between),
      a.n * (down * a.between - a.error) / (rest + a.n * down * a.between)
    };
  }
}
