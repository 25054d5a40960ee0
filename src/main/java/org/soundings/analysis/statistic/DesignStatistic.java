package org.soundings.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.soundings.analysis.statistic.Listing.Line;
import org.soundings.analysis.statistic.Source.Design;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.Words;
import org.soundings.statistics.design.DesignGroups;
import org.soundings.statistics.design.DesignMeans;
import org.soundings.statistics.design.DesignQuantile;
import org.soundings.statistics.design.DesignRankTest;
import org.soundings.statistics.design.DesignTTest;
import org.soundings.statistics.design.RaoScott;

/** Statistics that take weights, strata and clusters, or replicate weights, into account. */
enum DesignStatistic implements Statistic {
  RAO_SCOTT(Shape.WEIGHTED_TABLE, d -> Results.of(table(d).f())),
  RAO_SCOTT_FIRST_ORDER(Shape.WEIGHTED_TABLE, d -> Results.of(table(d).firstOrder())),
  WALD(Shape.WEIGHTED_TABLE, d -> Results.of(table(d).wald())),
  ADJUSTED_WALD(Shape.WEIGHTED_TABLE, d -> Results.of(table(d).adjustedWald())),
  SADDLEPOINT(Shape.WEIGHTED_TABLE, d -> Results.of(table(d).saddlepoint())),
  DESIGN_WALD(
      Shape.WEIGHTED_GROUPS, d -> Results.of(DesignGroups.of(d.sums(), d.domains(), d.level()))),
  T(
      Shape.TWO_WEIGHTED_GROUPS,
      d -> Results.of(directed(d, DesignTTest.of(d.sums(), reversed(d), d.level())))),
  MANN_WHITNEY(Shape.TWO_WEIGHTED_GROUPS, DesignStatistic::ranks),
  KRUSKAL_WALLIS(Shape.WEIGHTED_GROUPS, DesignStatistic::ranks),
  MEDIAN(Shape.WEIGHTED_QUANTILES, d -> quantiles(d, "Median", 0.5)),
  QUARTILES(
      Shape.WEIGHTED_QUANTILES,
      d ->
          quantiles(d, "Lower quartile", 0.25)
              .and(quantiles(d, "Median", 0.5))
              .and(quantiles(d, "Upper quartile", 0.75))),
  TOTALS(Shape.WEIGHTED_MEANS, DesignStatistic::totals),
  DEFF(Shape.WEIGHTED_MEANS, DesignStatistic::effects);

  private final StatisticProcedure procedure;

  DesignStatistic(Shape shape, Function<Design, Results> procedure) {
    this.procedure = StatisticProcedure.of(shape, Design.class, procedure);
  }

  @Override
  public StatisticProcedure procedure() {
    return procedure;
  }

  private static RaoScott table(Design d) {
    return RaoScott.of(d.sums(), d.rows(), d.columns());
  }

  private static DesignMeans means(Design d) {
    return d.sums().means(d.level(), d.domains());
  }

  private static Results ranks(Design d) {
    return Results.of(
        directed(
            d, DesignRankTest.of(d.sums(), reversed(d), DesignRankTest.Scores.RANK, d.level())));
  }

  /** The last group first, so that a difference is of the first less the second. */
  private static double[][] reversed(Design d) {
    return List.of(d.domains()).reversed().toArray(double[][]::new);
  }

  /** With the direction of its difference, where it has one. */
  private static TestResult directed(Design d, TestResult test) {
    if (test.effect() == null) {
      return test;
    }
    double[][] domains = d.domains();
    List<String> compared =
        IntStream.range(0, domains.length)
            .filter(
                g ->
                    IntStream.range(0, d.sums().cells())
                        .anyMatch(c -> !Double.isNaN(domains[g][c]) && d.sums().count(c) > 0))
            .mapToObj(g -> d.labels().get(g))
            .toList();
    return test.withNote(Words.sentence("Difference: " + String.join(" less ", compared)));
  }

  /** One a group that may be shown. */
  private static Results quantiles(Design d, String name, double p) {
    Results all = Results.NONE;
    for (int g = 0; g < d.rows(); g++) {
      if (d.shown()[g]) {
        double[] probability = {p};
        all =
            all.and(
                Results.of(
                    name + ", " + d.labels().get(g),
                    DesignQuantile.of(d.sums(), d.domains()[g], probability, d.level())
                        .getFirst()));
      }
    }
    return all;
  }

  private static Results totals(Design d) {
    Results all = Results.NONE;
    List<DesignMeans.Domain> domains = means(d).domains();
    for (int g = 0; g < domains.size(); g++) {
      if (d.shown()[g]) {
        all = all.and(Results.of("Total, " + d.labels().get(g), domains.get(g).total()));
      }
    }
    return all;
  }

  private static Results effects(Design d) {
    List<Line> lines = new ArrayList<>();
    List<DesignMeans.Domain> domains = means(d).domains();
    for (int g = 0; g < domains.size(); g++) {
      if (d.shown()[g]) {
        DesignMeans.Domain domain = domains.get(g);
        lines.add(
            new Line(
                d.labels().get(g),
                Listings.numbers(
                    domain.mean().value(),
                    domain.mean().standardError(),
                    domain.deffWithReplacement(),
                    domain.deff())));
      }
    }
    return Results.of(
        new Listing(
            "",
            "Design effects",
            List.of("mean", "standard error", "deff", "deff without replacement"),
            lines,
            "deff compares with simple random sampling with replacement of as many people; the"
                + " last column without replacement, from a population of the summed weights."));
  }
}
