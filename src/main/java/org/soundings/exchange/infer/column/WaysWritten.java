package org.soundings.exchange.infer.column;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.exchange.Header;

/** How the answers of a column stand in its cells, blanks and line ends included. */
final class WaysWritten {
  private static final int LONGEST_TEXT = 1_000;

  private final Map<String, Map<String, Long>> ways = new LinkedHashMap<>();
  private final Map<String, String> lines = new LinkedHashMap<>();

  void take(String text, String cell) {
    boolean several = cell.strip().indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    if (several && cell.length() <= LONGEST_TEXT) {
      lines.putIfAbsent(text, cell.replace("\r\n", "\n"));
    }
    ways.computeIfAbsent(text, any -> new LinkedHashMap<>())
        .merge(several ? text : Header.visible(cell), 1L, Long::sum);
  }

  void remove(String text) {
    ways.remove(text);
  }

  /** By answer, the way without needless blanks first, then the commonest. */
  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    ways.forEach((text, times) -> all.put(text, sorted(text, times)));
    return all;
  }

  private static List<String> sorted(String text, Map<String, Long> times) {
    return times.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> way) -> !way.getKey().equals(text))
                .thenComparing(Map.Entry.<String, Long>comparingByValue().reversed()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** An answer with its line ends where it has any. */
  String withLines(String text) {
    return lines.getOrDefault(text, text);
  }

  boolean haveLines() {
    return !lines.isEmpty();
  }
}
