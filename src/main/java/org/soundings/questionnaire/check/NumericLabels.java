package org.soundings.questionnaire.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Labels that name ranges of numbers, such as "3-8 years", "less than 3" and "15 or more"; in
 * English and in signs. "Less than", "under", "over" and "more than" leave the number out, all
 * others take it in.
 */
final class NumericLabels {
  /** What a number in a label is: an end that belongs to the range, one that does not, or all. */
  private enum End {
    LOW,
    HIGH,
    ABOVE,
    BELOW,
    ONE
  }

  private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
  private static final String ENDS = "LOW|HIGH|ABOVE|BELOW|ONE";

  private static final List<Pattern> FORMS =
      Stream.of(
              "(from |between )?LOW ?(-|to|and|through) ?HIGH ?UNIT",
              "LOW ?(-|to) ?(less than|under|below) BELOW ?UNIT",
              "(under|less than|fewer than|below|<) ?BELOW ?UNIT",
              "(up to|at most|no more than|≤|<=) ?HIGH ?UNIT",
              "HIGH (or|and) (less|fewer|under|below|younger) ?UNIT",
              "HIGH UNIT (or|and) (less|fewer|under|below|younger)",
              "(over|more than|above|greater than|>) ?ABOVE ?UNIT",
              "(at least|≥|>=) ?LOW ?UNIT",
              "LOW ?\\+ ?UNIT",
              "LOW (or|and) (more|over|above|older|longer) ?UNIT",
              "LOW UNIT (or|and) (more|over|above|older|longer)",
              "ONE ?UNIT")
          .map(form -> form.replaceAll(ENDS, "(?<$0>" + Matcher.quoteReplacement(NUMBER) + ")"))
          .map(form -> form.replace("UNIT", "(?<UNIT>[\\p{L}%/. ]{0,30})"))
          .map(Pattern::compile)
          .toList();

  private record Range(String label, Map<End, BigDecimal> ends, String unit) {
    int decimals() {
      return ends.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    }

    /** The first number that it holds, where numbers go in steps. */
    double first(double step) {
      return end(End.LOW, 0).or(() -> end(End.ABOVE, step)).orElse(Double.NEGATIVE_INFINITY);
    }

    double last(double step) {
      return end(End.HIGH, 0).or(() -> end(End.BELOW, -step)).orElse(Double.POSITIVE_INFINITY);
    }

    boolean isOneNumber() {
      return ends.containsKey(End.ONE);
    }

    private Optional<Double> end(End end, double further) {
      return Optional.ofNullable(ends.get(end)).map(number -> number.doubleValue() + further);
    }
  }

  /**
   * Two labels that do not meet.
   *
   * @param value a number that belongs to both, or to neither
   */
  record Flaw(String before, String after, double value, boolean overlap) {}

  private NumericLabels() {}

  /** Whether at least three labels, and more than half, name ranges of one unit. */
  static boolean areRanges(List<String> labels) {
    List<Range> ranges = ranges(labels);
    return ranges.size() >= 3 && 2 * ranges.size() > labels.size();
  }

  /**
   * Neighbours that overlap or leave a gap. Numbers count in steps of their last decimal place, so
   * that "3 to 7" and "8 to 15" meet. Empty where the labels name no ranges, only single numbers,
   * or several units.
   */
  static List<Flaw> flaws(List<String> labels) {
    List<Range> ranges = ranges(labels);
    double step = Math.pow(10, -ranges.stream().mapToInt(Range::decimals).max().orElse(0));
    List<Range> inOrder =
        ranges.stream()
            .sorted(
                Comparator.<Range>comparingDouble(range -> range.first(step))
                    .thenComparingDouble(range -> range.last(step)))
            .toList();
    List<Flaw> flaws = new ArrayList<>();
    for (int i = 1; i < inOrder.size(); i++) {
      flaw(inOrder.get(i - 1), inOrder.get(i), step).ifPresent(flaws::add);
    }
    return flaws;
  }

  private static Optional<Flaw> flaw(Range before, Range after, double step) {
    double end = before.last(step);
    double begin = after.first(step);
    double rounding = step / 2;
    if (begin < end + rounding) {
      return Optional.of(new Flaw(before.label(), after.label(), begin, true));
    }
    return begin > end + step + rounding
        ? Optional.of(new Flaw(before.label(), after.label(), end + step, false))
        : Optional.empty();
  }

  private static List<Range> ranges(List<String> labels) {
    List<Range> ranges = labels.stream().flatMap(label -> range(label).stream()).toList();
    long units = ranges.stream().map(Range::unit).filter(u -> !u.isEmpty()).distinct().count();
    boolean singles = ranges.stream().allMatch(Range::isOneNumber);
    return ranges.size() >= 2 && units <= 1 && !singles ? ranges : List.of();
  }

  private static Optional<Range> range(String label) {
    String text =
        label
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[$£€¥]", "")
            .replaceAll("[–—−]", "-")
            .replaceAll("\\s+", " ");
    return FORMS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .map(match -> new Range(label, ends(match), unit(match)));
  }

  private static Map<End, BigDecimal> ends(Matcher match) {
    Map<End, BigDecimal> ends = new EnumMap<>(End.class);
    for (End end : End.values()) {
      if (match.namedGroups().containsKey(end.name())) {
        ends.put(end, new BigDecimal(match.group(end.name()).replace(",", "")));
      }
    }
    Optional.ofNullable(ends.get(End.ONE))
        .ifPresent(
            number -> {
              ends.put(End.LOW, number);
              ends.put(End.HIGH, number);
            });
    return ends;
  }

  /** The word for one of it, so that "1 year" and "2 years" have one unit. */
  private static String unit(Matcher match) {
    return match.group("UNIT").strip().replaceAll("s$", "");
  }
}
