package org.soundings.exchange.infer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.soundings.exchange.Header;
import org.soundings.exchange.NumberFormat;

/** What the cells of one column look like. */
final class Profile {
  /** Texts beyond so many different ones are not remembered, only looked at. */
  private static final int MOST_TEXTS = 2_000;

  private static final int LONGEST_TEXT = 1_000;

  private static final Pattern INSTANT =
      Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}[ T]+\\d{1,2}:\\d\\d.*");
  private static final Pattern MIDNIGHT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([ T]00:00(:00)?)?");

  private final int at;
  private final Header.Column column;
  private final NumberFormat format;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> spellings = new LinkedHashMap<>();
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<String> refusals = new LinkedHashSet<>();
  private long rows;
  private long answered;
  private boolean more;
  private boolean numbers = true;
  private boolean whole = true;
  private boolean days = true;
  private boolean instants = true;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private int decimals;

  Profile(int at, Header.Column column, NumberFormat format) {
    this.at = at;
    this.format = format;
    this.column = column;
  }

  void take(String cell) {
    rows++;
    String text = Header.clean(cell);
    if (text.isEmpty()) {
      return;
    }
    Long known = counts.get(text);
    if (known != null) {
      counts.put(text, known + 1);
      spelt(text, cell);
      answered++;
    } else if (Asides.isRefusal(text)) {
      refusals.add(text);
    } else if (Asides.reason(text).isPresent()) {
      reasons.add(text);
    } else {
      look(text, cell);
    }
  }

  private void look(String text, String cell) {
    answered++;
    if (counts.size() < MOST_TEXTS && text.length() <= LONGEST_TEXT) {
      counts.put(text, 1L);
      spelt(text, cell);
    } else {
      more = true;
    }
    days &= MIDNIGHT.matcher(text).matches() && NumberFormat.DAY.value(text).isPresent();
    instants &= INSTANT.matcher(text).matches();
    OptionalDouble number = numbers ? format.value(text) : OptionalDouble.empty();
    numbers &= number.isPresent();
    number.ifPresent(value -> look(value, text));
  }

  private void spelt(String text, String cell) {
    boolean several = cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    spellings
        .computeIfAbsent(text, any -> new LinkedHashMap<>())
        .merge(several ? text : cell, 1L, Long::sum);
  }

  /**
   * Each answer with the ways it is written, the one without needless blanks first, then the
   * commonest.
   */
  Map<String, List<String>> spellings() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    spellings.forEach(
        (text, ways) ->
            all.put(
                text,
                ways.entrySet().stream()
                    .sorted(
                        Comparator.comparing(
                                (Map.Entry<String, Long> w) -> !w.getKey().equals(text))
                            .thenComparing(Map.Entry.<String, Long>comparingByValue().reversed()))
                    .map(Map.Entry::getKey)
                    .toList()));
    return all;
  }

  private void look(double value, String text) {
    whole &= value == Math.rint(value);
    low = Math.min(low, value);
    high = Math.max(high, value);
    int point = Math.max(text.indexOf('.'), text.indexOf(','));
    decimals = Math.max(decimals, point < 0 ? 0 : text.length() - point - 1);
  }

  int at() {
    return at;
  }

  Header.Column column() {
    return column;
  }

  long rows() {
    return rows;
  }

  /** How many cells hold an answer. */
  long answered() {
    return answered;
  }

  /** The different answers and how often each was given; not all of them if {@link #hasMore}. */
  Map<String, Long> counts() {
    return counts;
  }

  List<String> texts() {
    return List.copyOf(counts.keySet());
  }

  boolean hasMore() {
    return more;
  }

  /** Texts met that usually stand for a missing answer. */
  Set<String> reasons() {
    return reasons;
  }

  boolean refused() {
    return !refusals.isEmpty();
  }

  boolean hasEmpty() {
    return answered < rows;
  }

  boolean isEmpty() {
    return answered == 0;
  }

  boolean isNumber() {
    return numbers && !isEmpty();
  }

  boolean isWhole() {
    return isNumber() && whole;
  }

  boolean isDay() {
    return days && !isEmpty();
  }

  boolean isInstant() {
    return instants && !isEmpty();
  }

  /** Whether no answer was given twice, and there are a few. */
  boolean isUnique() {
    return answered > 2 && (more || counts.size() == answered);
  }

  /** The share of the different answers, at most of those remembered, that are of a kind. */
  double share(Predicate<String> kind) {
    return counts.isEmpty()
        ? 0
        : (double) counts.keySet().stream().filter(kind).count() / counts.size();
  }

  /** One of the texts of a column of numbers as the number that it is. */
  double number(String text) {
    return format.value(text).orElseThrow();
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  int decimals() {
    return whole ? 0 : decimals;
  }

  double mean() {
    return counts.entrySet().stream().mapToDouble(e -> number(e.getKey()) * e.getValue()).sum()
        / counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
