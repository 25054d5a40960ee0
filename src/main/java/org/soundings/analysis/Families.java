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
              : with(finding, finding.results().with(t -> families.taken(family, t))));
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

  /** The same finding with other results. */
  static Finding with(Finding finding, Results results) {
    return switch (finding) {
      case Finding.Frequency f ->
          new Finding.Frequency(
              f.id(),
              f.variable(),
              f.wording(),
              f.base(),
              f.answered(),
              f.ordered(),
              f.shares(),
              f.boxes(),
              results);
      case Finding.Multiple m ->
          new Finding.Multiple(
              m.id(), m.wording(), m.base(), m.shares(), m.ofMentions(), m.chosen(), results);
      case Finding.Ranked r ->
          new Finding.Ranked(r.id(), r.wording(), r.ranked(), r.top(), r.places(), results);
      case Finding.Crosstab c ->
          new Finding.Crosstab(
              c.id(),
              c.rowVariable(),
              c.columnVariable(),
              c.wording(),
              c.columnWording(),
              c.groups(),
              c.rows(),
              results);
      case Finding.Mean m ->
          new Finding.Mean(
              m.id(),
              m.variable(),
              m.wording(),
              m.by(),
              m.byWording(),
              m.unit(),
              m.date(),
              m.groups(),
              results,
              m.scale(),
              m.reliability());
      case Finding.Joint j ->
          new Finding.Joint(
              j.id(), j.kind(), j.wording(), j.variables(), j.labels(), j.n(), results);
      case Finding.Grid g -> g;
      case Finding.Changed c -> c;
      case Finding.OpenText t -> t;
    };
  }
}
