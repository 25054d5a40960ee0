package org.soundings.exchange.infer.column;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.soundings.exchange.Header;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.label.Accents;
import org.soundings.exchange.infer.label.Asides;

/**
 * What the cells of one column look like. Words and numbers that often stand for a missing answer
 * are gathered apart until {@link #settle} says which of them are answers here.
 */
public final class Profile {
  /** Texts beyond so many different ones are not remembered, only looked at. */
  private static final int MOST_TEXTS = 2_000;

  private static final int LONGEST_TEXT = 1_000;

  /** So few different amounts with a sign, 10% or $5, are options. */
  private static final int FEW = 12;

  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4},?[ T]+\\d{1,2}:\\d\\d.*"
              + "|[A-Za-z]{3,9}\\.? \\d{1,2},? \\d{4},? \\d{1,2}:\\d\\d.*");
  private static final Pattern MIDNIGHT =
      Pattern.compile(
          "(\\d{1,4}[./-] ?\\d{1,2}[./-] ?\\d{1,4})([T"
              + " ]+0?0:00(:00)?(\\.0+)?(Z|[+-]\\d\\d:?\\d\\d)?)?");
  private static final List<NumberFormat> DAYS =
      List.of(
          NumberFormat.DAY,
          NumberFormat.YEAR_MONTH_DAY,
          NumberFormat.DAY_MONTH_YEAR,
          NumberFormat.MONTH_DAY_YEAR);

  private final int at;
  private final Header.Column column;
  private final List<NumberFormat> formats;
  private final Map<NumberFormat, AnsweredNumbers> numbers = new EnumMap<>(NumberFormat.class);
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final WaysWritten ways = new WaysWritten();
  private final Map<String, Long> apart = new LinkedHashMap<>();
  private final Gaps gaps = new Gaps();
  private long rows;
  private long answered;
  private boolean more;
  private boolean instants = true;
  private boolean midnights = true;
  private boolean codes;
  private boolean signs;

  /**
   * @param format how numbers are usually written in the file
   */
  public Profile(int at, Header.Column column, NumberFormat format) {
    this.at = at;
    this.column = column;
    this.formats =
        format == NumberFormat.COMMA
            ? List.of(format, NumberFormat.DECIMAL_COMMA, NumberFormat.DECIMAL_POINT)
            : List.of(format, NumberFormat.DECIMAL_POINT, NumberFormat.DECIMAL_COMMA);
    formats.forEach(each -> numbers.put(each, new AnsweredNumbers(each)));
    DAYS.forEach(each -> numbers.put(each, new AnsweredNumbers(each)));
  }

  /** Takes in the next row's cell. */
  public void take(String cell) {
    rows++;
    String text = Header.clean(cell);
    gaps.take(!text.isEmpty());
    if (!text.isEmpty()) {
      take(text, cell);
    }
  }

  private void take(String text, String cell) {
    Long known = counts.get(text);
    if (known != null) {
      counts.put(text, known + 1);
      ways.take(text, cell);
      answered++;
    } else if (OtherDigits.areNumber(text)) {
      String plain = NumberFormat.inPlainDigits(text);
      take(plain, plain);
    } else if (Asides.reason(text).isPresent() || MissingNumbers.mayBe(text)) {
      apart.merge(text, 1L, Long::sum);
      ways.take(text, cell);
    } else {
      look(text, 1);
      if (counts.containsKey(text)) {
        ways.take(text, cell);
      }
    }
  }

  private void look(String text, long times) {
    answered += times;
    if (counts.size() < MOST_TEXTS && text.length() <= LONGEST_TEXT) {
      counts.put(text, times);
    } else {
      more = true;
    }
    instants &= INSTANT.matcher(text).matches();
    midnights &= MIDNIGHT.matcher(text).matches();
    codes |= NumberFormat.isCode(text);
    signs |= NumberFormat.hasSign(text);
    numbers.values().forEach(each -> each.take(text));
  }

  /** Says which of the texts kept apart are answers in this column; the others are missing. */
  public void settle(Predicate<String> isAnswer) {
    for (Map.Entry<String, Long> each : List.copyOf(apart.entrySet())) {
      if (isAnswer.test(each.getKey())) {
        apart.remove(each.getKey());
        look(each.getKey(), each.getValue());
      } else {
        ways.remove(each.getKey());
      }
    }
  }

  /** Takes some of its answers for missing ones. */
  public void leaveOut(Set<String> texts) {
    for (String text : texts) {
      long times = counts.getOrDefault(text, 0L);
      counts.remove(text);
      ways.remove(text);
      apart.merge(text, times, Long::sum);
      answered -= times;
    }
    numbers.replaceAll((format, any) -> new AnsweredNumbers(format));
    counts.keySet().forEach(text -> numbers.values().forEach(each -> each.take(text)));
  }

  /** Each answer with the ways it is written. */
  public Map<String, List<String>> spellings() {
    return ways.all();
  }

  /** The column's place in the file, from 0. */
  public int at() {
    return at;
  }

  public Header.Column column() {
    return column;
  }

  /** How many cells were taken in, empty ones too. */
  public long rows() {
    return rows;
  }

  /** How many cells hold an answer. */
  public long answered() {
    return answered;
  }

  /** An answer with its line ends where it has any. */
  public String withLines(String text) {
    return ways.withLines(text);
  }

  public boolean hasLines() {
    return ways.haveLines();
  }

  /** Whether some answer is a number that begins with 0 or a number too long to be one. */
  public boolean holdsCodes() {
    return codes;
  }

  /** Whether two answers differ in capitals, or in the form of quotes and dashes, only. */
  public boolean mixesSpellings() {
    return texts().stream().map(Accents.of(texts())::plainly).distinct().count() < counts.size();
  }

  /** The different answers and how often each was given; not all of them if {@link #hasMore}. */
  public Map<String, Long> counts() {
    return counts;
  }

  /** Texts that are no answers here, or may be none until it is settled, and how often. */
  public Map<String, Long> apart() {
    return apart;
  }

  public List<String> texts() {
    return List.copyOf(counts.keySet());
  }

  /** Whether there are more different answers, or longer ones, than are remembered. */
  public boolean hasMore() {
    return more;
  }

  /** The words that say that somebody declined, the commonest first. */
  public List<String> refusals() {
    return apart.entrySet().stream()
        .filter(e -> Asides.reason(e.getKey()).filter(r -> r.equals("refused")).isPresent())
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether some cell holds no answer: nothing, or a text kept apart. */
  public boolean hasEmpty() {
    return answered < rows;
  }

  public boolean isEmpty() {
    return answered == 0;
  }

  /** Whether there is neither an answer nor a word that stands for one. */
  public boolean isBlank() {
    return isEmpty() && apart.isEmpty();
  }

  public boolean isNumber() {
    return format().isPresent();
  }

  /** How its numbers are written; empty where some answer is no number, or they are codes. */
  public Optional<NumberFormat> format() {
    return isEmpty() || codes || signs && !more && counts.size() <= FEW
        ? Optional.empty()
        : formats.stream().filter(f -> numbers(f).all()).findFirst();
  }

  /** Whether the usual way of writing numbers is not that of this column. */
  public boolean isWrittenOtherwise() {
    return format().filter(f -> f != formats.getFirst()).isPresent();
  }

  private AnsweredNumbers numbers(NumberFormat format) {
    return numbers.computeIfAbsent(format, AnsweredNumbers::new);
  }

  private AnsweredNumbers numbers() {
    return numbers(format().orElseThrow());
  }

  public boolean isWhole() {
    return isNumber() && numbers().whole();
  }

  /** How its days are written, the surest first; none where some answer is no day. */
  public List<NumberFormat> days() {
    return isEmpty() || !midnights
        ? List.of()
        : DAYS.stream().filter(f -> numbers(f).all()).toList();
  }

  /** Whether every answer is a day with a time. */
  public boolean isInstant() {
    return instants && !isEmpty();
  }

  /** Whether the first row has an answer, and few have one directly below another. */
  public boolean standsAlone() {
    return gaps.areBelowEach();
  }

  /** Whether no answer was given twice, and there are a few. */
  public boolean isUnique() {
    return answered > 2 && (more || counts.size() == answered);
  }

  /** The share of the different answers, at most of those remembered, that are of a kind. */
  public double share(Predicate<String> kind) {
    return counts.isEmpty()
        ? 0
        : (double) counts.keySet().stream().filter(kind).count() / counts.size();
  }

  /** One of the texts of a column of numbers as the number that it is. */
  public double number(String text) {
    return format().orElseThrow().value(text).orElseThrow();
  }

  /** The smallest number; throws unless {@link #isNumber}, as the three below do. */
  public double low() {
    return numbers().low();
  }

  public double high() {
    return numbers().high();
  }

  public int decimals() {
    return numbers().whole() ? 0 : numbers().decimals();
  }

  public double mean() {
    return counts.entrySet().stream().mapToDouble(e -> number(e.getKey()) * e.getValue()).sum()
        / counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
