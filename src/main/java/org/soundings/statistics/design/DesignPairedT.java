package org.soundings.statistics.design;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.Words;
import org.soundings.statistics.model.Coefficient;

/**
 * Test that paired differences have mean 0 in the population: the mean over its standard error by
 * the design, on the degrees of freedom of the units with a difference. The mean is a regression on
 * nothing but an intercept. Undefined where nothing varies or no degrees of freedom are left.
 *
 * <p>Binder (1983), doi:10.2307/1402588. R: {@code svyttest(I(b - a) ~ 0, subset(design, ...))}.
 */
public final class DesignPairedT {
  private static final String NAME = "Design-based paired t test";
  private static final String TOO_FEW = "There are too few sampling units.";

  private DesignPairedT() {}

  /**
   * @param differences regressed on an intercept alone
   */
  public static TestResult test(DesignRegression differences) {
    Coefficient mean = differences.coefficients().getFirst();
    if (!differences.fixed().isEmpty() || !(mean.df() > 0) || Double.isNaN(mean.statistic())) {
      String why = differences.fixed().isEmpty() ? TOO_FEW : differences.fixed();
      return TestResult.undefined(NAME, differences.n(), why);
    }
    return new TestResult(
        NAME,
        Symbol.T,
        mean.statistic(),
        List.of(mean.df()),
        mean.pValue(),
        null,
        EffectSize.NONE,
        differences.n(),
        "");
  }

  /** The mean with its interval; without one where none can be made. */
  public static Estimate mean(DesignRegression of) {
    Coefficient mean = of.coefficients().getFirst();
    Estimate e = mean.estimate();
    String method =
        e.method().name().replace("Design-based linear regression", "Taylor linearisation")
            + " on "
            + Words.df(mean.df())
            + " df";
    if (of.fixed().isEmpty() && mean.df() > 0 && !Double.isNaN(e.standardError())) {
      return e.by(method);
    }
    double none = Double.NaN;
    Method why = Method.none(DesignSums.TOO_FEW);
    return new Estimate(e.value(), e.standardError(), none, none, e.level(), e.n(), why);
  }
}
