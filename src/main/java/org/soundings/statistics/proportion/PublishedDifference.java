package org.soundings.statistics.proportion;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * How far an estimate lies from a value that somebody else published, with an interval that counts
 * the uncertainty of both. The two samples are taken to be independent.
 *
 * <p>Of means: Welch's interval, the difference ± t √(se² + s²/N) at Satterthwaite's degrees of
 * freedom; R: {@code t.test} from summary statistics. Of proportions: the square-and-add interval
 * of the two Wilson intervals, which for unweighted counts is Newcombe's method 10. Undefined where
 * the estimate has no interval or the publication no n above 1.
 *
 * <p>Welch (1947), doi:10.1093/biomet/34.1-2.28; Newcombe (1998),
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I.
 */
public final class PublishedDifference {
  private static final String OF_MEANS = "difference from a published mean, Welch";
  private static final String OF_SHARES = "difference from a published share, Newcombe";

  private PublishedDifference() {}

  /**
   * The mean less the published one.
   *
   * @param standardDeviation the published one
   * @param n of the publication
   */
  public static Estimate ofMeans(
      Estimate mean, double published, double standardDeviation, long n) {
    double here = mean.standardError() * mean.standardError();
    double there = standardDeviation * standardDeviation / n;
    if (!(here > 0) || !(there > 0) || mean.n() < 2 || n < 2) {
      return Estimate.undefined(mean.level(), mean.n(), OF_MEANS);
    }
    double both = here + there;
    double df = both * both / (here * here / (mean.n() - 1) + there * there / (n - 1.0));
    double half = CriticalValue.t(mean.level(), df) * Math.sqrt(both);
    double value = mean.value() - published;
    return new Estimate(
        value, Math.sqrt(both), value - half, value + half, mean.level(), mean.n(), OF_MEANS);
  }

  /**
   * The proportion less the published one.
   *
   * @param n of the publication
   * @throws IllegalArgumentException unless 0 &lt;= published &lt;= 1
   */
  public static Estimate ofShares(Estimate proportion, double published, long n) {
    if (!proportion.isDefined() || Double.isNaN(proportion.low()) || n < 1) {
      return Estimate.undefined(proportion.level(), proportion.n(), OF_SHARES);
    }
    Estimate there = Wilson.interval(published, n, n, proportion.level());
    Estimate difference = Mover.difference(proportion, there, OF_SHARES);
    return new Estimate(
        difference.value(),
        difference.standardError(),
        difference.low(),
        difference.high(),
        difference.level(),
        proportion.n(),
        OF_SHARES);
  }
}
