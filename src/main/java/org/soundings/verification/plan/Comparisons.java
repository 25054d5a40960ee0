package org.soundings.verification.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.verification.procedure.TableCases;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Labelled;

/** The pairs of groups in the tables of a finding, under the reference's names. */
record Comparisons(Finding found, Factor groups) {
  /** Each pair, the later group of the case less the earlier. */
  Labelled labelled(String title) {
    Map<String, CaseFields> named = new LinkedHashMap<>();
    for (int second = 1; second < size(); second++) {
      for (int first = 0; first < second; first++) {
        CaseFields pair = pair(title, second, first);
        if (pair != null) {
          named.put(groups.categories().get(second) + "-" + groups.categories().get(first), pair);
        }
      }
    }
    return new Labelled("pair", named);
  }

  /** Adjusted p-values as a lower triangle, without its empty first row and last column. */
  double[][] adjusted(String title) {
    double[][] square = new double[size()][size()];
    Arrays.stream(square).forEach(row -> Arrays.fill(row, Double.NaN));
    for (int second = 1; second < size(); second++) {
      for (int first = 0; first < second; first++) {
        CaseFields pair = pair(title, second, first);
        square[second][first] =
            pair != null && pair.get("p_holm") instanceof Double p ? p : Double.NaN;
      }
    }
    return TableCases.belowDiagonal(square);
  }

  private int size() {
    return groups.categories().size();
  }

  private @Nullable CaseFields pair(String title, int second, int first) {
    Listing listing = ByPlan.listing(found, title);
    List<String> columns = listing.columns();
    return listing.lines().stream()
        .filter(line -> line.label().startsWith("Category " + second + " "))
        .filter(line -> line.label().endsWith(" Category " + first))
        .findFirst()
        .map(line -> fields(columns, line.values()))
        .orElse(null);
  }

  private static CaseFields fields(List<String> columns, List<Value> values) {
    double adjusted = ((Value.Probability) values.getLast()).value();
    int p = columns.indexOf("p");
    return CaseFields.limits(((Value.Interval) values.get(1)).estimate())
        .put("difference", ((Value.Number) values.get(0)).value())
        .put("z", ((Value.Number) values.get(2)).value())
        .put("p", p < 0 ? adjusted : ((Value.Probability) values.get(p)).value())
        .put("p_holm", adjusted);
  }
}
