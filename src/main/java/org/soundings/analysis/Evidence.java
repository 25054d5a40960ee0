package org.soundings.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Release;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.statistics.DesignSums;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.MeanInterval;
import org.soundings.statistics.WeightedProportion;
import org.soundings.statistics.Wilson;
import org.soundings.tally.Cell;
import org.soundings.tally.Moments;

/** What a finding is made from: the cleared tables and the words to name them. */
record Evidence(
    Release release,
    Codebook codebook,
    String language,
    double level,
    Sampling sampling,
    Map<List<String>, DesignSums> sums) {

  Evidence(Release release, Codebook codebook, String language, double level, Sampling sampling) {
    this(release, codebook, language, level, sampling, new ConcurrentHashMap<>());
  }

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
    Results computed = statistic.of(source);
    return said(statistic, base.isEmpty() ? computed : computed.noted(base));
  }

  Results said(Statistic statistic, Results of) {
    return statistic.byDesign() ? of : withoutDesign(of);
  }

  /** Results that take no account of the sample's design, which are said to where it has one. */
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
  record Share(List<String> table, IntPredicate part, IntPredicate whole) {}

  /** The sums of a table by sampling unit. */
  DesignSums sums(List<String> table) {
    return sums.computeIfAbsent(table, names -> UnitTables.sums(release.units(names), sampling));
  }

  /**
   * The proportion {@code part} of {@code whole}; undefined where either is hidden or nobody
   * answered.
   *
   * @param share where the two stand in a table by sampling unit, or null where they do not
   */
  Estimate proportion(Cell part, Cell whole, @Nullable Share share) {
    if (!part.shown() || !whole.shown() || whole.n() == 0) {
      return Estimate.undefined(level, whole.n(), part.shown() ? "no answers" : "not shown");
    }
    if (sampling.designed() && share != null) {
      DesignSums of = sums(share.table());
      boolean[] parts = new boolean[of.cells()];
      boolean[] wholes = new boolean[of.cells()];
      for (int cell = 0; cell < parts.length; cell++) {
        parts[cell] = share.part().test(cell);
        wholes[cell] = share.whole().test(cell);
      }
      return of.proportion(parts, wholes, sampling.interval(), level).within(0, 1);
    }
    if (sampling.designed()) {
      return WeightedProportion.interval(
          part.weight(), whole.weight(), whole.squares(), whole.n(), level);
    }
    return Wilson.interval(part.n(), whole.n(), level);
  }

  /**
   * Of what has no place in a table by sampling unit: weights count, strata and clusters do not.
   */
  Estimate mean(Moments moments) {
    if (sampling.designed()) {
      return MeanInterval.linearised(
          moments.mean(), moments.weight(), moments.influence(), moments.n(), level);
    }
    return MeanInterval.of(moments.n(), moments.mean(), moments.standardDeviation(), level);
  }

  /**
   * The mean of a value that each cell of a table has.
   *
   * @param values one a cell, NaN outside of the domain
   */
  Estimate mean(List<String> table, double[] values) {
    return sums(table).means(level, values).domains().getFirst().mean();
  }
}
