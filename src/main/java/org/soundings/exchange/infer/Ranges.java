package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts labels in order that begin with a number or a range: less than £25 000, 18 to 24 years, 65
 * and up, 5 - Mostly other people, In the last 5 years.
 */
final class Ranges {
  private static final String BELOW =
      "less than|fewer than|under|below|up to|at most|no more than|<=?|≤";
  private static final String ABOVE = "more than|over|above|greater than|at least|>=?|≥";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:i |from |between |in the (?:last|past) |within the last |about |approximately )*"
              + "(?:("
              + BELOW
              + ")|("
              + ABOVE
              + "))? ?(\\d+(?:\\.\\d+)?)(.*)");
  private static final Pattern OPEN =
      Pattern.compile(
          " ?(?:[a-z]+ )?(?:\\+|(?:and|or) (?:up|over|more|above|older|longer)\\b).*|\\+.*");
  private static final Map<String, Double> DAYS =
      Map.of("day", 1.0, "week", 7.0, "month", 30.4, "year", 365.25);
  private static final double JUST = 1e-6;

  private Ranges() {}

  /** The place of every label, or empty where one has no number in the right place. */
  static Optional<List<Double>> places(List<String> labels) {
    List<String> texts = labels.stream().map(Ranges::simplified).toList();
    boolean units = texts.stream().flatMap(t -> unit(t).stream()).distinct().count() > 1;
    List<Double> places = new ArrayList<>();
    int numbers = 0;
    for (String text : texts) {
      OptionalDouble place = place(text);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      numbers += text.codePoints().anyMatch(Character::isDigit) ? 1 : 0;
      double scale = units ? unit(text).map(DAYS::get).orElse(1.0) : 1;
      places.add(place.getAsDouble() * scale);
    }
    return numbers > 1 && 2 * numbers >= labels.size() ? Optional.of(places) : Optional.empty();
  }

  private static String simplified(String label) {
    return label
        .toLowerCase(Locale.ROOT)
        .replaceAll("[$£€¥]", "")
        .replaceAll("(?<=\\d)[ ,](?=\\d{3}(\\D|$))", "")
        .replaceAll("[–—−]", "-")
        .strip();
  }

  private static Optional<String> unit(String text) {
    Matcher unit = Pattern.compile("\\b(day|week|month|year)s?\\b").matcher(text);
    return unit.find() ? Optional.of(unit.group(1)) : Optional.empty();
  }

  private static OptionalDouble place(String text) {
    if (text.matches("(rarely or )?never|none|no .*|.*\\bonly\\b.*")) {
      return OptionalDouble.of(-JUST);
    }
    if (text.matches("this (day|week|month|year)")) {
      return OptionalDouble.of(0.5);
    }
    if (text.matches("in the (last|past) (day|week|month|year)")) {
      return OptionalDouble.of(1);
    }
    Matcher label = LABEL.matcher(text);
    if (!label.matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(label.group(3));
    double just = JUST * Math.max(1, number);
    if (label.group(1) != null) {
      return OptionalDouble.of(number - just);
    }
    boolean open = label.group(2) != null || OPEN.matcher(label.group(4)).matches();
    return OptionalDouble.of(open ? number + just : number);
  }
}
