package org.soundings.exchange.infer.guess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.column.Profile;

/**
 * The cells of a column taken apart at a separator, outside of brackets.
 *
 * @param cells how many cells hold more than one part
 * @param counts in how many cells each part occurs
 * @param broken whether a part is no text of its own: too long, or half of a pair of brackets
 * @param moving how many parts occur both at the beginning of a cell and further on
 */
public record Parts(long cells, Map<String, Long> counts, boolean broken, int moving) {
  private static final int LONGEST = 120;

  /** Two options that are chosen together so often, and never apart, are one with a comma. */
  private static final long OFTEN = 8;

  /** Parts in small letters that stand behind one other part so often are halves of labels. */
  private static final long SEVERAL = 3;

  /** A sign written as HTML has it ends with no separator. */
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{L}\\w{1,30});");

  private static final Map<String, Pattern> TIGHT =
      Map.of(",", Pattern.compile("[^\\d\\s],[^\\d\\s]"), ";", Pattern.compile("[^\\s];[^\\s]"));

  static Parts of(Profile profile, String separator) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<List<String>, Long> lists = new LinkedHashMap<>();
    boolean tight = isTight(profile, separator);
    profile
        .counts()
        .forEach(
            (cell, times) ->
                lists.merge(split(profile.withLines(cell), separator, tight), times, Long::sum));
    boolean joins = separator.equals(",") || separator.equals(";");
    Map<List<String>, Long> joined = joins ? joined(lists, profile, separator) : lists;
    long cells = 0;
    boolean broken = false;
    Set<String> first = new HashSet<>();
    Set<String> further = new HashSet<>();
    for (Map.Entry<List<String>, Long> cell : joined.entrySet()) {
      List<String> parts = cell.getKey();
      cells += parts.size() > 1 ? cell.getValue() : 0;
      for (String part : new LinkedHashSet<>(parts)) {
        counts.merge(part, cell.getValue(), Long::sum);
        broken |= part.length() > LONGEST || count(part, '(') != count(part, ')');
        (part.equals(parts.getFirst()) ? first : further).add(part);
      }
    }
    further.retainAll(first);
    return new Parts(cells, counts, broken, further.size());
  }

  /**
   * Whether separators stand between answers without a blank, so that those with one are of labels.
   */
  private static boolean isTight(Profile profile, String separator) {
    Pattern between = TIGHT.get(separator);
    if (between == null) {
      return false;
    }
    long tight = profile.texts().stream().filter(t -> between.matcher(t).find()).count();
    long loose = profile.texts().stream().filter(t -> t.contains(separator + " ")).count();
    return tight > 1 && loose > 0 && 2 * tight >= loose;
  }

  /** The parts of a cell that are not empty. */
  public static List<String> split(String cell, String separator) {
    return split(cell, separator, false);
  }

  /** The text with what HTML wrote for a sign as one sign. */
  public static String withoutEntities(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll("&");
  }

  private static BitSet endsOfEntities(String cell) {
    BitSet ends = new BitSet();
    if (cell.indexOf('&') >= 0) {
      ENTITY.matcher(cell).results().forEach(entity -> ends.set(entity.end() - 1));
    }
    return ends;
  }

  private static List<String> split(String cell, String separator, boolean tight) {
    List<String> parts = new ArrayList<>();
    BitSet entities = endsOfEntities(cell);
    int depth = 0;
    int from = 0;
    for (int at = 0; at < cell.length(); at++) {
      char c = cell.charAt(at);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      boolean label = tight && cell.startsWith(" ", at + 1);
      if (depth <= 0 && cell.startsWith(separator, at) && !label && !entities.get(at)) {
        add(parts, cell.substring(from, at));
        from = at + separator.length();
      }
    }
    add(parts, cell.substring(from));
    return parts;
  }

  private static void add(List<String> parts, String part) {
    String text = Header.clean(part);
    if (!text.isEmpty()) {
      parts.add(text);
    }
  }

  /**
   * The same with labels that hold the separator themselves put together again: two parts that
   * never stand apart, where the second begins with a small letter, as all that follows the first
   * does, or all small ones do so behind theirs, or both were met often enough for that to be no
   * accident.
   */
  private static Map<List<String>, Long> joined(
      Map<List<String>, Long> lists, Profile profile, String separator) {
    Map<String, Set<String>> before = new HashMap<>();
    Map<String, Set<String>> after = new HashMap<>();
    Map<String, Long> times = new HashMap<>();
    lists.forEach(
        (parts, n) -> {
          for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            times.merge(part, n, Long::sum);
            before
                .computeIfAbsent(part, any -> new HashSet<>())
                .add(i == 0 ? "" : parts.get(i - 1));
            after
                .computeIfAbsent(part, any -> new HashSet<>())
                .add(i + 1 == parts.size() ? "" : parts.get(i + 1));
          }
        });
    boolean lone =
        before.keySet().stream()
            .filter(Parts::isSmall)
            .allMatch(
                part ->
                    isOnly(before, part)
                        && times.getOrDefault(part, 0L) >= SEVERAL
                        && lists.keySet().stream().filter(list -> list.contains(part)).count() > 1);
    Map<List<String>, Long> joined = new LinkedHashMap<>();
    Map<List<String>, String> known = new HashMap<>();
    lists.forEach(
        (parts, n) -> {
          List<String> whole = new ArrayList<>();
          for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean only = i > 0 && isOnly(before, part);
            boolean small =
                i > 0
                    && (lone
                        || after.getOrDefault(parts.get(i - 1), Set.of()).stream()
                            .allMatch(Parts::isSmall))
                    && isSmall(part)
                    && Character.isUpperCase(parts.getFirst().codePointAt(0));
            boolean pair =
                only
                    && after.getOrDefault(parts.get(i - 1), Set.of()).size() == 1
                    && times.getOrDefault(part, 0L) >= OFTEN
                    && before.size() > 3;
            if (only && small || pair) {
              whole.add(
                  known.computeIfAbsent(
                      List.of(whole.removeLast(), part),
                      two -> joined(two.getFirst(), two.getLast(), profile, separator)));
            } else {
              whole.add(part);
            }
          }
          joined.merge(whole, n, Long::sum);
        });
    return joined;
  }

  /** Whether a part always stands behind the same other one. */
  private static boolean isOnly(Map<String, Set<String>> before, String part) {
    Set<String> all = before.getOrDefault(part, Set.of());
    return all.size() == 1 && !all.contains("");
  }

  private static boolean isSmall(String part) {
    return !part.isEmpty() && Character.isLowerCase(part.codePointAt(0));
  }

  /** Two parts as the file writes them side by side, with or without a blank between. */
  private static String joined(String some, String more, Profile profile, String separator) {
    String tight = some + separator + more;
    return profile.texts().stream().anyMatch(text -> text.contains(tight))
        ? tight
        : some + separator + " " + more;
  }

  private static long count(String text, char c) {
    return text.chars().filter(at -> at == c).count();
  }
}
