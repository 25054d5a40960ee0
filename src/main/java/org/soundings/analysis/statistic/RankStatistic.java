package org.soundings.analysis.statistic;

import java.util.function.Function;
import org.soundings.analysis.statistic.Source.Ranked;
import org.soundings.statistics.group.Dunn;
import org.soundings.statistics.group.JonckheereTerpstra;
import org.soundings.statistics.group.KruskalWallis;
import org.soundings.statistics.group.Levene;
import org.soundings.statistics.group.MannWhitney;
import org.soundings.statistics.group.PairwiseMannWhitney;
import org.soundings.statistics.table.AdjustedP;

/** Statistics of the order of answers in groups. */
enum RankStatistic implements Statistic {
  MANN_WHITNEY(
      Shape.TWO_RANKED_GROUPS,
      r ->
          Results.of(
              Direction.said(
                  MannWhitney.test(r.counts(), r.level()),
                  "Superiority: an answer of “%s” above one of “%s”; equal answers count half"
                      .formatted(r.labels().get(0), r.labels().get(1))))),
  KRUSKAL_WALLIS(Shape.RANKED_GROUPS, r -> Results.of(KruskalWallis.test(r.counts(), r.level()))),
  DUNN(
      Shape.RANKED_GROUPS,
      r ->
          Listings.ofPairs(
              "Dunn's comparisons of mean ranks",
              Listings.Compared.RANKS,
              Dunn.compare(r.counts(), AdjustedP.Method.HOLM),
              r.labels(),
              "Holm")),
  PAIRWISE_MANN_WHITNEY(
      Shape.RANKED_GROUPS,
      r ->
          Listings.ofPairs(
                  "Pairwise Mann-Whitney tests, normal approximation",
                  Listings.Compared.SUPERIORITY,
                  PairwiseMannWhitney.compare(r.counts(), AdjustedP.Method.HOLM, r.level()),
                  r.labels(),
                  "Holm")
              .explained(Listings.SUPERIOR)),
  JONCKHEERE(
      Shape.ORDERED_RANKED_GROUPS,
      r ->
          Results.of(
              Direction.said(
                  JonckheereTerpstra.test(r.counts(), r.level()),
                  "Trend " + Direction.along(r.labels())))),
  LEVENE(Shape.RANKED_GROUPS, r -> Results.of(Levene.fromMedians(r.answers())));

  private final StatisticProcedure procedure;

  RankStatistic(Shape shape, Function<Ranked, Results> procedure) {
    this.procedure = StatisticProcedure.of(shape, Ranked.class, procedure);
  }

  @Override
  public StatisticProcedure procedure() {
    return procedure;
  }
}
