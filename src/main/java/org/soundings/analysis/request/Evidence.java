package org.soundings.analysis.request;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.sample.Sampling;
import org.soundings.analysis.sample.UnitTables;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Release;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.design.Calibration;
import org.soundings.statistics.design.DesignSums;
import org.soundings.statistics.proportion.Wilson;
import org.soundings.statistics.summary.MeanInterval;
import org.soundings.statistics.summary.RoundingError;
import org.soundings.tally.Cell;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** What a finding is made from: the cleared tables and the words to name them. */
public record Evidence(
    Release release,
    Codebook codebook,
    String language,
    double level,
    Sampling sampling,
    Map<TableId, DesignSums> sums) {

  public Evidence(
      Release release, Codebook codebook, String language, double level, Sampling sampling) {
    this(release, codebook, language, level, sampling, new ConcurrentHashMap<>());
  }

  private static final Method NO_SPREAD =
      Method.none(
          "no interval: how far answers spread is not published, to protect those who gave them");
  private static final String NO_WEIGHTS =
      "not published: with the weights it would tell small groups apart";
  private static final Method NO_VARIATION =
      Method.none(
          "no interval: how answers vary between strata or clusters would tell small ones apart");
  private static final Method SPREAD_OF_ALL =
      Method.of(
          Method.Kind.T,
          "t interval with the spread of all answers, since that of the group is protected");
  private static final Method WIDEST =
      Method.of(
          Method.Kind.T,
          "t interval for the widest spread that such a mean allows, since the spread is"
              + " protected");

  boolean weighted() {
    return sampling.weighted();
  }

  /** A statistic's results; said to be unweighted where that is so of a weighted sample. */
  Results results(Statistic statistic, Source source) {
    return results(statistic, source, "");
  }

  /**
   * The same.
   *
   * @param base a sentence that says whom it is of, where the finding's base is another; else empty
   */
  Results results(Statistic statistic, Source source, String base) {
    Results all = statistic.of(source);
    boolean coarse = isOfSums(source) && !release.policy().isOpen();
    Results computed = coarse ? all.rounded() : all;
    return said(statistic, base.isEmpty() ? computed : computed.noted(base));
  }

  /** Whether it rests on how weights and units add up, which is told to two digits (D13). */
  private boolean isOfSums(Source source) {
    return source instanceof Source.Design
        || source instanceof Source.Sampled
        || source instanceof Source.Ends && sampling.designed();
  }

  Results said(Statistic statistic, Results of) {
    return statistic.byDesign() ? of : withoutDesign(of);
  }

  /** Whether numbers of people are rounded (D6). */
  boolean isRounded() {
    return release.policy().isRounding();
  }

  /** The mean of a value that each cell has, with what rounding may have added to its error. */
  Estimate rounded(Estimate mean, double[] values, List<Cell> cells) {
    return isRounded()
        ? RoundingError.ofMean(
            mean, values, cells.stream().mapToLong(Cell::n).toArray(), rounding())
        : mean;
  }

  int rounding() {
    return release.policy().rounding();
  }

  /** Why only shares may be computed from a table; null if everything may. */
  @Nullable String refusal(Table table) {
    return table.anyHidden() ? Source.HIDDEN : isRounded() ? Source.ROUNDED : null;
  }

  /** Results that take no account of the sample's design, and say so if it has one. */
  Results withoutDesign(Results of) {
    return sampling.designed() ? of.withoutDesign(sampling.weighted()) : of;
  }

  Variable variable(String name) {
    return codebook
        .variable(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no variable " + name));
  }

  Variable.Categorical categorical(String name) {
    return (Variable.Categorical) variable(name);
  }

  String say(Wording wording) {
    return wording.in(language);
  }

  /**
   * A share of a table's answers: which of its cells are in it, and which it is a share of.
   *
   * @param table the table's variables
   */
  record Share(TableId table, IntPredicate part, IntPredicate whole) {}

  /** Whether it may be told how a table varies between sampling units. */
  boolean varies(TableId table) {
    return release.units().containsKey(table);
  }

  /** The mean alone, where it may not be told how it varies between sampling units. */
  Estimate withoutVariation(Moments moments) {
    return Estimate.undefined(level, moments.n(), NO_VARIATION)
        .at(Estimate.significant(moments.mean(), 2));
  }

  /** Weighted shares are whole percents where a policy protects (D13). */
  private Estimate rounded(Estimate of) {
    return release.policy().isOpen() ? of : of.fixed(2);
  }

  private Estimate withoutVariation(@Nullable Table table, double[] values) {
    double sum = 0;
    double weight = 0;
    long n = 0;
    for (int cell = 0; table != null && cell < values.length; cell++) {
      if (!Double.isNaN(values[cell]) && table.cellAt(cell).n() > 0) {
        sum += values[cell] * table.cellAt(cell).weight();
        weight += table.cellAt(cell).weight();
        n += table.cellAt(cell).n();
      }
    }
    return Double.isNaN(weight)
        ? Estimate.undefined(level, n, NO_WEIGHTS)
        : rounded(Estimate.undefined(level, n, NO_VARIATION).at(sum / weight));
  }

  /** The sums of a table by sampling unit. */
  DesignSums sums(TableId table) {
    return sums.computeIfAbsent(
        table,
        names -> UnitTables.sums(release.units(names), release.units(TableId.ALL), sampling));
  }

  /** Degrees of freedom of the whole sample; NaN where it has no design. */
  public double sampleDf() {
    return sampling.designed()
        ? sums(release.units().keySet().stream()
                .max(Comparator.comparingInt(TableId::size))
                .orElse(TableId.ALL))
            .degreesOfFreedom()
        : Double.NaN;
  }

  /**
   * The proportion {@code part} of {@code whole}; undefined where either is hidden or nobody
   * answered.
   *
   * @param share where the two stand in a table by sampling unit; null where the sample has no
   *     design
   */
  Estimate proportion(Cell part, Cell whole, @Nullable Share share) {
    if (!part.shown() || !whole.shown() || whole.n() == 0) {
      return Estimate.undefined(level, whole.n(), part.shown() ? "no answers" : "not shown");
    }
    if (!sampling.designed()) {
      Estimate exact = Wilson.interval(part.n(), whole.n(), level);
      return isRounded() ? RoundingError.ofShare(exact, rounding()) : exact;
    }
    if (Double.isNaN(part.weight() + whole.weight())) {
      return Estimate.undefined(level, whole.n(), NO_WEIGHTS);
    }
    return byDesign(part.weight() / whole.weight(), whole.n(), Objects.requireNonNull(share));
  }

  private Estimate byDesign(double value, long n, Share share) {
    if (!varies(share.table())) {
      return rounded(Estimate.undefined(level, n, NO_VARIATION).at(value));
    }
    DesignSums of = sums(share.table());
    boolean[] parts = new boolean[of.cells()];
    boolean[] wholes = new boolean[of.cells()];
    for (int cell = 0; cell < parts.length; cell++) {
      parts[cell] = share.part().test(cell);
      wholes[cell] = share.whole().test(cell);
    }
    Estimate estimate = of.proportion(parts, wholes, sampling.interval(), level).within(0, 1);
    return rounded(isFixed(share.table()) ? fixed(estimate) : estimate).spread();
  }

  /** Of a sample without a design. */
  Estimate mean(Moments moments) {
    if (moments.n() > 1 && Double.isNaN(moments.spread())) {
      double mean = weighted() ? Estimate.significant(moments.mean(), 2) : moments.mean();
      return Estimate.undefined(level, moments.n(), NO_SPREAD).at(mean);
    }
    return MeanInterval.of(moments.n(), moments.mean(), moments.standardDeviation(), level);
  }

  /** The mean of people whose spread is not published, with that of all who answered. */
  Estimate mean(Moments moments, double spreadOfAll) {
    if (sampling.designed()) {
      return withoutVariation(moments);
    }
    if (Double.isNaN(spreadOfAll)) {
      return mean(moments);
    }
    Estimate of = MeanInterval.of(moments.n(), moments.mean(), spreadOfAll, level);
    return new Estimate(
        of.value(), of.standardError(), of.low(), of.high(), level, of.n(), SPREAD_OF_ALL);
  }

  /**
   * The mean of people whose spread is not published, of a number that has bounds. The interval is
   * that of the widest spread that such a mean allows, so that it tells nothing more.
   */
  Estimate mean(Moments moments, double lowest, double highest) {
    Estimate alone = mean(moments);
    boolean bounded = Double.isFinite(lowest) && Double.isFinite(highest);
    if (!alone.method().equals(NO_SPREAD) || !bounded || sampling.designed()) {
      return alone;
    }
    double n = moments.n();
    double widest = Math.sqrt((highest - moments.mean()) * (moments.mean() - lowest) * n / (n - 1));
    Estimate of = MeanInterval.of(moments.n(), moments.mean(), widest, level);
    return new Estimate(of.value(), Double.NaN, of.low(), of.high(), level, of.n(), WIDEST)
        .within(lowest, highest);
  }

  /**
   * The mean of a value that each cell of a table has.
   *
   * @param values one a cell, NaN outside of the domain
   */
  Estimate mean(TableId table, double[] values) {
    if (!varies(table)) {
      return withoutVariation(release.tables().get(table), values);
    }
    Estimate mean = sums(table).means(level, values).domains().getFirst().mean();
    return isFixed(table) || isFixedNumber(table) ? fixed(mean) : mean.spread();
  }

  /** Whether the weights were made so that the shares of a table are those of the population. */
  private boolean isFixed(TableId table) {
    return table.size() == 1 && sampling.fixed().containsAll(table.variables());
  }

  /** Whether they were made so that the total of a number is that of the population. */
  private boolean isFixedNumber(TableId table) {
    return table.size() == 1 && sampling.fixedNumbers().containsAll(table.variables());
  }

  /** What was computed of a number by the design, without intervals where its total is fixed. */
  Results fixed(TableId table, Statistic statistic, Results of) {
    boolean total = statistic.shape() == Shape.WEIGHTED_MEANS && isFixedNumber(table);
    return total ? of.without(Calibration.FIXED) : fixed(table, of);
  }

  /** What was computed of a table by the design, without intervals where its shares are fixed. */
  Results fixed(TableId table, Results of) {
    return isFixed(table) ? of.without(Calibration.FIXED) : of;
  }

  private static Estimate fixed(Estimate of) {
    double none = Double.NaN;
    return of.isDefined()
        ? new Estimate(of.value(), 0, none, none, of.level(), of.n(), Calibration.FIXED)
        : of;
  }
}
