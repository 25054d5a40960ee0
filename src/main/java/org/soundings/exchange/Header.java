package org.soundings.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a file, each with a name of its own.
 *
 * <p>A column is called by its cell in the first row. Where the first of several rows has empty
 * cells over filled ones, its questions span columns, and the second row tells these apart: "Which
 * films have you seen? - Star Wars". What else further rows hold only explains. A column without
 * any name is "column 7"; those that share a name are called "name (1)", "name (2)" and so on.
 *
 * @param repeated names that several columns have
 */
public record Header(List<Column> columns, Set<String> repeated) {
  /**
   * What the header rows say of a column.
   *
   * @param name its own
   * @param question the question that spans it and its neighbours, or empty
   * @param part what tells it from them, or empty
   * @param wording what the second row says where no questions span columns, or empty
   */
  public record Column(String name, String question, String part, String wording) {
    private Column called(String own) {
      return new Column(own, question, part, wording);
    }
  }

  public Header {
    columns = List.copyOf(columns);
    repeated = Set.copyOf(repeated);
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /**
   * @param rows the header rows, at least one
   */
  static Header of(List<String[]> rows) {
    String[] first = cleaned(rows.getFirst());
    String[] second = rows.size() > 1 ? cleaned(rows.get(1)) : new String[0];
    boolean spanning = spans(first, second, rows.size() == 2);
    List<Column> columns = new ArrayList<>();
    String question = "";
    for (int i = 0; i < first.length; i++) {
      question = first[i].isEmpty() ? question : first[i];
      String below = i < second.length ? second[i] : "";
      columns.add(
          spanning
              ? spanned(
                  first[i].isEmpty() && below.isEmpty() ? "" : question, part(below, question), i)
              : new Column(
                  first[i].isEmpty() ? numbered(i) : first[i], "", "", HtmlWordings.plain(below)));
    }
    return unique(columns);
  }

  /**
   * Whether questions span columns: cells of the first row are empty over filled ones of the
   * second; or, of two rows, the first repeats them or the second says only "Response".
   */
  private static boolean spans(String[] first, String[] second, boolean two) {
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      boolean empty = first[i].isEmpty() && !second[i].isEmpty();
      boolean repeated =
          i > 0
              && !first[i].isEmpty()
              && first[i].equals(first[i - 1])
              && !second[i].isEmpty()
              && !second[i].equals(second[i - 1]);
      if (empty || two && (repeated || HeaderRows.RESPONSE.contains(second[i]))) {
        return true;
      }
    }
    return false;
  }

  private static Column spanned(String question, String part, int at) {
    if (question.isEmpty() || part.isEmpty()) {
      String name = question + part;
      return new Column(name.isEmpty() ? numbered(at) : name, question, part, "");
    }
    return new Column(question + " - " + part, question, part, "");
  }

  /** The second row's word for a column, but for those that only say that there is one. */
  private static String part(String cell, String question) {
    return cell.equals(question) || HeaderRows.RESPONSE.contains(cell) ? "" : cell;
  }

  private static String numbered(int at) {
    return "column " + (at + 1);
  }

  private static Header unique(List<Column> columns) {
    Map<String, Integer> times = new HashMap<>();
    columns.forEach(column -> times.merge(column.name, 1, Integer::sum));
    Set<String> taken = new HashSet<>(times.keySet());
    Set<String> repeated = new LinkedHashSet<>();
    Map<String, Integer> last = new HashMap<>();
    List<Column> unique = new ArrayList<>();
    for (Column column : columns) {
      String own = column.name;
      if (times.getOrDefault(column.name, 0) > 1) {
        repeated.add(column.name);
        do {
          own = column.name + " (" + last.merge(column.name, 1, Integer::sum) + ")";
        } while (!taken.add(own));
      }
      unique.add(column.called(own));
    }
    return new Header(unique, repeated);
  }

  private static String[] cleaned(String[] row) {
    String[] cleaned = new String[row.length];
    for (int i = 0; i < row.length; i++) {
      cleaned[i] = clean(row[i]);
    }
    return cleaned;
  }

  /** A text on one line, without blanks around it or several within, visible or not. */
  public static String clean(String cell) {
    boolean blank = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (isBlank(c) && (blank || c != ' ')) {
        return collapsed(cell);
      }
      blank = c == ' ';
    }
    return blank ? cell.strip() : cell;
  }

  private static String collapsed(String cell) {
    StringBuilder collapsed = new StringBuilder(cell.length());
    boolean blank = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (isBlank(c)) {
        blank |= !isInvisible(c);
      } else {
        collapsed.append(blank && !collapsed.isEmpty() ? " " : "").append(c);
        blank = false;
      }
    }
    return collapsed.toString();
  }

  /** Whether a sign is a blank or cannot be seen. */
  static boolean isBlank(char c) {
    return c <= ' ' || c >= '\u0080' && (Character.isSpaceChar(c) || isInvisible(c));
  }

  /** Whether a sign takes no place at all, so that it parts no words. */
  private static boolean isInvisible(char c) {
    return c == '\u200b' || c == '\ufeff' || c == '\u2060' || c == '\u00ad' || isDirection(c);
  }

  /** Whether a sign says no more than in which direction to write. */
  private static boolean isDirection(char c) {
    return c == '\u200e'
        || c == '\u200f'
        || c == '\u061c'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069';
  }

  /** A text as it is seen: every kind of blank is one, and what takes no place is not there. */
  public static String visible(String cell) {
    if (cell.chars().allMatch(c -> c < '\u0080')) {
      return cell;
    }
    StringBuilder visible = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (!isInvisible(c)) {
        visible.append(Character.isSpaceChar(c) ? ' ' : c);
      }
    }
    return visible.toString();
  }
}
