package org.soundings.verification.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers by group, without missing ones.
 *
 * @param names in the order of the case
 * @param answers per group
 */
public record Groups(List<String> names, double[][] answers) {

  /**
   * Of the columns {@code outcome} and {@code group}; where there is no such outcome, the groups
   * are columns of their own. Groups without answers are left out.
   */
  public static Groups of(Inputs in) {
    DataSet data = in.data();
    String outcome = in.text("outcome");
    if (!data.names().contains(outcome) && in.has("group_order")) {
      List<String> names = in.texts("group_order");
      return new Groups(names, names.stream().map(data::present).toArray(double[][]::new));
    }
    double[] numbers = data.numbers(outcome);
    String[] group = data.column(column(in));
    for (int i = 0; i < group.length; i++) {
      group[i] = Double.isNaN(numbers[i]) ? "" : group[i];
    }
    Factor factor =
        in.has("group_order") ? Factor.of(group, in.texts("group_order")) : Factor.of(group);
    Factor used = factor.used();
    return new Groups(used.categories(), used.split(numbers));
  }

  /** The column that says the group. */
  public static String column(Inputs in) {
    return in.text("group").replace(" (as factor)", "");
  }

  /** The data with an outcome and a group; groups that are columns are put below each other. */
  public static DataSet stacked(Inputs in) {
    if (in.data().names().contains(in.text("outcome")) || !in.has("group_order")) {
      return in.data();
    }
    List<String> outcome = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (String name : in.texts("group_order")) {
      for (String value : in.data().column(name)) {
        outcome.add(value);
        group.add(name);
      }
    }
    return DataSet.of(
        List.of(in.text("outcome"), in.text("group")),
        List.of(outcome.toArray(String[]::new), group.toArray(String[]::new)));
  }
}
