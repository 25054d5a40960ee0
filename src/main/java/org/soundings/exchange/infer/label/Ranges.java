package org.soundings.exchange.infer.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts labels in order that are numbers or ranges of one quantity: less than £25 000, 18 to 24
 * years, 15 - 30 minutes below 1 - 2 hours, 1 to 5 per month below 1 to 5 per week. There is no
 * order where a word is met that is neither a unit nor in every label, or where ranges overlap.
 */
public final class Ranges {

  /** After a number: a time of the day, or what makes it part of a name. */
  private static final Pattern NO_QUANTITY =
      Pattern.compile("(?i)\\d ?[-–]?(([ap]\\.?m\\b)|o.clock|wheelers?|seaters?|doors?\\b)");

  private Ranges() {}

  /** The place of every label, or empty where they are not parts of one line. */
  static Optional<List<Double>> places(List<String> labels) {
    if (labels.stream().anyMatch(label -> NO_QUANTITY.matcher(label).find())) {
      return Optional.empty();
    }
    List<String> texts = grouped(labels);
    Set<String> rests = new TreeSet<>();
    Set<String> dimensions = new TreeSet<>();
    List<Range> ranges = new ArrayList<>();
    String only = onlyUnit(texts);
    int numbers = 0;
    for (String text : texts) {
      Optional<Range> range = RangeReader.range(text, only);
      if (range.isEmpty()) {
        return Optional.empty();
      }
      Range found = range.get();
      ranges.add(found);
      boolean digits = text.codePoints().anyMatch(Character::isDigit);
      numbers += digits ? 1 : 0;
      if (found.rest().startsWith("-") && !isNumbered(texts)) {
        return Optional.empty();
      }
      if (digits && !found.rest().isEmpty()) {
        rests.add(found.rest());
      }
      if (!found.unit().isEmpty()) {
        dimensions.add(found.unit());
      }
    }
    boolean ends = rests.size() > 1 && isNumbered(texts);
    boolean percents = dimensions.equals(Set.of("percent"));
    boolean one = (rests.size() <= 1 || ends || percents) && dimensions.size() <= 1;
    return one && numbers > 1 && 2 * numbers >= labels.size() && follow(ranges)
        ? Optional.of(ranges.stream().map(Range::place).toList())
        : Optional.empty();
  }

  /** Whether each range begins where another ends or further on. */
  private static boolean follow(List<Range> ranges) {
    List<Range> sorted =
        ranges.stream()
            .sorted(Comparator.comparingDouble(Range::place).thenComparingDouble(Range::high))
            .toList();
    boolean rate = sorted.stream().anyMatch(r -> r.unit().startsWith("per "));
    return IntStream.range(1, sorted.size())
        .allMatch(
            i -> {
              Range before = sorted.get(i - 1);
              Range after = sorted.get(i);
              double from = Double.isInfinite(after.low()) ? after.high() : after.low();
              double to = Double.isInfinite(before.high()) ? before.low() : before.high();
              return rate ? to <= after.high() : to <= from * (1 + 1e-3) + 1e-9;
            });
  }

  /** Whether the labels count up by one and only their ends have words: 0 - Mostly me, 1, 2. */
  private static boolean isNumbered(List<String> texts) {
    long bare = texts.stream().filter(t -> t.matches("\\d+")).count();
    return bare > 0
        && texts.size() - bare <= 3
        && texts.stream().allMatch(t -> t.matches("\\d+|\\d+ ?[-:=.)(] ?[^\\d]+"));
  }

  /** The labels in small letters, numbers without what groups their digits. */
  private static List<String> grouped(List<String> labels) {
    List<String> texts =
        labels.stream()
            .map(
                label ->
                    label
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[–—−‒]", "-")
                        .replaceAll(
                            "r\\$|[$£€¥]|(?<![\\p{L}])(zł|pln|tl|kr|sek|nok|dkk|czk|kč|reais)(?![\\p{L}])|\\b(usd|eur|euros?|gbp|chf|dollars?|pounds?)\\b",
                            "")
                        .replaceAll("(?<=\\d)[ ,'\u00a0\u202f](?=\\d{3}(\\D|$))", "")
                        .replaceAll("\\s+", " ")
                        .strip())
            .toList();
    boolean points =
        texts.stream().anyMatch(t -> t.matches(".*(?<![\\d.])[1-9]\\d{0,2}\\.\\d{3}(?!\\d).*"))
            && texts.stream()
                .noneMatch(
                    t ->
                        t.matches(
                            ".*\\d\\.\\d{1,2}(\\D.*|$)|.*\\d\\.\\d{4,}.*|.*(?<!\\d)0\\.\\d.*"));
    return texts.stream()
        .map(t -> points ? t.replaceAll("(?<=\\d)\\.(?=\\d{3}(\\D|$))", "") : t)
        .map(t -> points ? t : t.replaceAll("(?<=\\d),(?=\\d)", "."))
        .toList();
  }

  /** The only unit that the labels name, or empty. */
  private static String onlyUnit(List<String> texts) {
    Set<String> units = new TreeSet<>();
    for (String text : texts) {
      Matcher quantity = RangeReader.QUANTITY.matcher(text);
      while (quantity.find()) {
        if (quantity.group(5) != null) {
          units.add(quantity.group(5));
        } else if (quantity.group(2) != null) {
          units.addAll(
              texts.stream().anyMatch(t -> t.matches(".*\\d ?km\\b.*")) ? Set.of("m") : Set.of());
        }
      }
    }
    return units.size() == 1 ? units.iterator().next() : units.isEmpty() ? "" : "?" + units;
  }
}
