package org.soundings.analysis;

import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Release;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.MeanInterval;
import org.soundings.statistics.WeightedProportion;
import org.soundings.statistics.Wilson;
import org.soundings.tally.Cell;
import org.soundings.tally.Moments;

/**
 * What a finding is made from: the cleared tables and the words to name them.
 *
 * @param population how many could have answered, or null where the sample is not of a known few
 */
record Evidence(
    Release release,
    Codebook codebook,
    String language,
    double level,
    boolean weighted,
    @Nullable Long population) {

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
   * The proportion {@code part} of {@code whole}; undefined where either is hidden or nobody
   * answered.
   */
  Estimate proportion(Cell part, Cell whole) {
    if (!part.shown() || !whole.shown() || whole.n() == 0) {
      return Estimate.undefined(level, whole.n(), part.shown() ? "no answers" : "not shown");
    }
    if (weighted) {
      return WeightedProportion.interval(
          part.weight(), whole.weight(), whole.squares(), whole.n(), level);
    }
    return population != null && population >= whole.n()
        ? Wilson.ofPopulation(part.n(), whole.n(), population, level)
        : Wilson.interval(part.n(), whole.n(), level);
  }

  Estimate mean(Moments moments) {
    if (weighted) {
      return MeanInterval.linearised(
          moments.mean(), moments.weight(), moments.influence(), moments.n(), level);
    }
    double sd = moments.standardDeviation();
    return population != null && population >= moments.n()
        ? MeanInterval.ofPopulation(moments.n(), moments.mean(), sd, population, level)
        : MeanInterval.of(moments.n(), moments.mean(), sd, level);
  }
}
