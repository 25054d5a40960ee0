package org.soundings.questionnaire.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.soundings.questionnaire.Band;

/** Bands must hold every value once. Both ends belong to a band. */
final class BandCheck {
  private static final double ROUNDING = 1e-9;

  private BandCheck() {}

  /**
   * Bands of a number that is typed in, from lowest to highest in steps; no bands are no problem.
   */
  static void range(Review review, List<Band> bands, double lowest, double highest, double step) {
    if (!usable(review, bands)) {
      return;
    }
    List<Band> inOrder = inOrder(bands);
    double next = lowest;
    for (Band band : inOrder) {
      double before = Math.min(band.from() - step, highest);
      if (before > next - ROUNDING) {
        review.note(QuestionnaireProblem.BANDS_GAP, band, span(next, before));
      }
      next = band.to() + step;
    }
    if (next < highest + step - ROUNDING) {
      review.note(QuestionnaireProblem.BANDS_GAP, inOrder.getLast(), span(next, highest));
    }
  }

  /** Bands of a score that can only have these values. */
  static void scores(Review review, List<Band> bands, List<Double> scores) {
    if (!usable(review, bands)) {
      return;
    }
    scores.stream()
        .filter(score -> bands.stream().noneMatch(band -> band.holds(score)))
        .findFirst()
        .ifPresent(
            score -> review.note(QuestionnaireProblem.BANDS_GAP, bands.getFirst(), shown(score)));
  }

  /** Whether there are bands, each the right way round and apart from the others. */
  private static boolean usable(Review review, List<Band> bands) {
    boolean usable = !bands.isEmpty();
    for (Band band : bands) {
      if (band.from() > band.to()) {
        review.note(QuestionnaireProblem.BOUNDS, band);
        usable = false;
      }
    }
    List<Band> inOrder = usable ? inOrder(bands) : List.of();
    for (int i = 1; i < inOrder.size(); i++) {
      Band before = inOrder.get(i - 1);
      Band band = inOrder.get(i);
      if (band.from() <= before.to()) {
        review.note(
            QuestionnaireProblem.BANDS_OVERLAP,
            band,
            band.code(),
            shown(band.from()),
            before.code());
        usable = false;
      }
    }
    return usable;
  }

  private static List<Band> inOrder(List<Band> bands) {
    return bands.stream().sorted(Comparator.comparingDouble(Band::from)).toList();
  }

  private static String span(double from, double to) {
    if (to - from < ROUNDING) {
      return shown(from);
    }
    if (Double.isInfinite(from)) {
      return "what is at most " + shown(to);
    }
    return Double.isInfinite(to)
        ? "what is at least " + shown(from)
        : shown(from) + " to " + shown(to);
  }

  static String shown(double value) {
    return Double.isInfinite(value)
        ? "everything"
        : new BigDecimal(value)
            .setScale(6, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }
}
