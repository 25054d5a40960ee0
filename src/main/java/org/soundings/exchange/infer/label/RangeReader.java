package org.soundings.exchange.infer.label;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one label from left to right. */
final class RangeReader {
  private static final String BELOW =
      "less than|fewer than|under|below|up to|at most|no more than|maximum|max|<=?|≤|weniger als"
          + "|unter|bis zu|bis unter|bis|menos de|menor(?:es)? de|hasta|moins de|jusqu'à|até|abaixo de|menos que|meno di|fino a|minder dan"
          + "|onder|tot|poniżej|mniej niż|do|mindre än|upp till|mindre enn";

  private static final String ABOVE =
      "more than|over|above|greater than|at least|minimum|min|>=?|≥|mehr als|über|ab|mindestens"
          + "|más de|mayor(?:es)? de|plus de|au moins|acima de|mais de|a partir de|più di|oltre|almeno|meer"
          + " dan|boven|powyżej|ponad|więcej niż|co najmniej|mer än|över|mer enn";

  private static final Pattern FIRST_WORDS =
      Pattern.compile(
          "(?:(?:i |from |between |von |zwischen |de |entre |in the (?:last|past) |within the last"
              + " |about |approximately |approx\\.? |around |~ ?|(?:once |1 time |one time )?every"
              + " )*)(?:("
              + BELOW
              + ")|("
              + ABOVE
              + "))? ?");

  static final Pattern QUANTITY =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?) ?(m)(?![a-z])|(\\d+(?:\\.\\d+)?)(?:"
              + " ?(k|tsd\\.?|thousand|mill?ions?|mio\\.?|mn|bn|billions?|lakhs?))?(?![a-z])(?: ?("
              + Unit.WORDS
              + ")(?![a-z]))?");

  private static final Pattern BETWEEN =
      Pattern.compile(" ?(?:-|to|and|bis|und|a|y|à|et|e|i|do|tot|en|och|till|until|<) ?");

  private static final Pattern PER =
      Pattern.compile(
          " ?(?:times?|x)? ?(?:per|a|an|each|every|/|pro|im|por)"
              + " ?(hour|day|week|month|year|night|tag|woche|monat|jahr)\\b");

  private static final Pattern OPEN =
      Pattern.compile(
          " ?(?:\\+|(?:and|or|und|y|et|o|e|ou|i|lub|en|of|och|eller)"
              + " (?:up|upwards?|over|more|above|older|longer|higher|later|greater|mehr|älter|länger|más|plus|mais|mayores|più|oltre|więcej|starsi|meer|ouder|mer|äldre)\\b)");

  private static final Pattern CLOSED =
      Pattern.compile(
          " ?(?:and|or|und) (?:under|below|less|fewer|younger|lower|earlier|weniger|jünger)\\b");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(rarely or )?never|none|nothing|zero|nobody|no one|(just|only) me|i am the only"
              + " .*|keine?r?|nie");

  private static final Pattern DATE = Pattern.compile(".*\\d([./-])\\d{1,2}\\1\\d.*");

  private final String text;
  private final String only;
  private final boolean below;
  private final boolean above;
  private int at;

  private record Number(double value, double scale, String unit) {}

  private RangeReader(String text, String only, Matcher first) {
    this.text = text;
    this.only = only;
    this.below = first.group(1) != null;
    this.above = first.group(2) != null;
    this.at = first.end();
  }

  /** The range that a label is, in words of small letters; empty where it is none. */
  static Optional<Range> range(String text, String only) {
    if (NOTHING.matcher(text).matches() || text.matches("no [a-z]+( [a-z]+)?")) {
      return Optional.of(new Range(-Range.JUST, -Range.JUST, "", ""));
    }
    Matcher past =
        Pattern.compile("(?:this|in the (?:last|past)) (" + Unit.WORDS + ")").matcher(text);
    if (past.matches()) {
      double size = only.startsWith("?") ? Unit.of(past.group(1)).map(Unit::size).orElse(1.0) : 1;
      double at = text.startsWith("this") ? 0.5 * size : size;
      return Optional.of(new Range(at, at, "", ""));
    }
    Matcher first = FIRST_WORDS.matcher(text);
    if (DATE.matcher(text).matches() || !first.lookingAt()) {
      return Optional.empty();
    }
    return new RangeReader(text, only, first).range();
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
                "\\+$|\\b(?:and|or)"
                    + " (?:up|over|more|above|older|longer|under|below|less|fewer|younger)\\b.*",
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
    boolean otherUnit = (to.unit + low.unit).isEmpty() && !only.isEmpty() && !rest.isEmpty();
    if (otherUnit || !own.isEmpty() && first.isEmpty()) {
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
