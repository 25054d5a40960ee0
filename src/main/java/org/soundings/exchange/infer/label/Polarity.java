package org.soundings.exchange.infer.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Puts labels in order that say one thing or its opposite more or less strongly: strongly disagree,
 * disagree, neither, somewhat agree; not at all important, very important.
 */
public final class Polarity {
  private static final List<Map.Entry<String, Double>> STRENGTHS =
      List.of(
          Map.entry("not at all", -7.0),
          Map.entry("not very", -1.0),
          Map.entry("not too", -1.0),
          Map.entry("not so", -1.0),
          Map.entry("very much", 5.0),
          Map.entry("very", 5.0),
          Map.entry("highly", 5.0),
          Map.entry("strongly", 5.5),
          Map.entry("extremely", 6.0),
          Map.entry("completely", 6.0),
          Map.entry("totally", 6.0),
          Map.entry("absolutely", 6.0),
          Map.entry("fully", 6.0),
          Map.entry("entirely", 6.0),
          Map.entry("quite", 4.3),
          Map.entry("mostly", 3.8),
          Map.entry("largely", 3.8),
          Map.entry("moderately", 3.5),
          Map.entry("fairly", 3.5),
          Map.entry("somewhat", 3.0),
          Map.entry("rather", 3.0),
          Map.entry("partly", 3.0),
          Map.entry("tend to", 3.0),
          Map.entry("slightly", 2.0),
          Map.entry("a little", 2.0),
          Map.entry("not", -4.0));

  private static final double PLAIN = 4;
  private static final Set<String> NEUTRAL =
      Set.of(
          "neutral",
          "undecided",
          "indifferent",
          "fair",
          "average",
          "medium",
          "moderate",
          "ok",
          "about the same",
          "the same",
          "no change",
          "no difference");
  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("difficult", "easy"),
          Map.entry("hard", "easy"),
          Map.entry("poor", "good"),
          Map.entry("bad", "good"),
          Map.entry("excellent", "good"),
          Map.entry("low", "high"),
          Map.entry("worse", "better"),
          Map.entry("negative", "positive"),
          Map.entry("oppose", "support"),
          Map.entry("less", "more"),
          Map.entry("decreased", "increased"),
          Map.entry("weak", "strong"));
  private static final List<String> PREFIXES = List.of("un", "dis", "in", "im", "non-");

  /** How strongly a label says what; {@code core} is empty for a neutral one. */
  private record Said(String core, double strength, boolean neutral) {}

  private Polarity() {}

  /** The place of every label, or empty where they do not speak of one thing. */
  static Optional<List<Double>> places(List<String> labels) {
    List<Said> said = labels.stream().map(Polarity::said).toList();
    Optional<String> core =
        said.stream()
            .filter(s -> !s.neutral)
            .map(s -> OPPOSITES.getOrDefault(s.core, s.core))
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    if (core.isEmpty()) {
      return Optional.empty();
    }
    List<Double> places = new ArrayList<>();
    for (Said s : said) {
      OptionalDouble place = place(s, core.get());
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.getAsDouble());
    }
    boolean graded = said.stream().anyMatch(s -> s.strength != PLAIN && !s.neutral);
    boolean both = places.stream().anyMatch(p -> p < 0);
    return graded || both ? Optional.of(places) : Optional.empty();
  }

  private static OptionalDouble place(Said said, String core) {
    if (said.neutral) {
      return OptionalDouble.of(0);
    }
    if (said.core.equals(core)) {
      return OptionalDouble.of(said.strength);
    }
    if (said.core.equals("excellent") && core.equals("good")) {
      return OptionalDouble.of(7);
    }
    boolean opposite =
        core.equals(OPPOSITES.get(said.core))
            || PREFIXES.stream().anyMatch(prefix -> said.core.equals(prefix + core));
    return opposite ? OptionalDouble.of(-said.strength) : OptionalDouble.empty();
  }

  private static Said said(String label) {
    String text = label.toLowerCase(Locale.ROOT).replaceAll("^(yes|no), ", "");
    if (text.startsWith("neither") || NEUTRAL.contains(text)) {
      return new Said("", 0, true);
    }
    if (text.startsWith("not ") && text.endsWith(" at all") && !text.equals("not at all")) {
      text = "not at all " + text.substring(4, text.length() - 7);
    }
    double strength = PLAIN;
    for (Map.Entry<String, Double> word : STRENGTHS) {
      if (text.equals(word.getKey()) || text.startsWith(word.getKey() + " ")) {
        strength = word.getValue();
        text = text.substring(word.getKey().length()).strip();
        break;
      }
    }
    if (text.startsWith("not ")) {
      strength = -strength;
      text = text.substring(4);
    }
    return new Said(text, strength, false);
  }
}
