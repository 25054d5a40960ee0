package org.soundings.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of a file's columns, each its own.
 *
 * <p>With one header row a column is called by its cell. With several, a cell left empty in the
 * first belongs to the question on its left, and the columns of one question are told apart by the
 * second row ("Which films have you seen? - Star Wars"); further rows only explain. A column
 * without any name is "column 7"; of those with one name the second is called "name (2)".
 *
 * @param repeated names that several columns have
 */
record Header(List<String> names, Set<String> repeated) {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  Header {
    names = List.copyOf(names);
    repeated = Set.copyOf(repeated);
  }

  /**
   * @param rows the header rows, at least one
   */
  static Header of(List<String[]> rows) {
    String[] first = rows.getFirst();
    String[] second = rows.size() > 1 ? rows.get(1) : new String[0];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      names.add(name(first, second, i));
    }
    return unique(names);
  }

  private static String name(String[] first, String[] second, int column) {
    String own = clean(first[column]);
    String part = column < second.length ? clean(second[column]) : "";
    if (own.isEmpty() && part.isEmpty()) {
      return "column " + (column + 1);
    }
    boolean shared = own.isEmpty() || leads(first, second, column);
    if (!shared) {
      return own;
    }
    String question = own;
    for (int i = column; question.isEmpty() && i > 0; i--) {
      question = clean(first[i - 1]);
    }
    return question.isEmpty() || part.isEmpty() ? question + part : question + " - " + part;
  }

  /** Whether the column is the first of several that one question fills. */
  private static boolean leads(String[] first, String[] second, int column) {
    int next = column + 1;
    return next < Math.min(first.length, second.length)
        && clean(first[next]).isEmpty()
        && !clean(second[next]).isEmpty();
  }

  private static Header unique(List<String> names) {
    Map<String, Integer> times = new HashMap<>();
    Set<String> repeated = new LinkedHashSet<>();
    Set<String> taken = new LinkedHashSet<>(names);
    List<String> unique = new ArrayList<>();
    for (String name : names) {
      int time = times.merge(name, 1, Integer::sum);
      if (time == 1) {
        unique.add(name);
        continue;
      }
      repeated.add(name);
      String numbered = name + " (" + time + ")";
      while (!taken.add(numbered)) {
        numbered = name + " (" + times.merge(name, 1, Integer::sum) + ")";
      }
      unique.add(numbered);
    }
    return new Header(unique, repeated);
  }

  /** A name on one line, without blanks around it or several within. */
  static String clean(String cell) {
    boolean wasBlank = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean blank = c <= ' ' || c == '\u00a0' || Character.isWhitespace(c);
      if (blank && (wasBlank || c != ' ')) {
        return BLANKS.matcher(cell).replaceAll(" ").strip();
      }
      wasBlank = blank;
    }
    return wasBlank ? cell.strip() : cell;
  }
}
