package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Whole;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.NumberTable;
import org.soundings.questionnaire.Variable;
import org.soundings.statistics.summary.Sample;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * What the statistics of a mean are computed from. Groups that are not shown are left out.
 *
 * @param groups as they are found
 */
record Means(Evidence evidence, MeanRequest request, List<Finding.GroupMean> groups) {
  private static final String SPREAD =
      "Not published: it rests on how far the answers of each group spread, which is protected.";

  Results results() {
    Results all = Results.NONE;
    for (Statistic statistic : asked()) {
      Results of = evidence.results(statistic, source(statistic.shape()));
      all =
          all.and(
              request.by() == null
                  ? evidence.fixed(TableId.of(request.variable()), statistic, of)
                  : of);
    }
    return all;
  }

  private List<Statistic> asked() {
    List<Statistic> asked = request.ofScore();
    if (asked != null) {
      return asked;
    }
    if (request.by() == null) {
      return List.of();
    }
    if (evidence.sampling().designed()) {
      return Statistic.all("design-wald");
    }
    boolean two = groups.size() == 2;
    if (evidence.variable(request.variable()) instanceof Variable.Interval) {
      return two
          ? Statistic.all("welch-t", "hedges-g")
          : Statistic.all("welch-anova", "games-howell");
    }
    return two ? Statistic.all("mann-whitney") : Statistic.all("kruskal-wallis", "dunn");
  }

  private Source source(Shape shape) {
    return switch (shape) {
      case VALUES -> values();
      case RANKED_GROUPS, TWO_RANKED_GROUPS -> ranked(asListed());
      case ORDERED_GROUPS -> samples(inOrder());
      case ORDERED_RANKED_GROUPS -> ranked(inOrder());
      case WEIGHTED_GROUPS, TWO_WEIGHTED_GROUPS, WEIGHTED_MEANS -> design(null);
      case WEIGHTED_QUANTILES -> design(exactValues());
      default -> samples(asListed());
    };
  }

  private int[] asListed() {
    return IntStream.range(0, groups.size()).toArray();
  }

  /** From the lowest group to the highest, without those that stand outside of the order. */
  private int[] inOrder() {
    return Sources.inOrder(evidence.categorical(String.valueOf(request.by())));
  }

  private List<Finding.GroupMean> shown() {
    return shown(asListed());
  }

  /** Those of some groups that are shown, in that order. */
  private List<Finding.GroupMean> shown(int... places) {
    return Arrays.stream(places)
        .mapToObj(groups::get)
        .filter(g -> g.status() == Cell.Status.SHOWN)
        .toList();
  }

  private @Nullable String missingGroup() {
    return groups.size() == 2 && shown().size() < 2
        ? "Not published: one of the two groups is too small."
        : null;
  }

  private Source.Groups samples(int... places) {
    List<Finding.GroupMean> shown = shown(places);
    Sample[] samples =
        shown.stream()
            .map(
                g ->
                    new Sample(
                        g.estimate().n(),
                        g.estimate().value(),
                        g.standardDeviation() * g.standardDeviation()))
            .toArray(Sample[]::new);
    return new Source.Groups(
        samples,
        shown.stream().map(Finding.GroupMean::label).toList(),
        evidence.level(),
        Arrays.stream(samples).mapToLong(Sample::n).sum(),
        missingGroup() == null ? spread() : missingGroup());
  }

  /** Why nothing can be made of the groups' spreads, or null where they are published. */
  private @Nullable String spread() {
    return shown().stream()
            .anyMatch(g -> g.estimate().n() > 1 && Double.isNaN(g.standardDeviation()))
        ? SPREAD
        : null;
  }

  private Source.Values values() {
    Sources sources = new Sources(evidence);
    if (evidence.variable(request.variable()) instanceof Variable.Categorical c) {
      return sources.values(c, evidence.release().table(request.variable()));
    }
    NumberTable.Part part = evidence.release().numbers(request.variable()).parts().getFirst();
    return sources.values(
        part.values().stream().mapToDouble(Double::doubleValue).toArray(),
        part.cells(),
        exactValues());
  }

  /** Why a value that somebody gave may not be shown, or null; a category may. */
  private @Nullable String exactValues() {
    boolean category = evidence.variable(request.variable()) instanceof Variable.Categorical;
    return category || evidence.release().policy().singleValues()
        ? null
        : "Not published: exact values are not shown under this policy.";
  }

  /** Groups by values, from the table where there is one, else from the combinations. */
  private Source.Ranked ranked(int... places) {
    Sources sources = new Sources(evidence);
    String by = String.valueOf(request.by());
    if (evidence.variable(request.variable()) instanceof Variable.Categorical c) {
      Table table = evidence.release().table(by, request.variable());
      return ofTable(table, c, places);
    }
    Source.Rows rows = sources.coded(List.of(by, request.variable()), v -> v.name().equals(by));
    double[] values =
        Arrays.stream(rows.complete()).mapToDouble(row -> row[1]).sorted().distinct().toArray();
    long[][] counts = new long[groups.size()][values.length];
    for (double[] row : rows.complete()) {
      counts[(int) row[0]][Arrays.binarySearch(values, row[1])]++;
    }
    return ranked(places, counts, values, rows.refusal());
  }

  private Source.Ranked ofTable(Table table, Variable.Categorical of, int... places) {
    double[] values = of.values();
    int[] kept = Sources.inOrder(of);
    long[][] counts = new long[groups.size()][kept.length];
    for (int g = 0; g < counts.length; g++) {
      for (int v = 0; v < kept.length; v++) {
        counts[g][v] = table.cell(g, kept[v]).n();
      }
    }
    return ranked(
        places,
        counts,
        Arrays.stream(kept).mapToDouble(v -> values[v]).toArray(),
        evidence.refusal(table));
  }

  private Source.Ranked ranked(
      int[] places, long[][] counts, double[] values, @Nullable String refusal) {
    List<long[]> kept = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    long n = 0;
    for (int g : places) {
      if (groups.get(g).status() == Cell.Status.SHOWN) {
        kept.add(counts[g]);
        labels.add(groups.get(g).label());
        n += Arrays.stream(counts[g]).sum();
      }
    }
    return new Source.Ranked(
        kept.toArray(long[][]::new),
        values,
        labels,
        evidence.level(),
        n,
        refusal == null ? missingGroup() : refusal);
  }

  private Source design(@Nullable String refusal) {
    String by = request.by();
    TableId names =
        by == null ? TableId.of(request.variable()) : TableId.of(by, request.variable());
    if (!evidence.varies(names)) {
      long n = shown().stream().mapToLong(g -> g.estimate().n()).sum();
      return new Source.Nothing(evidence.level(), n, Source.VARIATION);
    }
    boolean[] shown = new boolean[groups.size()];
    for (int g = 0; g < shown.length; g++) {
      shown[g] = groups.get(g).status() == Cell.Status.SHOWN;
    }
    return new Source.Design(
        evidence.sums(names),
        groups.size(),
        1,
        levels(evidence, names),
        groups.stream().map(g -> g.label().isEmpty() ? Whole.VALID_ANSWERS : g.label()).toList(),
        shown,
        evidence.level(),
        shown().stream().mapToLong(g -> g.estimate().n()).sum(),
        refusal == null ? spread() : refusal);
  }

  /** The value of each level of the last variable, NaN where there is none. */
  static double[] levels(Evidence evidence, TableId names) {
    Table table = evidence.release().units(names);
    Dimension last = table.dimensions().getLast();
    double[] levels = new double[last.levels()];
    Arrays.fill(levels, Double.NaN);
    if (evidence.variable(names.last()) instanceof Variable.Categorical c) {
      System.arraycopy(c.values(), 0, levels, 0, c.categories().size());
    } else {
      for (int level = 0; level < last.answers(); level++) {
        levels[level] = last.value(level);
      }
    }
    return levels;
  }
}
