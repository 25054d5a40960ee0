package org.soundings.analysis.finding;

import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.LikertBoxes;

/**
 * The digits of what a protecting policy publishes: those that the page shows, in every file (D16).
 * Shares are whole percents of fewer than {@value #ENOUGH} people, which are counts anyway, and
 * have one decimal more of others; means have two decimals, statistics three digits.
 */
public final class Digits {
  private static final long ENOUGH = 1000;
  private static final int FEW = 2;
  private static final int MORE = 3;

  private Digits() {}

  /** The same finding with the digits that may be published, whatever its kind. */
  public static Finding of(Finding finding) {
    Finding coarse =
        switch (finding) {
          case Finding.Frequency f -> frequency(f);
          case Finding.Grid g ->
              new Finding.Grid(
                  g.id(), g.wording(), g.statements().stream().map(Digits::frequency).toList());
          case Finding.Multiple m ->
              new Finding.Multiple(
                  m.id(),
                  m.wording(),
                  m.base(),
                  shares(m.shares()),
                  m.ofMentions().stream().map(part -> Estimate.fixed(part, MORE)).toList(),
                  m.chosen() == null ? null : m.chosen().fixed(FEW),
                  m.results());
          case Finding.Crosstab c -> crosstab(c);
          case Finding.Mean m -> mean(m);
          case Finding.Ranked r -> r;
          case Finding.Joint j -> j;
          case Finding.Changed c -> c;
          case Finding.OpenText t -> t;
        };
    return Families.with(coarse, coarse.results().significant(MORE));
  }

  private static Estimate share(Estimate of) {
    return of.fixed(of.n() < ENOUGH ? FEW : MORE);
  }

  private static List<Finding.Share> shares(List<Finding.Share> shares) {
    return shares.stream()
        .map(
            s ->
                new Finding.Share(s.category(), s.label(), s.role(), s.cell(), share(s.estimate())))
        .toList();
  }

  private static Finding.Frequency frequency(Finding.Frequency f) {
    LikertBoxes boxes = f.boxes();
    return new Finding.Frequency(
        f.id(),
        f.variable(),
        f.wording(),
        f.base(),
        f.answered(),
        f.whole(),
        f.order(),
        shares(f.shares()),
        boxes == null
            ? null
            : new LikertBoxes(
                boxes.n(),
                boxes.topCount(),
                boxes.middleCount(),
                boxes.bottomCount(),
                share(boxes.top()),
                boxes.middle() == null ? null : share(boxes.middle()),
                share(boxes.bottom()),
                share(boxes.net())),
        f.results());
  }

  private static Finding.Crosstab crosstab(Finding.Crosstab c) {
    return new Finding.Crosstab(
        c.id(),
        c.rowVariable(),
        c.columnVariable(),
        c.wording(),
        c.columnWording(),
        c.whole(),
        c.groups(),
        c.rows().stream()
            .map(row -> new Finding.Row(row.category(), row.label(), shares(row.shares())))
            .toList(),
        c.results());
  }

  private static Finding.Mean mean(Finding.Mean m) {
    return new Finding.Mean(
        m.id(),
        m.variable(),
        m.wording(),
        m.by(),
        m.byWording(),
        m.unit(),
        m.date(),
        m.groups().stream().map(Digits::group).toList(),
        m.results(),
        m.scale() == null ? null : scale(m.scale()),
        m.reliability().significant(MORE),
        m.others().stream().map(Digits::group).toList());
  }

  private static Finding.GroupMean group(Finding.GroupMean g) {
    return new Finding.GroupMean(
        g.category(),
        g.label(),
        g.status(),
        g.missing(),
        g.estimate().fixed(FEW),
        Estimate.significant(g.standardDeviation(), FEW),
        g.quantiles());
  }

  private static ScoreOf scale(ScoreOf s) {
    ScoreSpread spread = s.spread();
    return new ScoreOf(
        s.scale(),
        s.items(),
        s.lowest(),
        s.highest(),
        s.floor(),
        s.ceiling(),
        s.source(),
        s.licence(),
        spread == null
            ? null
            : new ScoreSpread(
                spread.metric(),
                spread.higher(),
                spread.bandsSource(),
                shares(spread.bands()),
                shares(spread.ends()),
                spread.comparisons().stream()
                    .map(
                        c ->
                            new ScoreSpread.Comparison(
                                c.reference(), c.what(), c.difference().fixed(FEW)))
                    .toList()));
  }
}
