package org.soundings.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Guesses what a file's first rows are: titles, header rows, responses. */
final class HeaderRows {
  /** Of so many columns one must be spanned by the question on its left for that to be likely. */
  private static final int COLUMNS_PER_SPANNED = 10;

  private static final int MOST_TITLES = 9;
  private static final int MOST_LEVELS = 4;

  /** Of fewer rows a column with one answer says nothing of the row above it. */
  private static final int FEW_ROWS = 6;

  /** What SurveyMonkey writes below a question that has no parts, in the languages it speaks. */
  static final Set<String> RESPONSE =
      Set.of(
          "Response",
          "Open-Ended Response",
          "Réponse",
          "Réponse ouverte",
          "Respuesta",
          "Respuesta abierta",
          "Antwort",
          "Resposta",
          "Risposta",
          "Reactie");

  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]*\\d[\\d.,]*");
  private static final Pattern CODE = Pattern.compile("\\p{L}{0,12}[\\p{L}\\d_.-]{1,12}");
  private static final Pattern ABSENT =
      Pattern.compile(
          "(?i)n/?a|nan|null|\\.|-+|missing|refused|unknown|none|other|(no|not|don.?t|prefer) .*");

  private HeaderRows() {}

  /** How many rows name no columns: each holds a cell or two, the row below them all of them. */
  static int titles(List<String[]> head) {
    int width = head.stream().mapToInt(HeaderRows::filled).max().orElse(1);
    if (width < 2) {
      return 0;
    }
    int titles = 0;
    while (titles < Math.min(MOST_TITLES, head.size() - 2) && isTitle(head.get(titles), width)) {
      titles++;
    }
    boolean below = titles > 0 && namesColumns(head.subList(titles, head.size()), width);
    return below ? titles : groupsAbove(head, width);
  }

  /** How many rows of groups stand above the one that {@link #likely} reads with the names. */
  private static int groupsAbove(List<String[]> head, int width) {
    int levels = 0;
    while (levels < Math.min(MOST_LEVELS, head.size() - 2) && isGroups(head.get(levels), width)) {
      levels++;
    }
    if (levels < 2 || !namesColumns(head.subList(levels, head.size()), width)) {
      return 0;
    }
    return groups(head.subList(levels - 1, head.size())) ? levels - 1 : levels;
  }

  /** Whether a row has a word in its first cell, others in some, and no number. */
  private static boolean isGroups(String[] row, int width) {
    long filled = Arrays.stream(row).filter(cell -> !cell.isBlank()).count();
    return !row[0].isBlank()
        && filled > 1
        && filled < width
        && Arrays.stream(row).noneMatch(cell -> NUMBER.matcher(cell.strip()).matches());
  }

  /** How many cells a row has up to its last filled one. */
  private static int filled(String[] row) {
    int filled = row.length;
    while (filled > 0 && row[filled - 1].isBlank()) {
      filled--;
    }
    return filled;
  }

  private static boolean isTitle(String[] row, int width) {
    long filled = Arrays.stream(row).filter(cell -> !cell.isBlank()).count();
    return !row[0].isBlank() && filled <= Math.max(1, width / 3);
  }

  /** Whether the first row has a name for every column, and none of them is an answer below. */
  private static boolean namesColumns(List<String[]> rows, int width) {
    String[] names = Arrays.copyOf(rows.getFirst(), filled(rows.getFirst()));
    Set<String> different = new HashSet<>(Arrays.asList(names));
    boolean all =
        names.length == width
            && different.size() == width
            && Arrays.stream(names).noneMatch(n -> n.isBlank() || NUMBER.matcher(n).matches());
    return all
        && IntStream.range(0, width).noneMatch(c -> below(rows, 1, c).contains(names[c].strip()));
  }

  /**
   * 3 as Qualtrics writes, 2 as SurveyMonkey and Qualtrics in former days wrote or where wordings
   * or units stand below the names, else 1.
   */
  static int likely(List<String[]> all) {
    List<String[]> head = once(all);
    for (int row = 1; row < Math.min(3, head.size()); row++) {
      if (share(head.get(row), "ImportId") > 0.5) {
        return row + 1;
      }
    }
    if (head.size() < 2) {
      return 1;
    }
    String[] first = head.get(0);
    String[] second = head.get(1);
    boolean oldQualtrics =
        Arrays.asList(second).contains("ResponseID") && Arrays.asList(first).contains("V1");
    int spanned = spanned(first, second);
    boolean monkey = isMonkey(head) || spanned > 0 && response(second) >= 0;
    boolean spanning = monkey || spanned > 1 && spanned * COLUMNS_PER_SPANNED >= first.length;
    return oldQualtrics || spanning || groups(head) || repeats(head) || explains(head) ? 2 : 1;
  }

  /** The rows without further headers where files were put together, each of two rows at most. */
  private static List<String[]> once(List<String[]> head) {
    List<String[]> once = new ArrayList<>();
    boolean again = false;
    for (int row = 0; row < head.size(); row++) {
      boolean first = row > 1 && Arrays.equals(head.get(row), head.getFirst());
      if (!first && !(again && Arrays.equals(head.get(row), head.get(1)))) {
        once.add(head.get(row));
      }
      again = first;
    }
    return once;
  }

  /** Whether the first row names groups of columns, and the second each column. */
  private static boolean groups(List<String[]> head) {
    String[] first = head.get(0);
    String[] second = head.get(1);
    boolean named =
        head.size() >= FEW_ROWS
            && !first[0].isBlank()
            && spanned(first, second) > 0
            && namesColumns(head.subList(1, head.size()), second.length);
    return named
        && IntStream.range(0, second.length)
            .mapToObj(c -> below(head, 2, c))
            .anyMatch(b -> !b.isEmpty() && b.stream().allMatch(t -> NUMBER.matcher(t).matches()));
  }

  private static double share(String[] row, String word) {
    return (double) Arrays.stream(row).filter(cell -> cell.contains(word)).count() / row.length;
  }

  /** Where the row says only that there is a response, or -1. */
  private static int response(String[] row) {
    return IntStream.range(0, row.length)
        .filter(c -> RESPONSE.contains(row[c].strip()))
        .findFirst()
        .orElse(-1);
  }

  /** Whether the second row says "Response", which is an answer nowhere below. */
  private static boolean isMonkey(List<String[]> head) {
    String[] second = head.get(1);
    int at = response(second);
    boolean own = at >= 0 && below(head, 2, at).stream().noneMatch(RESPONSE::contains);
    boolean numbered =
        Arrays.stream(second).anyMatch(cell -> NUMBER.matcher(cell.strip()).matches());
    return own && !numbered;
  }

  /** How many cells are empty above a filled one that is no number. */
  private static int spanned(String[] first, String[] second) {
    int spanned = 0;
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      boolean words = second[i].codePoints().anyMatch(Character::isLetter);
      spanned += first[i].isBlank() && words ? 1 : 0;
    }
    return spanned;
  }

  /**
   * Whether questions are repeated over parts that differ, and that only their own column holds.
   */
  private static boolean repeats(List<String[]> head) {
    String[] first = head.get(0);
    String[] second = head.get(1);
    int repeated = 0;
    for (int c = 1; c < Math.min(first.length, second.length); c++) {
      if (!first[c].isBlank() && first[c].equals(first[c - 1])) {
        boolean parts =
            !second[c].isBlank()
                && !second[c].equals(second[c - 1])
                && !NUMBER.matcher(second[c].strip()).matches();
        if (!parts || !isPart(head, c) || !isPart(head, c - 1)) {
          return false;
        }
        repeated++;
      }
    }
    return repeated > 0;
  }

  /** Whether a cell of the second row is no answer of its column but a mark of being chosen. */
  private static boolean isPart(List<String[]> head, int column) {
    String part = head.get(1)[column].strip();
    Set<String> below = below(head, 2, column);
    return !below.contains(part) || below.size() == 1;
  }

  /** Whether the second row explains the first: wordings below codes, units below names. */
  private static boolean explains(List<String[]> head) {
    String[] first = head.get(0);
    String[] second = head.get(1);
    int odd = 0;
    int plain = 0;
    int worded = 0;
    for (int c = 0; c < Math.min(first.length, second.length); c++) {
      String cell = second[c].strip();
      Set<String> below = below(head, 2, c);
      if (cell.isEmpty() || below.isEmpty()) {
        continue;
      }
      if (below.contains(cell)
          || NUMBER.matcher(cell).matches()
          || ABSENT.matcher(cell).matches()
          || below.size() < 2 && head.size() < FEW_ROWS) {
        return false;
      }
      boolean numbers = below.stream().allMatch(text -> NUMBER.matcher(text).matches());
      odd += numbers ? 1 : 0;
      plain += numbers ? 0 : 1;
      worded += isWording(first[c].strip(), cell, below) ? 1 : 0;
    }
    boolean wordings = worded > 0 && worded * 2 >= odd + plain;
    return odd > 0 && plain == 0 && (odd > 1 || wordings) || odd + plain > 1 && wordings;
  }

  /** Whether a text is a question below a code. */
  private static boolean isWording(String name, String text, Set<String> below) {
    boolean asks = text.endsWith("?") || text.endsWith(":") || text.endsWith(".");
    boolean longer =
        below.stream().mapToInt(String::length).max().orElse(0) < text.length()
            && text.split(" ").length > 2;
    return CODE.matcher(name).matches() && (asks || longer) && text.length() > name.length();
  }

  /** What a column holds from a row on. */
  private static Set<String> below(List<String[]> head, int from, int column) {
    Set<String> below = new HashSet<>();
    for (String[] row : head.subList(Math.min(from, head.size()), head.size())) {
      if (column < row.length && !row[column].isBlank()) {
        below.add(row[column].strip());
      }
    }
    return below;
  }
}
