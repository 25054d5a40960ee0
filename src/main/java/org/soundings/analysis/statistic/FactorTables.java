package org.soundings.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.analysis.statistic.Listing.Line;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.Source.Rows;
import org.soundings.statistics.scale.FactorAnalysis;
import org.soundings.statistics.scale.KaiserMeyerOlkin;
import org.soundings.statistics.scale.Varimax;

/** What several items have in common, as tables. */
final class FactorTables {
  private FactorTables() {}

  static Results adequacy(Rows items) {
    KaiserMeyerOlkin.Adequacy adequacy = KaiserMeyerOlkin.of(ItemsStatistic.cov(items));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < items.labels().size(); i++) {
      lines.add(new Line(items.labels().get(i), Listings.numbers(adequacy.items().get(i))));
    }
    String method = "Kaiser-Meyer-Olkin";
    return Results.withinOne(
            "Sampling adequacy (KMO)",
            Listings.plain(adequacy.overall(), items.level(), items.n(), method))
        .and(Results.of(new Listing("", "Sampling adequacy by item", List.of("KMO"), lines, "")));
  }

  /** By maximum likelihood; several factors are turned by Varimax. */
  static Results loadings(Rows items, int factors) {
    FactorAnalysis of = FactorAnalysis.of(ItemsStatistic.cov(items), items.n(), factors);
    double[][] loadings = factors > 1 ? Varimax.of(of.loadings()) : of.loadings();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < loadings.length; i++) {
      List<Value> values = new ArrayList<>(Listings.numbers(loadings[i]));
      values.add(new Value.Number(of.uniquenesses().get(i)));
      lines.add(new Line(items.labels().get(i), values));
    }
    List<String> columns =
        new ArrayList<>(IntStream.rangeClosed(1, factors).mapToObj(f -> "factor " + f).toList());
    columns.add("uniqueness");
    String rotation = factors > 1 ? "Maximum likelihood, Varimax." : "Maximum likelihood.";
    String heywood =
        of.atBound().isEmpty()
            ? ""
            : " A uniqueness is at its bound of .005 (Heywood case): read with care.";
    return Results.of(of.test())
        .and(Results.of(new Listing("", "Factor loadings", columns, lines, rotation + heywood)));
  }

  /** How many ticked both i and j. */
  static long[][] both(Rows ticks) {
    int k = ticks.labels().size();
    long[][] both = new long[k][k];
    for (double[] row : ticks.complete()) {
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          both[i][j] += row[i] > 0 && row[j] > 0 ? 1 : 0;
        }
      }
    }
    return both;
  }
}
