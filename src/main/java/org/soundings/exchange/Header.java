package org.soundings.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of a file's columns, each its own.
 *
 * <p>A column is called by its cell in the first row. Where the first of several rows has empty
 * cells over filled ones, its questions span columns, and the second row tells these apart: "Which
 * films have you seen? - Star Wars". What else further rows hold only explains. A column without
 * any name is "column 7"; those that share a name are called "name (1)", "name (2)" and so on.
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
    boolean grouped = false;
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      grouped |= clean(first[i]).isEmpty() && !clean(second[i]).isEmpty();
    }
    List<String> names = new ArrayList<>();
    String question = "";
    for (int i = 0; i < first.length; i++) {
      String own = clean(first[i]);
      String part = grouped && i < second.length ? part(second[i]) : "";
      question = own.isEmpty() ? question : own;
      String name = own.isEmpty() && part.isEmpty() ? "" : question;
      names.add(name(name, part, i));
    }
    return unique(names);
  }

  /** The second row's word for a column, but for those that only say that there is one. */
  private static String part(String cell) {
    String part = clean(cell);
    return part.equals("Response") || part.equals("Open-Ended Response") ? "" : part;
  }

  private static String name(String question, String part, int column) {
    if (question.isEmpty() || part.isEmpty()) {
      String name = question + part;
      return name.isEmpty() ? "column " + (column + 1) : name;
    }
    return question + " - " + part;
  }

  private static Header unique(List<String> names) {
    Map<String, Integer> times = new HashMap<>();
    names.forEach(name -> times.merge(name, 1, Integer::sum));
    Set<String> taken = new HashSet<>(names);
    Set<String> repeated = new LinkedHashSet<>();
    Map<String, Integer> last = new HashMap<>();
    List<String> unique = new ArrayList<>();
    for (String name : names) {
      String own = name;
      if (times.getOrDefault(name, 0) > 1) {
        repeated.add(name);
        do {
          own = name + " (" + last.merge(name, 1, Integer::sum) + ")";
        } while (!taken.add(own));
      }
      unique.add(own);
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
