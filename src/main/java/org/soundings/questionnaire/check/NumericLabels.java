package org.soundings.questionnaire.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels that name ranges of numbers, such as "3-8 years", "less than 3" and "15 or more"; in
 * English and in signs. "Less than", "under", "over" and "more than" leave the number out, all
 * others take it in.
 */
final class NumericLabels {
  private static final String N = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
  private static final String UNIT = "([\\p{L}%/. ]{0,30})";

  /**
   * A way to write a range: its pattern, where its numbers stand (0 for open), what is left out.
   */
  private record Form(
      Pattern pattern, int low, int high, int unit, boolean lowOut, boolean highOut) {
    static Form of(String pattern, int low, int high, int unit, boolean lowOut, boolean highOut) {
      return new Form(Pattern.compile(pattern), low, high, unit, lowOut, highOut);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of(
              "(?:from |between )?" + N + " ?(?:-|to|and|through) ?" + N + " ?" + UNIT,
              1,
              2,
              3,
              false,
              false),
          Form.of(
              N + " ?(?:-|to) ?(?:less than|under|below) " + N + " ?" + UNIT, 1, 2, 3, false, true),
          Form.of(
              "(?:under|less than|fewer than|below|<) ?" + N + " ?" + UNIT, 0, 1, 2, false, true),
          Form.of("(?:up to|at most|no more than|≤|<=) ?" + N + " ?" + UNIT, 0, 1, 2, false, false),
          Form.of(
              N + " (?:or|and) (?:less|fewer|under|below|younger) ?" + UNIT, 0, 1, 2, false, false),
          Form.of(
              N + " " + UNIT + " (?:or|and) (?:less|fewer|under|below|younger)",
              0,
              1,
              2,
              false,
              false),
          Form.of(
              "(?:over|more than|above|greater than|>) ?" + N + " ?" + UNIT, 1, 0, 2, true, false),
          Form.of("(?:at least|≥|>=) ?" + N + " ?" + UNIT, 1, 0, 2, false, false),
          Form.of(N + " ?\\+ ?" + UNIT, 1, 0, 2, false, false),
          Form.of(
              N + " (?:or|and) (?:more|over|above|older|longer) ?" + UNIT, 1, 0, 2, false, false),
          Form.of(
              N + " " + UNIT + " (?:or|and) (?:more|over|above|older|longer)",
              1,
              0,
              2,
              false,
              false),
          Form.of(N + " ?" + UNIT, 1, 1, 2, false, false));

  /**
   * A range that a label names; ends are null where open.
   *
   * @param lowOut whether the lower end itself is left out
   * @param highOut whether the upper end itself is left out
   */
  private record Range(
      String label,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      String unit,
      boolean lowOut,
      boolean highOut) {
    int decimals() {
      return Math.max(low.map(BigDecimal::scale).orElse(0), high.map(BigDecimal::scale).orElse(0));
    }

    boolean isOneNumber() {
      return low.isPresent() && low.equals(high);
    }

    double first(double step) {
      return low.map(v -> v.doubleValue() + (lowOut ? step : 0)).orElse(Double.NEGATIVE_INFINITY);
    }

    double last(double step) {
      return high.map(v -> v.doubleValue() - (highOut ? step : 0)).orElse(Double.POSITIVE_INFINITY);
    }
  }

  /**
   * Two labels that do not meet.
   *
   * @param value a number that belongs to both, or to neither
   */
  record Flaw(String before, String after, double value, boolean overlap) {}

  private NumericLabels() {}

  /**
   * Whether at least three labels, and more than half, name ranges of one unit, not all single
   * numbers.
   */
  static boolean areRanges(List<String> labels) {
    List<Range> ranges = ranges(labels);
    return ranges.size() >= 3 && 2 * ranges.size() > labels.size();
  }

  /**
   * Neighbours that overlap or leave a gap. Numbers count in steps of their last decimal place, so
   * that "3 to 7" and "8 to 15" meet. Empty where the labels name no ranges or have several units.
   */
  static List<Flaw> flaws(List<String> labels) {
    List<Range> ranges = ranges(labels);
    int decimals = ranges.stream().mapToInt(Range::decimals).max().orElse(0);
    double step = Math.pow(10, -decimals);
    double half = step / 2;
    List<Range> inOrder =
        ranges.stream()
            .sorted(
                Comparator.<Range>comparingDouble(r -> r.first(step))
                    .thenComparingDouble(r -> r.last(step)))
            .toList();
    List<Flaw> flaws = new ArrayList<>();
    for (int i = 1; i < inOrder.size(); i++) {
      Range before = inOrder.get(i - 1);
      Range after = inOrder.get(i);
      double end = before.last(step);
      double begin = after.first(step);
      if (begin < end + half) {
        flaws.add(new Flaw(before.label(), after.label(), begin, true));
      } else if (begin > end + step + half) {
        flaws.add(new Flaw(before.label(), after.label(), end + step, false));
      }
    }
    return flaws;
  }

  private static List<Range> ranges(List<String> labels) {
    List<Range> ranges = labels.stream().flatMap(label -> range(label).stream()).toList();
    boolean oneUnit =
        ranges.stream().map(Range::unit).filter(u -> !u.isEmpty()).distinct().count() <= 1;
    boolean allNumbers = ranges.stream().allMatch(Range::isOneNumber);
    return ranges.size() >= 2 && oneUnit && !allNumbers ? ranges : List.of();
  }

  private static Optional<Range> range(String label) {
    String text =
        label
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[$£€¥]", "")
            .replaceAll("[–—−]", "-")
            .replaceAll("\\s+", " ");
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(text);
      if (m.matches()) {
        String unit = m.group(form.unit()).strip().replaceAll("s$", "");
        return Optional.of(
            new Range(
                label,
                number(m, form.low()),
                number(m, form.high()),
                unit,
                form.lowOut(),
                form.highOut()));
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> number(Matcher matcher, int group) {
    return group == 0
        ? Optional.empty()
        : Optional.of(new BigDecimal(matcher.group(group).replace(",", "")));
  }
}
