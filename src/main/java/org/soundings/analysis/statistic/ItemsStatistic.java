package org.soundings.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.soundings.analysis.statistic.Results.Line;
import org.soundings.analysis.statistic.Results.Listing;
import org.soundings.analysis.statistic.Results.Value;
import org.soundings.analysis.statistic.Source.Rows;
import org.soundings.statistics.BartlettSphericity;
import org.soundings.statistics.CochranQ;
import org.soundings.statistics.CrossProducts;
import org.soundings.statistics.Friedman;
import org.soundings.statistics.IntraclassCorrelation;
import org.soundings.statistics.OmegaTotal;
import org.soundings.statistics.PairwiseProducts;
import org.soundings.statistics.Reliability;
import org.soundings.statistics.SplitHalf;

/** Statistics of several answers by the same people: scales, repeated measures, factors. */
enum ItemsStatistic implements Statistic {
  ALPHA(Shape.ITEMS, i -> alpha(listwise(i))),
  ALPHA_PAIRWISE(
      Shape.ITEMS, i -> alpha(Reliability.pairwise(PairwiseProducts.of(i.all(), k(i)), i.level()))),
  OMEGA(
      Shape.ITEMS,
      i ->
          Results.withinOne("Omega total", OmegaTotal.of(cov(i), i.n(), i.level()).modelImplied())),
  SPLIT_HALF(Shape.ITEMS, ItemsStatistic::halves),
  ITEM_ANALYSIS(Shape.ITEMS, ItemsStatistic::items),
  ICC(Shape.ITEMS, ItemsStatistic::icc),
  KMO(Shape.ITEMS, FactorTables::adequacy),
  BARTLETT(Shape.ITEMS, i -> Results.of(BartlettSphericity.of(cov(i), i.n()))),
  ONE_FACTOR(Shape.ITEMS, i -> FactorTables.loadings(i, 1)),
  TWO_FACTORS(Shape.ITEMS, i -> FactorTables.loadings(i, 2)),
  THREE_FACTORS(Shape.ITEMS, i -> FactorTables.loadings(i, 3)),
  FRIEDMAN(Shape.ITEMS, i -> Results.of(Friedman.test(i.complete(), i.level()))),
  RANK_CONCORDANCE(Shape.RANKS, i -> Results.of(Friedman.test(i.complete(), i.level()))),
  COCHRAN_Q(Shape.TICKS, i -> Results.of(CochranQ.test(FactorTables.both(i), i.n())));

  private final Shape shape;
  private final Function<Rows, Results> procedure;

  ItemsStatistic(Shape shape, Function<Rows, Results> procedure) {
    this.shape = shape;
    this.procedure = procedure;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public Results compute(Source source) {
    return procedure.apply((Rows) source);
  }

  private static int k(Rows items) {
    return items.labels().size();
  }

  static double[][] cov(Rows items) {
    return sums(items).covariance();
  }

  private static CrossProducts sums(Rows items) {
    return CrossProducts.ofCompleteRows(items.complete(), k(items));
  }

  private static Reliability listwise(Rows items) {
    return Reliability.listwise(sums(items), items.level());
  }

  private static Results alpha(Reliability r) {
    String standardized = "Standardised alpha, " + r.basis();
    return Results.withinOne("Cronbach's alpha", r.alpha())
        .and(
            Results.withinOne(
                "Standardised alpha",
                Tables.plain(r.standardized(), r.alpha().level(), r.n(), standardized)))
        .and(
            Results.withinOne(
                "Guttman's lambda 6",
                Tables.plain(r.lambda6(), r.alpha().level(), r.n(), "Guttman's lambda 6")));
  }

  private static Results halves(Rows items) {
    SplitHalf halves = SplitHalf.of(cov(items));
    String method = "Guttman's split half over " + halves.splits() + " splits";
    return Results.withinOne(
            "Split half, mean", Tables.plain(halves.mean(), items.level(), items.n(), method))
        .and(
            Results.withinOne(
                "Split half, smallest",
                Tables.plain(halves.smallest(), items.level(), items.n(), method)))
        .and(
            Results.withinOne(
                "Split half, largest (lambda 4)",
                Tables.plain(halves.largest(), items.level(), items.n(), method)));
  }

  private static Results icc(Rows items) {
    Results all = Results.NONE;
    for (IntraclassCorrelation.Form form : IntraclassCorrelation.of(sums(items), items.level())) {
      all = all.and(Results.withinOne(form.type(), form.estimate()));
    }
    return all;
  }

  private static Results items(Rows items) {
    Reliability r = listwise(items);
    List<Line> lines = new ArrayList<>();
    List<String> opposed = new ArrayList<>();
    for (int at = 0; at < r.kept().size(); at++) {
      String label = items.labels().get(r.kept().get(at));
      lines.add(
          new Line(
              label,
              List.of(
                  new Value.Number(r.itemMeans().get(at)),
                  new Value.Number(r.itemDeviations().get(at)),
                  new Value.Number(r.items().get(at).itemRest()),
                  new Value.Number(r.items().get(at).alphaIfDeleted().value()),
                  new Value.Interval(r.items().get(at).alphaIfDeleted()))));
      if (r.items().get(at).opposesTheOthers()) {
        opposed.add(label);
      }
    }
    r.leftOut()
        .forEach(
            at ->
                lines.add(
                    new Line(
                        items.labels().get(at) + " (does not vary)",
                        Tables.numbers(
                            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN))));
    return Results.of(
        new Listing(
            "",
            "Items of the scale",
            List.of("mean", "SD", "item-rest r", "alpha if deleted", "interval"),
            lines,
            opposed.isEmpty()
                ? ""
                : "Against the others: "
                    + String.join("; ", opposed)
                    + ". Please check whether it should be reversed."));
  }
}
