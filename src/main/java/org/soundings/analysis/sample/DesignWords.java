package org.soundings.analysis.sample;

import java.util.ArrayList;
import java.util.List;
import org.soundings.questionnaire.Design;
import org.soundings.statistics.design.LonelyPsu;

/** A sample's design in a sentence, for a methods section. */
final class DesignWords {
  private DesignWords() {}

  /** Empty where neither weights nor a design are in use. */
  static String of(Design design, boolean weighted, LonelyPsu lonely) {
    List<String> parts = new ArrayList<>();
    if (design.strata() != null) {
      parts.add("strata (" + design.strata() + ")");
    }
    if (!design.stages().isEmpty()) {
      parts.add("clusters (" + String.join(", within them ", design.stages()) + ")");
    }
    if (!design.population().isEmpty()) {
      parts.add("known population sizes");
    }
    if (weighted && parts.isEmpty()) {
      return "Standard errors are linearised and take the weights into account; each response is a"
          + " sampling unit.";
    }
    return parts.isEmpty()
        ? ""
        : "Standard errors are linearised and take into account "
            + (weighted ? "weights, " : "")
            + String.join(", ", parts)
            + (design.strata() == null ? "" : words(lonely))
            + ".";
  }

  /** Empty where such strata are refused, but for those whose only unit it is. */
  private static String words(LonelyPsu lonely) {
    return switch (lonely) {
      case FAIL -> "";
      case REMOVE -> "; a stratum of a single unit is left out of the variance (lonely: remove)";
      case CERTAINTY ->
          "; a stratum of a single unit was sure to be drawn and adds none (lonely: certainty)";
      case ADJUST ->
          "; a stratum of a single unit is set against the sample's mean (lonely: adjust)";
      case AVERAGE ->
          "; a stratum of a single unit adds what the others do on average (lonely: average)";
    };
  }
}
