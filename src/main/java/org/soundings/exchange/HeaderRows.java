package org.soundings.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Guesses how many of a file's first rows are its header. */
final class HeaderRows {
  /** Of so many columns one must be spanned by the question on its left for that to be likely. */
  private static final int COLUMNS_PER_SPANNED = 10;

  /** Of fewer rows a column with one answer says nothing of the row above it. */
  private static final int FEW_ROWS = 6;

  /** So many columns of numbers below words are no accident. */
  private static final int LEAST_WORDS = 3;

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

  static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]*\\d[\\d.,]*");
  private static final Pattern CODE = Pattern.compile("\\p{L}{0,12}[\\p{L}\\d_.-]{1,12}");
  private static final Pattern ABSENT =
      Pattern.compile(
          "(?i)n/?a|nan|null|\\.|-+|missing|refused|unknown|none|other|(no|not|don.?t|prefer) .*");

  private HeaderRows() {}

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
    boolean wordings = explains(head) || explainsNumbers(head);
    return oldQualtrics || spanning || groups(head) || repeats(head) || wordings ? 2 : 1;
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
  static boolean groups(List<String[]> head) {
    String[] first = head.get(0);
    String[] second = head.get(1);
    boolean named =
        head.size() >= FEW_ROWS
            && !first[0].isBlank()
            && spanned(first, second) > 0
            && TitleRows.nameColumns(head.subList(1, head.size()), second.length);
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
  static int spanned(String[] first, String[] second) {
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

  /**
   * Whether the second row has words above the numbers of some columns and a number above none,
   * whatever stands above words: wordings that were shortened.
   */
  private static boolean explainsNumbers(List<String[]> head) {
    String[] second = head.get(1);
    int words = 0;
    int absent = 0;
    for (int c = 0; c < second.length; c++) {
      String cell = second[c].strip();
      Set<String> below = below(head, 2, c);
      boolean numbers = areMostlyNumbers(head.subList(2, head.size()), c);
      if (cell.isEmpty() || below.isEmpty()) {
        continue;
      }
      if (NUMBER.matcher(cell).matches() || below.contains(cell)) {
        return false;
      }
      words += numbers && !ABSENT.matcher(cell).matches() ? 1 : 0;
      absent += numbers && ABSENT.matcher(cell).matches() ? 1 : 0;
    }
    return head.size() > 2 && words >= LEAST_WORDS && absent == 0;
  }

  /** Whether of the filled cells of a column seven in ten are numbers; notes below it are not. */
  private static boolean areMostlyNumbers(List<String[]> rows, int column) {
    List<String> filled =
        rows.stream()
            .filter(row -> column < row.length && !row[column].isBlank())
            .map(row -> row[column].strip())
            .toList();
    long numbers = filled.stream().filter(text -> NUMBER.matcher(text).matches()).count();
    return 10 * numbers >= 7L * filled.size();
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
  static Set<String> below(List<String[]> head, int from, int column) {
    Set<String> below = new HashSet<>();
    for (String[] row : head.subList(Math.min(from, head.size()), head.size())) {
      if (column < row.length && !row[column].isBlank()) {
        below.add(row[column].strip());
      }
    }
    return below;
  }
}
