package org.soundings.exchange.infer;

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
final class Ranges {
  private static final String BELOW =
      "less than|fewer than|under|below|up to|at most|no more than|maximum|max|<=?|≤|weniger als"
          + "|unter|bis zu|bis unter|bis|menos de|hasta|moins de|jusqu'à";
  private static final String ABOVE =
      "more than|over|above|greater than|at least|minimum|min|>=?|≥|mehr als|über|ab|mindestens"
          + "|más de|plus de|au moins";
  private static final Pattern FIRST_WORDS =
      Pattern.compile(
          "(?:(?:i |from |between |von |zwischen |de |entre |in the (?:last|past) |within the last |"
              + "about |approximately |approx\\.? |around |~ ?|(?:once |1 time |one time )?every )*)"
              + "(?:("
              + BELOW
              + ")|("
              + ABOVE
              + "))? ?");
  private static final String UNITS =
      "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?"
          + "|mm|cm|km|kilometers?|kilometres?|meters?|metres?|miles?|kg|minuten?|stunden?|std"
          + "|tage?n?|wochen?|monate?n?|jahre?n?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?"
          + "|[shdgyw%]";
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?) ?(m)(?![a-z])"
              + "|(\\d+(?:\\.\\d+)?)(?: ?(k|tsd\\.?|thousand|mill?ions?|mio\\.?|mn|bn|billions?|lakhs?))?"
              + "(?![a-z])(?: ?("
              + UNITS
              + ")(?![a-z]))?");
  private static final Pattern BETWEEN =
      Pattern.compile(" ?(?:-|to|and|bis|und|a|y|à|et|until|<) ?");
  private static final Pattern PER =
      Pattern.compile(
          " ?(?:times?|x)? ?(?:per|a|an|each|every|/|pro|im|por) ?(hour|day|week|month|year|night|tag|woche|monat|jahr)\\b");
  private static final Pattern OPEN =
      Pattern.compile(
          " ?(?:\\+|(?:and|or|und|y|et|o) (?:up|upwards?|over|more|above|older|longer|higher|later|greater|mehr|älter|länger|más|plus)\\b)");
  private static final Pattern CLOSED =
      Pattern.compile(
          " ?(?:and|or|und) (?:under|below|less|fewer|younger|lower|earlier|weniger|jünger)\\b");
  private static final Pattern NOTHING =
      Pattern.compile(
          "(rarely or )?never|none|nothing|zero|nobody|no one|(just|only) me|i am the only .*|keine?r?|nie");
  private static final Pattern DATE = Pattern.compile(".*\\d[./-]\\d{1,2}[./-]\\d.*");

  /** After a number: a time of the day, or what makes it part of a name. */
  private static final Pattern NO_QUANTITY =
      Pattern.compile("(?i)\\d ?[-–]?(([ap]\\.?m\\b)|o.clock|wheelers?|seaters?|doors?\\b)");

  private static final double JUST = 1e-6;

  /**
   * A label as a range.
   *
   * @param high where it ends, infinite where it is open
   * @param unit what it is measured in, or empty
   * @param rest its other words
   */
  private record Range(double low, double high, String unit, String rest) {
    Range times(double factor) {
      return new Range(low * factor, high * factor, unit, rest);
    }
  }

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
      Optional<Range> range = range(text, only);
      if (range.isEmpty()) {
        return Optional.empty();
      }
      Range found = range.get();
      ranges.add(found);
      boolean digits = text.codePoints().anyMatch(Character::isDigit);
      numbers += digits ? 1 : 0;
      if (found.rest.startsWith("-") && !isNumbered(texts)) {
        return Optional.empty();
      }
      if (digits && !found.rest.isEmpty()) {
        rests.add(found.rest);
      }
      if (!found.unit.isEmpty()) {
        dimensions.add(found.unit);
      }
    }
    boolean ends = rests.size() > 1 && isNumbered(texts);
    boolean percents = dimensions.equals(Set.of("percent"));
    boolean one = (rests.size() <= 1 || ends || percents) && dimensions.size() <= 1;
    return one && numbers > 1 && 2 * numbers >= labels.size() && follow(ranges)
        ? Optional.of(ranges.stream().map(r -> place(r)).toList())
        : Optional.empty();
  }

  private static double place(Range range) {
    double just = JUST * Math.max(1, Math.abs(range.low));
    return Double.isInfinite(range.low)
        ? range.high - JUST * Math.max(1, Math.abs(range.high))
        : Double.isInfinite(range.high) ? range.low + just : range.low;
  }

  /** Whether each range begins where another ends or further on. */
  private static boolean follow(List<Range> ranges) {
    List<Range> sorted =
        ranges.stream()
            .sorted(Comparator.comparingDouble(Ranges::place).thenComparingDouble(Range::high))
            .toList();
    boolean rate = sorted.stream().anyMatch(r -> r.unit.startsWith("per "));
    return IntStream.range(1, sorted.size())
        .allMatch(
            i -> {
              Range before = sorted.get(i - 1);
              Range after = sorted.get(i);
              double from = Double.isInfinite(after.low) ? after.high : after.low;
              double to = Double.isInfinite(before.high) ? before.low : before.high;
              return rate ? to <= after.high : to <= from * (1 + 1e-3) + 1e-9;
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
                        .replaceAll("[$£€¥]|\\b(usd|eur|euros?|gbp|chf|dollars?|pounds?)\\b", "")
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
      Matcher quantity = QUANTITY.matcher(text);
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

  private static Optional<Range> range(String text, String only) {
    if (NOTHING.matcher(text).matches() || text.matches("no [a-z]+( [a-z]+)?")) {
      return Optional.of(new Range(-JUST, -JUST, "", ""));
    }
    Matcher past = Pattern.compile("(?:this|in the (?:last|past)) (" + UNITS + ")").matcher(text);
    if (past.matches()) {
      double size = only.startsWith("?") ? Unit.of(past.group(1)).map(Unit::size).orElse(1.0) : 1;
      double at = text.startsWith("this") ? 0.5 * size : size;
      return Optional.of(new Range(at, at, "", ""));
    }
    Matcher first = FIRST_WORDS.matcher(text);
    if (DATE.matcher(text).matches() || !first.lookingAt()) {
      return Optional.empty();
    }
    return new Reader(text, only, first).range();
  }

  /** What a unit measures and how large it is. */
  private record Unit(String dimension, double size) {
    private static Optional<Unit> of(String word) {
      String w = word.replaceAll("\\.$", "");
      return Optional.ofNullable(
          switch (w) {
            case "s", "sec", "secs", "second", "seconds" -> new Unit("time", 1 / 3600.0);
            case "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos" ->
                new Unit("time", 1 / 60.0);
            case "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "hora", "horas" ->
                new Unit("time", 1);
            case "d", "day", "days", "tag", "tage", "tagen", "día", "días" -> new Unit("time", 24);
            case "w", "wk", "wks", "week", "weeks", "woche", "wochen", "semana", "semanas" ->
                new Unit("time", 168);
            case "mo", "mos", "month", "months", "monat", "monate", "monaten", "mes", "meses" ->
                new Unit("time", 24 * 30.4375);
            case "y", "yr", "yrs", "year", "years", "jahr", "jahre", "jahren", "año", "años" ->
                new Unit("time", 24 * 365.25);
            case "mm" -> new Unit("length", 0.001);
            case "cm" -> new Unit("length", 0.01);
            case "m", "metre", "metres", "meter", "meters" -> new Unit("length", 1);
            case "km", "kilometre", "kilometres", "kilometer", "kilometers" ->
                new Unit("length", 1000);
            case "mile", "miles" -> new Unit("length", 1609.344);
            case "%" -> new Unit("percent", 1);
            case "g" -> new Unit("mass", 0.001);
            case "kg" -> new Unit("mass", 1);
            default -> null;
          });
    }
  }

  /** Reads one label from left to right. */
  private static final class Reader {
    private final String text;
    private final String only;
    private final boolean below;
    private final boolean above;
    private int at;

    private record Number(double value, double scale, String unit) {}

    Reader(String text, String only, Matcher first) {
      this.text = text;
      this.only = only;
      this.below = first.group(1) != null;
      this.above = first.group(2) != null;
      this.at = first.end();
    }

    Optional<Range> range() {
      Optional<Number> low = number();
      if (low.isEmpty()) {
        return Optional.empty();
      }
      boolean open = above || skip(OPEN);
      boolean shut = below || skip(CLOSED);
      Optional<Number> high = Optional.empty();
      int before = at;
      if (!open && !shut && skip(BETWEEN)) {
        skip(Pattern.compile(" ?(?:<|under|unter|less than) ?"));
        high = number();
        at = high.isEmpty() ? before : at;
      }
      String per = per();
      open |= skip(OPEN);
      shut |= skip(CLOSED);
      String rest = text.substring(at).replaceAll("[.,;()\\[\\]]", " ").strip();
      if (rest.codePoints().anyMatch(Character::isDigit)) {
        return Optional.empty();
      }
      open |=
          rest.endsWith("+")
              || rest.matches(".*\\b(?:and|or) (?:up|over|more|above|older|longer)\\b.*");
      shut |= rest.matches(".*\\b(?:and|or) (?:under|below|less|fewer|younger)\\b.*");
      rest =
          rest.replaceAll(
                  "\\+$|\\b(?:and|or) (?:up|over|more|above|older|longer|under|below|less|fewer|younger)\\b.*",
                  "")
              .replaceAll("s\\b", "")
              .strip();
      return range(low.get(), high, per, rest, open, shut);
    }

    private Optional<Range> range(
        Number low, Optional<Number> high, String per, String rest, boolean open, boolean shut) {
      Number to = high.orElse(low);
      String unit = !to.unit.isEmpty() ? to.unit : only;
      String own = !low.unit.isEmpty() ? low.unit : unit;
      if (unit.startsWith("?") || own.startsWith("?")) {
        return Optional.empty();
      }
      boolean shared = low.scale == 1 && to.scale > 1 && low.value < to.value;
      Optional<Unit> first = Unit.of(own);
      Optional<Unit> last = Unit.of(unit);
      if (!own.isEmpty() && first.isEmpty()) {
        return Optional.empty();
      }
      double from = low.value * (shared ? to.scale : low.scale) * first.map(Unit::size).orElse(1.0);
      double upTo = to.value * to.scale * last.map(Unit::size).orElse(1.0);
      String dimension = last.map(Unit::dimension).orElse("");
      double times = per.isEmpty() ? 1 : 1 / Unit.of(per).map(Unit::size).orElse(1.0);
      String measured = per.isEmpty() ? dimension : "per " + dimension;
      if (high.isPresent() && upTo < from || open && shut) {
        return Optional.empty();
      }
      Range range =
          open
              ? new Range(from, Double.POSITIVE_INFINITY, measured, rest)
              : shut
                  ? new Range(Double.NEGATIVE_INFINITY, from, measured, rest)
                  : new Range(from, upTo, measured, rest);
      return Optional.of(range.times(times));
    }

    private Optional<Number> number() {
      Matcher quantity = QUANTITY.matcher(text).region(at, text.length());
      if (!quantity.lookingAt()) {
        return Optional.empty();
      }
      at = quantity.end();
      if (quantity.group(2) != null) {
        boolean metres = only.contains("km") || only.equals("m");
        double value = Double.parseDouble(quantity.group(1));
        return Optional.of(metres ? new Number(value, 1, "m") : new Number(value, 1e6, ""));
      }
      String unit = quantity.group(5) == null ? "" : quantity.group(5);
      return Optional.of(
          new Number(Double.parseDouble(quantity.group(3)), scale(quantity.group(4)), unit));
    }

    private static double scale(String suffix) {
      return suffix == null
          ? 1
          : switch (suffix.charAt(0)) {
            case 'k', 't' -> 1e3;
            case 'b' -> 1e9;
            case 'l' -> 1e5;
            default -> 1e6;
          };
    }

    /** The unit of time that a frequency is counted in, or empty. */
    private String per() {
      Matcher per = PER.matcher(text).region(at, text.length());
      if (!per.lookingAt()) {
        return "";
      }
      at = per.end();
      return per.group(1).equals("night") ? "day" : per.group(1);
    }

    private boolean skip(Pattern pattern) {
      Matcher found = pattern.matcher(text).region(at, text.length());
      boolean there = found.lookingAt();
      at = there ? found.end() : at;
      return there;
    }
  }
}
