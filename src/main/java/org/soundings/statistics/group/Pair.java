package org.soundings.statistics.group;

import java.util.ArrayList;
import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.table.AdjustedP;

/**
 * Two of several groups compared.
 *
 * @param first counted from 0
 * @param second a later group
 * @param statistic of second against first; NaN where the pair cannot be compared
 * @param difference what the procedure compares them by: second less first of means or mean ranks,
 *     or the probability that an answer of the second is above one of the first
 * @param pValue unadjusted; NaN where the procedure has only an adjusted one
 * @param adjustedP for all pairs of the family
 */
public record Pair(
    int first, int second, double statistic, Estimate difference, double pValue, double adjustedP) {

  /** Compares two groups of a family. */
  interface Comparison {
    Pair of(int first, int second);
  }

  static List<Pair> all(int groups, Comparison comparison) {
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < groups; first++) {
      for (int second = first + 1; second < groups; second++) {
        pairs.add(comparison.of(first, second));
      }
    }
    return pairs;
  }

  /** With the unadjusted p-values of the family adjusted. */
  static List<Pair> adjusted(List<Pair> pairs, AdjustedP.Method method) {
    double[] p = AdjustedP.of(pairs.stream().mapToDouble(Pair::pValue).toArray(), method);
    List<Pair> adjusted = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Pair pair = pairs.get(i);
      adjusted.add(
          new Pair(pair.first, pair.second, pair.statistic, pair.difference, pair.pValue, p[i]));
    }
    return adjusted;
  }
}
