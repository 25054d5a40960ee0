package org.soundings.analysis.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.summary.RubinPooling;
import org.soundings.tally.Cell;

/**
 * The findings of several imputations as one. Estimates are pooled by Rubin's rules, shares with
 * limits on the logit scale; counts are means over the imputations, rounded. What is hidden in one
 * imputation is hidden. A test is not pooled, and says so; neither are the ends of a scale and
 * quantiles.
 *
 * @param sampleDf degrees of freedom of a sample with a design; NaN where rows are drawn one by one
 */
public record Pooling(double sampleDf) {
  private static final String NOT =
      "Not pooled over imputations; the estimates and coefficients are.";

  /**
   * @param each the same finding of each imputation
   */
  public Finding of(List<? extends Finding> each) {
    return switch (each.getFirst()) {
      case Finding.Frequency f -> frequency(f, all(each, Finding.Frequency.class));
      case Finding.Grid g ->
          new Finding.Grid(
              g.id(),
              g.wording(),
              parts(all(each, Finding.Grid.class), Finding.Grid::statements).stream()
                  .map(some -> frequency(some.getFirst(), some))
                  .toList());
      case Finding.Multiple m -> multiple(m, all(each, Finding.Multiple.class));
      case Finding.Ranked r -> ranked(r, all(each, Finding.Ranked.class));
      case Finding.Crosstab c -> crosstab(c, all(each, Finding.Crosstab.class));
      case Finding.Mean m -> mean(m, all(each, Finding.Mean.class));
      case Finding.Joint j ->
          new Finding.Joint(
              j.id(),
              j.kind(),
              j.wording(),
              j.variables(),
              j.labels(),
              PooledCounts.shown(all(each, Finding.Joint.class), Finding.Joint::n),
              results(each));
      case Finding.Changed alreadyPooled -> alreadyPooled;
      case Finding.OpenText t ->
          new Finding.OpenText(
              t.id(),
              t.wording(),
              PooledCounts.base(of(all(each, Finding.OpenText.class), Finding.OpenText::base)));
    };
  }

  private static <T extends Finding> List<T> all(List<? extends Finding> each, Class<T> type) {
    return each.stream().map(type::cast).toList();
  }

  /** The first part of each, the second of each... */
  static <F, T> List<List<T>> parts(List<F> each, Function<F, List<T>> of) {
    return IntStream.range(0, of.apply(each.getFirst()).size())
        .mapToObj(i -> each.stream().map(one -> of.apply(one).get(i)).toList())
        .toList();
  }

  private static <F, T> List<T> of(List<F> each, Function<F, T> part) {
    return each.stream().map(part).toList();
  }

  private Finding.Frequency frequency(Finding.Frequency first, List<Finding.Frequency> each) {
    return new Finding.Frequency(
        first.id(),
        first.variable(),
        first.wording(),
        PooledCounts.base(of(each, Finding.Frequency::base)),
        PooledCounts.cell(of(each, Finding.Frequency::answered)),
        new Whole(first.whole().base(), PooledCounts.cell(of(each, f -> f.whole().answered()))),
        first.order(),
        shares(parts(each, Finding.Frequency::shares)),
        null,
        results(each));
  }

  private Finding.Multiple multiple(Finding.Multiple first, List<Finding.Multiple> each) {
    boolean chosen = each.stream().allMatch(m -> m.chosen() != null);
    return new Finding.Multiple(
        first.id(),
        first.wording(),
        PooledCounts.base(of(each, Finding.Multiple::base)),
        shares(parts(each, Finding.Multiple::shares)),
        parts(each, Finding.Multiple::ofMentions).stream().map(Pooling::mean).toList(),
        chosen
            ? number(each.stream().map(Finding.Multiple::chosen).map(Estimate.class::cast).toList())
            : null,
        results(each));
  }

  private Finding.Ranked ranked(Finding.Ranked first, List<Finding.Ranked> each) {
    return new Finding.Ranked(
        first.id(),
        first.wording(),
        PooledCounts.cell(of(each, Finding.Ranked::ranked)),
        first.top(),
        parts(each, Finding.Ranked::places).stream().map(this::place).toList(),
        results(each));
  }

  private Finding.Place place(List<Finding.Place> each) {
    Finding.Place first = each.getFirst();
    return new Finding.Place(
        first.category(),
        first.label(),
        PooledCounts.cell(of(each, Finding.Place::inTop)),
        PooledCounts.cell(of(each, Finding.Place::inFirst)),
        share(of(each, Finding.Place::first)),
        share(of(each, Finding.Place::share)),
        number(of(each, Finding.Place::meanRank)),
        each.stream().anyMatch(p -> p.borda() < 0)
            ? -1
            : each.stream().mapToDouble(Finding.Place::borda).average().orElse(0));
  }

  private Finding.Crosstab crosstab(Finding.Crosstab first, List<Finding.Crosstab> each) {
    List<Finding.Group> groups =
        parts(each, Finding.Crosstab::groups).stream()
            .map(
                some ->
                    new Finding.Group(
                        some.getFirst().category(),
                        some.getFirst().label(),
                        PooledCounts.cell(of(some, Finding.Group::base)),
                        PooledCounts.cell(of(some, Finding.Group::answered))))
            .toList();
    List<Finding.Row> rows =
        parts(each, Finding.Crosstab::rows).stream()
            .map(
                some ->
                    new Finding.Row(
                        some.getFirst().category(),
                        some.getFirst().label(),
                        shares(parts(some, Finding.Row::shares))))
            .toList();
    return new Finding.Crosstab(
        first.id(),
        first.rowVariable(),
        first.columnVariable(),
        first.wording(),
        first.columnWording(),
        first.whole(),
        groups,
        rows,
        results(each));
  }

  private Finding.Mean mean(Finding.Mean first, List<Finding.Mean> each) {
    return new Finding.Mean(
        first.id(),
        first.variable(),
        first.wording(),
        first.by(),
        first.byWording(),
        first.unit(),
        first.date(),
        parts(each, Finding.Mean::groups).stream().map(this::group).toList(),
        results(each),
        null,
        Results.NONE,
        List.of());
  }

  private Finding.GroupMean group(List<Finding.GroupMean> each) {
    Finding.GroupMean first = each.getFirst();
    Cell.Status status = PooledCounts.status(of(each, Finding.GroupMean::status));
    List<Estimate> estimates = of(each, Finding.GroupMean::estimate);
    return new Finding.GroupMean(
        first.category(),
        first.label(),
        status,
        parts(each, Finding.GroupMean::missing).stream().map(PooledCounts::cell).toList(),
        PooledCounts.on(status, estimates, number(estimates)),
        mean(of(each, Finding.GroupMean::standardDeviation)),
        List.of());
  }

  private List<Finding.Share> shares(List<List<Finding.Share>> each) {
    return each.stream().map(this::ofCategory).toList();
  }

  private Finding.Share ofCategory(List<Finding.Share> each) {
    Finding.Share first = each.getFirst();
    Cell cell = PooledCounts.cell(of(each, Finding.Share::cell));
    List<Estimate> estimates = of(each, Finding.Share::estimate);
    return new Finding.Share(
        first.category(),
        first.label(),
        first.role(),
        cell,
        PooledCounts.on(cell.status(), estimates, share(estimates)));
  }

  private static double mean(List<Double> each) {
    return each.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  private Estimate number(List<Estimate> each) {
    return PooledResults.pooled(each, sampleDf);
  }

  /** Pooled as it is; its limits by a t interval of its logit. */
  private Estimate share(List<Estimate> each) {
    Estimate e = number(each);
    if (!e.isDefined() || !(e.value() > 0 && e.value() < 1)) {
      return e;
    }
    double logit = Math.log(e.value() / (1 - e.value()));
    double half = (e.high() - e.value()) / (e.value() * (1 - e.value()));
    return new Estimate(
        e.value(),
        e.standardError(),
        1 / (1 + Math.exp(half - logit)),
        1 / (1 + Math.exp(-half - logit)),
        e.level(),
        e.n(),
        Double.isNaN(e.high()) ? e.method() : RubinPooling.logit(each.size()));
  }

  /** What was asked for, pooled, then what the imputations say of each estimate. */
  private Results results(List<? extends Finding> each) {
    PooledResults pooled =
        new PooledResults(each.stream().map(Finding::results).toList(), sampleDf);
    List<List<Results.Measure>> estimates =
        parts(each.stream().map(Pooling::estimates).toList(), Function.identity());
    return pooled
        .results(NOT)
        .and(
            pooled.information(
                estimates.stream().map(some -> some.getFirst().label()).toList(),
                estimates.stream().map(some -> of(some, Results.Measure::estimate)).toList(),
                sampleDf));
  }

  /** The means or shares of a finding, each with what it is of. */
  private static List<Results.Measure> estimates(Finding finding) {
    return switch (finding) {
      case Finding.Mean m ->
          m.groups().stream()
              .map(
                  g -> measure(g.label().isEmpty() ? Whole.VALID_ANSWERS : g.label(), g.estimate()))
              .toList();
      case Finding.Frequency f -> measures(f.shares());
      case Finding.Multiple m -> measures(m.shares());
      case Finding.Crosstab c ->
          c.rows().stream()
              .flatMap(
                  row ->
                      IntStream.range(0, c.groups().size())
                          .mapToObj(
                              g ->
                                  measure(
                                      row.label() + ", " + c.groups().get(g).label(),
                                      row.shares().get(g).estimate())))
              .toList();
      default -> List.of();
    };
  }

  private static List<Results.Measure> measures(List<Finding.Share> shares) {
    return of(shares, share -> measure(share.label(), share.estimate()));
  }

  private static Results.Measure measure(String label, Estimate estimate) {
    return new Results.Measure("", label, false, estimate);
  }
}
