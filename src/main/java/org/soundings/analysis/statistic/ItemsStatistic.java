package org.soundings.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.analysis.statistic.Listing.Line;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.Source.Rows;
import org.soundings.disclosure.Fact;
import org.soundings.statistics.Words;
import org.soundings.statistics.group.Friedman;
import org.soundings.statistics.scale.BartlettSphericity;
import org.soundings.statistics.scale.IntraclassCorrelation;
import org.soundings.statistics.scale.ItemAnalysis;
import org.soundings.statistics.scale.OmegaTotal;
import org.soundings.statistics.scale.PairwiseProducts;
import org.soundings.statistics.scale.Reliability;
import org.soundings.statistics.scale.SplitHalf;
import org.soundings.statistics.summary.CrossProducts;
import org.soundings.statistics.table.CochranQ;

/** Statistics of several answers by the same people: scales, repeated measures, factors. */
enum ItemsStatistic implements Statistic {
  ALPHA(Shape.ITEMS, Fact.Joint.MOMENTS, varying(i -> alpha(listwise(i)))),
  ALPHA_PAIRWISE(
      Shape.ITEMS,
      Fact.Joint.ROWS,
      varying(i -> alpha(Reliability.pairwise(PairwiseProducts.of(i.all(), k(i)), i.level())))),
  OMEGA(Shape.ITEMS, Fact.Joint.MOMENTS, varying(ItemsStatistic::omega)),
  SPLIT_HALF(Shape.ITEMS, Fact.Joint.MOMENTS, varying(ItemsStatistic::halves)),
  ITEM_ANALYSIS(Shape.ITEMS, Fact.Joint.MOMENTS, ItemsStatistic::items),
  ICC(Shape.ITEMS, Fact.Joint.MOMENTS, naming(ItemsStatistic::icc)),
  KMO(Shape.ITEMS, Fact.Joint.MOMENTS, varying(FactorTables::adequacy)),
  BARTLETT(
      Shape.ITEMS,
      Fact.Joint.MOMENTS,
      varying(i -> Results.of(BartlettSphericity.of(cov(i), i.n())))),
  ONE_FACTOR(Shape.ITEMS, Fact.Joint.MOMENTS, varying(i -> FactorTables.loadings(i, 1))),
  TWO_FACTORS(Shape.ITEMS, Fact.Joint.MOMENTS, varying(i -> FactorTables.loadings(i, 2))),
  THREE_FACTORS(Shape.ITEMS, Fact.Joint.MOMENTS, varying(i -> FactorTables.loadings(i, 3))),
  FRIEDMAN(
      Shape.ITEMS,
      Fact.Joint.ROWS,
      naming(i -> Results.of(Friedman.test(i.complete(), i.level())))),
  RANK_CONCORDANCE(
      Shape.RANKS, Fact.Joint.ROWS, i -> Results.of(Friedman.test(i.complete(), i.level()))),
  COCHRAN_Q(
      Shape.TICKS,
      Fact.Joint.ROWS,
      naming(i -> Results.of(CochranQ.test(FactorTables.both(i), i.n()))));

  private static final String FEW =
      "The means are not published: only a few left some of the items out.";
  private static final List<Value> NOTHING = Listings.numbers(Double.NaN, Double.NaN, Double.NaN);

  private final StatisticProcedure procedure;

  ItemsStatistic(Shape shape, Fact.Joint joint, Function<Rows, Results> procedure) {
    this.procedure = StatisticProcedure.of(shape, joint, Rows.class, procedure);
  }

  @Override
  public StatisticProcedure procedure() {
    return procedure;
  }

  /**
   * Of the items that vary; the others, which correlate with nothing, are left out and named.
   *
   * @throws IllegalArgumentException where fewer than two vary
   */
  private static Function<Rows, Results> varying(Function<Rows, Results> procedure) {
    return items -> {
      double[][] covariance = cov(items);
      int[] kept =
          IntStream.range(0, covariance.length).filter(i -> covariance[i][i] > 0).toArray();
      if (kept.length < 2) {
        throw new IllegalArgumentException(
            items.n() < 2
                ? "It takes two people or more who answered every item."
                : "It takes two items or more that vary.");
      }
      List<String> constant = constant(items, covariance);
      return constant.isEmpty()
          ? procedure.apply(items)
          : procedure
              .apply(items.only(kept))
              .noted(named("Left out, because all answers to it are the same: ", constant));
    };
  }

  /** Of all items, those that do not vary too; they are named. */
  private static Function<Rows, Results> naming(Function<Rows, Results> procedure) {
    return items -> {
      List<String> constant = items.n() < 2 ? List.of() : constant(items, cov(items));
      Results all = procedure.apply(items);
      return constant.isEmpty()
          ? all
          : all.noted(named("All answers to it are the same, and it counts: ", constant));
    };
  }

  private static List<String> constant(Rows items, double[][] covariance) {
    return IntStream.range(0, covariance.length)
        .filter(i -> !(covariance[i][i] > 0))
        .mapToObj(items.labels()::get)
        .toList();
  }

  private static String named(String before, List<String> labels) {
    return Words.sentence(before + String.join("; ", labels));
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
                Listings.plain(r.standardized(), r.alpha().level(), r.n(), standardized)))
        .and(
            Results.withinOne(
                "Guttman's lambda 6",
                Listings.plain(r.lambda6(), r.alpha().level(), r.n(), "Guttman's lambda 6")));
  }

  private static Results omega(Rows items) {
    return Results.withinOne(
        "Omega total", OmegaTotal.of(cov(items), items.n(), items.level()).modelImplied());
  }

  private static Results halves(Rows items) {
    SplitHalf halves = SplitHalf.of(cov(items));
    String turned =
        halves.turned().isEmpty()
            ? ""
            : ", after turning round: "
                + halves.turned().stream()
                    .map(items.labels()::get)
                    .collect(Collectors.joining("; "));
    String method = "Guttman's split half over " + halves.splits() + " splits" + turned;
    return Results.withinOne(
            "Split half, mean", Listings.plain(halves.mean(), items.level(), items.n(), method))
        .and(
            Results.withinOne(
                "Split half, smallest",
                Listings.plain(halves.smallest(), items.level(), items.n(), method)))
        .and(
            Results.withinOne(
                "Split half, largest (lambda 4)",
                Listings.plain(halves.largest(), items.level(), items.n(), method)));
  }

  private static Results icc(Rows items) {
    Results all = Results.NONE;
    for (IntraclassCorrelation.Form form : IntraclassCorrelation.of(sums(items), items.level())) {
      all = all.and(Results.withinOne(form.type(), form.estimate()));
    }
    return all;
  }

  /** Every item with its mean; what it does in the scale where it varies and another does. */
  private static Results items(Rows items) {
    CrossProducts sums = sums(items);
    Reliability r = Reliability.listwise(sums, items.level());
    double[][] covariance = sums.covariance();
    List<Line> lines = new ArrayList<>();
    List<String> opposed = new ArrayList<>();
    for (int i = 0; i < items.labels().size(); i++) {
      String label = items.labels().get(i);
      int at = r.items().isEmpty() ? -1 : r.kept().indexOf(i);
      List<Value> values =
          new ArrayList<>(
              items.tellsMeans()
                  ? Listings.numbers(sums.means()[i], Math.sqrt(covariance[i][i]))
                  : Listings.numbers(Double.NaN, Double.NaN));
      values.addAll(at < 0 ? NOTHING : inScale(r.items().get(at)));
      lines.add(new Line(r.leftOut().contains(i) ? label + " (does not vary)" : label, values));
      if (at >= 0 && r.items().get(at).opposesTheOthers()) {
        opposed.add(label);
      }
    }
    return Results.of(
        new Listing(
            "",
            "Items of the scale",
            List.of("mean", "SD", "item-rest r", "alpha if deleted", "interval"),
            lines,
            ((items.tellsMeans() ? "" : FEW)
                    + (opposed.isEmpty()
                        ? ""
                        : " "
                            + Words.sentence("Against the others: " + String.join("; ", opposed))
                            + " Please check whether it should be reversed."))
                .strip()));
  }

  private static List<Value> inScale(ItemAnalysis.Item item) {
    return List.of(
        new Value.Number(item.itemRest()),
        new Value.Number(item.alphaIfDeleted().value()),
        new Value.Interval(item.alphaIfDeleted()));
  }
}
