package org.soundings.analysis.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Scale;
import org.soundings.statistics.Estimate;

/**
 * How the scores of everybody are spread over the scale's bands and ends, and against what they can
 * be read.
 *
 * @param metric in which units score and bands are, or null
 * @param higher what it means to score high
 * @param bandsSource who set the bands, or null
 * @param bands the share in each, on the base of those with a score
 * @param ends the shares at the smallest and at the largest possible score
 * @param comparisons with published values
 */
public record ScoreSpread(
    @Nullable String metric,
    Scale.Higher higher,
    @Nullable String bandsSource,
    List<Finding.Share> bands,
    List<Finding.Share> ends,
    List<Comparison> comparisons) {
  public ScoreSpread {
    bands = List.copyOf(bands);
    ends = List.copyOf(ends);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * A published value and how far this one lies from it.
   *
   * @param what "mean", or the label of the band whose share it is
   * @param difference this less the published; undefined where this one is hidden
   */
  public record Comparison(Reference reference, String what, Estimate difference) {}
}
