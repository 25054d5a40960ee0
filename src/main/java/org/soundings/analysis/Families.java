package org.soundings.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.AdjustedP;

/**
 * Adjusts the p-values of tests that are looked at together: the same test of one question by each
 * grouping of a banner (Holm), or of each variable of a screen (Benjamini-Hochberg).
 */
final class Families {
  private final Map<Request.Family, Map<String, List<Double>>> values = new LinkedHashMap<>();
  private final Map<Request.Family, Map<String, double[]>> adjusted = new HashMap<>();
  private final Map<Request.Family, Map<String, Integer>> taken = new HashMap<>();

  /** Findings in the order of their requests. */
  static List<Finding> adjusted(List<Request> requests, List<Finding> findings) {
    Families families = new Families();
    for (int i = 0; i < findings.size(); i++) {
      families.gather(requests.get(i).family(), findings.get(i).results());
    }
    families.adjust();
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Request.Family family = requests.get(i).family();
      Finding finding = findings.get(i);
      all.add(
          finding.results().tests().isEmpty() || family.name().isEmpty()
              ? finding
              : finding.with(finding.results().with(t -> families.taken(family, t))));
    }
    return all;
  }

  private void gather(Request.Family family, Results results) {
    if (!family.name().isEmpty()) {
      for (Results.Tested t : results.tests()) {
        values
            .computeIfAbsent(family, any -> new LinkedHashMap<>())
            .computeIfAbsent(t.asked(), any -> new ArrayList<>())
            .add(t.result().pValue());
      }
    }
  }

  private void adjust() {
    values.forEach(
        (family, byTest) ->
            byTest.forEach(
                (test, p) ->
                    adjusted
                        .computeIfAbsent(family, any -> new HashMap<>())
                        .put(
                            test,
                            AdjustedP.of(
                                p.stream().mapToDouble(Double::doubleValue).toArray(),
                                family.method()))));
  }

  private Results.Tested taken(Request.Family family, Results.Tested t) {
    double[] all = adjusted.getOrDefault(family, Map.of()).getOrDefault(t.asked(), new double[0]);
    int at =
        taken.computeIfAbsent(family, any -> new HashMap<>()).merge(t.asked(), 1, Integer::sum);
    long made = Arrays.stream(all).filter(p -> !Double.isNaN(p)).count();
    if (made < 2 || !t.result().isDefined()) {
      return t;
    }
    String method = family.method() == AdjustedP.Method.HOLM ? "Holm" : "Benjamini-Hochberg";
    return new Results.Tested(
        t.asked(), t.result(), new Results.Adjusted(all[at - 1], method, (int) made));
  }
}
