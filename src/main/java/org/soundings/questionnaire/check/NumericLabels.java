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
 * English, Spanish and signs. "Less than", "under", "over" and "more than" leave the number out,
 * all others take it in.
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
  private static final String LESS =
      "(less than|under|fewer than|below|lower than|younger than|<|menos de|menor de|inferior a|por debajo de|sin llegar a)";
  private static final String MORE =
      "(over|more than|above|greater than|older than|longer than|>|más de|mayor de|superior a|por encima de)";
  private static final String LEAST =
      "(at least|from|≥|>=|al menos|como mínimo|mínimo|a partir de|desde)";
  private static final String MOST =
      "(up to|at most|no more than|not more than|≤|<=|hasta|como máximo|máximo|no más de)";
  private static final String TO =
      "(-|to|up to|and|through|until|and up to|but at most|a|y|hasta|al)";
  private static final String TO_LESS =
      "(-|to|and|but|up to|up to but|a|y|pero|hasta)? ?" + LESS + "|(to|up to),? but not including";
  private static final String OR_MORE =
      "(or|and|o|y) (more|over|above|older|longer|greater|up|upwards|later|más|mayor|mayores)";
  private static final String OR_LESS =
      "(or|and|o|y) (less|fewer|under|below|younger|shorter|earlier|menos|menor|menores)";

  private static final List<Pattern> FORMS =
      Stream.of(
              "(from |between |de |desde |entre )?LOW ?FIRST ?TO ?HIGH ?UNIT",
              "(from |at least |de |desde )?LOW ?FIRST( OR_MORE,?)? ?(TO_LESS) ?BELOW ?UNIT",
              "MORE ?ABOVE ?FIRST,? ?(MOST|TO) ?HIGH ?UNIT",
              "MORE ?ABOVE ?FIRST,? ?(TO_LESS) ?BELOW ?UNIT",
              "(up to,? but not including|LESS) ?BELOW ?UNIT",
              "MOST ?HIGH ?UNIT",
              "HIGH ?FIRST OR_LESS ?UNIT",
              "MORE ?ABOVE ?UNIT",
              "LEAST ?LOW ?UNIT",
              "LOW ?FIRST ?\\+ ?UNIT",
              "LOW ?FIRST OR_MORE ?UNIT",
              "ONE ?UNIT")
          .map(NumericLabels::pattern)
          .toList();

  /** What may be a range though no form of ours reads it. */
  private static final Pattern NUMERIC =
      Pattern.compile(
          "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozen|uno|dos|tres|cuatro"
              + "|cinco|seis|siete|ocho|nueve|diez|once|doce|medi[oa])\\b"
              + "|\\b(an?|una?) (year|month|week|day|hour|minute|año|mes|semana|día|hora|minuto)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static Pattern pattern(String form) {
    String words =
        form.replace("TO_LESS", TO_LESS)
            .replaceAll("\\bTO\\b", TO)
            .replace("OR_MORE", OR_MORE)
            .replace("OR_LESS", OR_LESS)
            .replace("LESS", LESS)
            .replace("MORE", MORE)
            .replace("LEAST", LEAST)
            .replace("MOST", MOST);
    return Pattern.compile(
        words
            .replaceAll(ENDS, "(?<$0>" + Matcher.quoteReplacement(NUMBER) + ")")
            .replace("FIRST", "(?<FIRST>[\\p{L}%/. ]{0,30}?)")
            .replace("UNIT", "(?<UNIT>[\\p{L}%/. ]{0,30})"));
  }

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
   * or several units; no gap where a label has a number that is not understood, since that may fill
   * it.
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
    if (labels.stream().anyMatch(NumericLabels::mayFillAGap)) {
      flaws.removeIf(flaw -> !flaw.overlap());
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

  private static boolean mayFillAGap(String label) {
    return range(label).isEmpty() && NUMERIC.matcher(plain(label)).find();
  }

  private static Optional<Range> range(String label) {
    String text = plain(label);
    return FORMS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .filter(NumericLabels::hasOneUnit)
        .map(match -> new Range(label, ends(match), unit(match)));
  }

  private static String plain(String label) {
    return label
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[$£€¥]", "")
        .replaceAll("[–—−]", "-")
        .replaceAll("\\s+", " ");
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

  private static boolean hasOneUnit(Matcher match) {
    String first = first(match);
    String last = singular(match.group("UNIT"));
    return first.isEmpty() || last.isEmpty() || first.equals(last);
  }

  private static String first(Matcher match) {
    return match.namedGroups().containsKey("FIRST") ? singular(match.group("FIRST")) : "";
  }

  private static String unit(Matcher match) {
    String last = singular(match.group("UNIT"));
    return last.isEmpty() ? first(match) : last;
  }

  /** The word for one of it, so that "1 year" and "2 years" have one unit. */
  private static String singular(String unit) {
    return unit.strip().replaceAll("s$", "");
  }
}
