package org.soundings.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A question that takes several answers, over everybody who answered it, those who ticked nothing
 * among them.
 *
 * <p>It rests on the table of how many ticked both i and j, whose diagonal counts who ticked i;
 * such tables merge by adding. The share of respondents has {@link Wilson}'s interval. The share of
 * mentions is a ratio of two counts per respondent, so it has a linearised standard error and
 * {@link Wilson}'s interval on the answers that this error is worth, p(1 − p)/se²; it is undefined
 * where nobody ticked anything.
 *
 * @param n respondents who answered
 * @param mentions ticks in all
 * @param none respondents who ticked nothing
 * @param ofRespondents per option
 * @param ofMentions per option
 */
public record MultipleResponse(
    long n, long mentions, long none, List<Estimate> ofRespondents, List<Estimate> ofMentions) {
  private static final String METHOD = "Wilson, linearised effective n";

  public MultipleResponse {
    ofRespondents = List.copyOf(ofRespondents);
    ofMentions = List.copyOf(ofMentions);
  }

  /**
   * @param both how many ticked both option i and option j; symmetric
   * @throws IllegalArgumentException where a count exceeds n
   */
  public static MultipleResponse of(long[][] both, long n, long none, double level) {
    List<Estimate> respondents = new ArrayList<>();
    List<Estimate> shares = new ArrayList<>();
    long mentions = 0;
    for (int i = 0; i < both.length; i++) {
      mentions += both[i][i];
    }
    for (int i = 0; i < both.length; i++) {
      respondents.add(Wilson.interval(both[i][i], n, level));
      shares.add(ofMentions(both, i, mentions, n, level));
    }
    return new MultipleResponse(n, mentions, none, respondents, shares);
  }

  private static Estimate ofMentions(long[][] both, int item, long mentions, long n, double level) {
    if (mentions == 0) {
      return Estimate.undefined(level, n, METHOD);
    }
    double share = both[item][item] / (double) mentions;
    double se = standardError(both, item, share, n) / mentions;
    double effectiveN = se > 0 ? share * (1 - share) / (se * se) : n;
    Estimate wilson = Wilson.interval(share, effectiveN, n, level, METHOD);
    return new Estimate(share, se, wilson.low(), wilson.high(), level, n, METHOD);
  }

  /** Of the ticks of an item less its share of all ticks, summed over respondents. */
  private static double standardError(long[][] both, int item, double share, long n) {
    double withAny = Arrays.stream(both[item]).sum();
    double squares = both[item][item] - 2 * share * withAny + share * share * Table.sum(both);
    return n < 2 ? Double.NaN : Math.sqrt(n / (n - 1.0) * Math.max(0, squares));
  }

  /**
   * The correlation of two options, ticked or not: φ. NaN where one of them was ticked by nobody or
   * by everybody.
   */
  public static double phi(long[][] both, int i, int j, long n) {
    double a = both[i][i];
    double b = both[j][j];
    double spread = a * (n - a) * b * (n - b);
    return spread > 0 ? (n * (double) both[i][j] - a * b) / Math.sqrt(spread) : Double.NaN;
  }
}
