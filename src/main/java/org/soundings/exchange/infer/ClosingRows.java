package org.soundings.exchange.infer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Header;
import org.soundings.exchange.NumberFormat;

/**
 * The last rows of a file where they are no responses: totals and means, named or not, and notes
 * below a table.
 */
final class ClosingRows {
  private static final int LAST = 12;
  private static final int ENOUGH = 5;

  private static final Pattern SIZE = Pattern.compile("\\s*\\(?\\s*[nN]\\s*=\\s*[\\d.,' ]+\\)?$");

  /** What a line of totals says. */
  private static final Pattern TOTALS =
      Pattern.compile(
          "(grand |sub-?)?totals?|sums?|averages?|means?|summen?|gesamt(summe)?|insgesamt"
              + "|mittel(wert)?|durchschnitt(swert)?|suma( total)?|promedio|media( aritmética)?"
              + "|total g[eé]n[eé]ral|total geral|somme|moyenne|total[ei]|somma|totaal|gemiddelde"
              + "|som|soma|média|średnia|razem|ogółem|yhteensä|keskiarvo|summa|medelvärde|totalt"
              + "|i alt|gennemsnit|gjennomsnitt|toplam|ortalama|celkem|průměr|összesen|átlag"
              + "|итого|всего|среднее",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What it may say, though an answer may be called so too. */
  private static final Pattern MAYBE =
      Pattern.compile(
          "all|overall|alle|todos|tous|everyone|n|count|anzahl|ø|∑|σ|sd|s\\.d\\.|std\\.?"
              + "|(std\\.?|standard) ?dev(iation|\\.)?|standardabweichung|desviación.*|écart.type"
              + "|median|min(imum)?\\.?|max(imum)?\\.?|variance|se|std\\.? error",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TOTAL_IN_CELL =
      Pattern.compile("(\\p{L}[\\p{L} .]{1,30}?)\\s*[:=]\\s*[\\d.,]+");

  private static final Pattern FOOTER =
      Pattern.compile(
          "(sources?|quellen?|fuentes?|fonte|note|notes|notas?|anmerkung(en)?|hinweis|legende?"
              + "|leyenda|légende|key|n)\\s*[:=].*|legende?|©.*|\\*+ ?\\p{L}.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * Such a row.
   *
   * @param column where it is told from responses, or -1 where it cannot be
   * @param text by which
   */
  record Closing(long row, int column, String text, Look look) {
    boolean canBeLeftOut() {
      return column >= 0;
    }
  }

  private enum Kind {
    TOTALS,
    NOTE,
    DOUBTFUL,
    NONE
  }

  private record Row(long number, String[] cells, boolean afterGap) {}

  private record Found(Row row, Kind kind) {}

  private final Header header;
  private final int width;
  private final NumberFormat format;
  private final ColumnSums[] sums;
  private final Deque<Row> last = new ArrayDeque<>();
  private long before;
  private long rows;
  private long cells;

  ClosingRows(Header header, NumberFormat numbers) {
    this.header = header;
    this.width = header.columns().size();
    this.format =
        numbers == NumberFormat.COMMA ? NumberFormat.DECIMAL_COMMA : NumberFormat.DECIMAL_POINT;
    this.sums =
        IntStream.range(0, width).mapToObj(c -> new ColumnSums()).toArray(ColumnSums[]::new);
  }

  void take(long number, String[] cells) {
    last.addLast(new Row(number, cells, before > 0 && number - before > 1));
    before = number;
    if (last.size() > LAST) {
      add(last.removeFirst().cells);
    }
  }

  private void add(String[] row) {
    rows++;
    for (int c = 0; c < Math.min(width, row.length); c++) {
      String text = row[c];
      if (!text.isEmpty()) {
        boolean filled = !text.isBlank();
        cells += filled ? 1 : 0;
        sums[c].take(filled, filled ? value(text) : OptionalDouble.empty());
      }
    }
  }

  private OptionalDouble value(String text) {
    OptionalDouble value = format.value(text);
    return value.isPresent() ? value : NumberFormat.PLAIN.value(text);
  }

  /** Those of the file, with what to say of each. */
  List<Closing> closing(CsvFile file, int top) {
    List<Found> found = new ArrayList<>();
    boolean below = false;
    for (Row row : last) {
      below |= row.afterGap && rows >= ENOUGH;
      Kind kind = kind(row, below);
      if (kind == Kind.NONE) {
        found.removeIf(earlier -> earlier.kind == Kind.DOUBTFUL || !isNamed(earlier.row));
        add(row.cells);
        below = false;
      } else {
        found.add(new Found(row, kind));
      }
    }
    return found.isEmpty() ? List.of() : told(file, top, found);
  }

  private boolean isNamed(Row row) {
    return TOTALS.matcher(label(row)).matches();
  }

  private Kind kind(Row row, boolean below) {
    String label = label(row);
    boolean total = TOTALS.matcher(label).matches() || isTotalInCell(label);
    if (total) {
      return Kind.TOTALS;
    }
    if (rows < ENOUGH) {
      return Kind.NONE;
    }
    if (isNote(row, label, below)) {
      return Kind.NOTE;
    }
    int matching = matching(row.cells);
    if (matching == 0) {
      return MAYBE.matcher(label).matches() && isBeyond(row.cells) ? Kind.DOUBTFUL : Kind.NONE;
    }
    boolean named = MAYBE.matcher(label).matches();
    return named || matching > 1 || lacksFirst(row.cells) ? Kind.TOTALS : Kind.DOUBTFUL;
  }

  /** The first filled cell, without how many there are. */
  private String label(Row row) {
    int first = first(row.cells);
    String text = first < 0 ? "" : Header.clean(row.cells[first]);
    return SIZE.matcher(text).replaceFirst("").replaceAll("[:. ]+$", "");
  }

  private static boolean isTotalInCell(String label) {
    Matcher total = TOTAL_IN_CELL.matcher(label);
    return total.matches() && TOTALS.matcher(total.group(1).strip()).matches();
  }

  private int first(String[] row) {
    return IntStream.range(0, Math.min(width, row.length))
        .filter(c -> !row[c].isBlank())
        .findFirst()
        .orElse(-1);
  }

  /** Whether a row with little in it says what stands above, or stands below a blank row. */
  private boolean isNote(Row row, String label, boolean below) {
    long filled = Arrays.stream(row.cells).filter(cell -> !cell.isBlank()).count();
    boolean sparse = width > 1 && 2.0 * filled * rows <= cells && filled < width;
    boolean says = filled == 1 && FOOTER.matcher(whole(row, label)).matches();
    return sparse && (below || says);
  }

  private String whole(Row row, String label) {
    int first = first(row.cells);
    return first < 0 ? label : Header.clean(row.cells[first]);
  }

  private boolean lacksFirst(String[] row) {
    return row[0].isBlank() && sums[0].isFilled(rows);
  }

  /** Whether some number is above all others of its column. */
  private boolean isBeyond(String[] row) {
    return IntStream.range(0, Math.min(width, row.length))
        .anyMatch(c -> value(row[c]).isPresent() && sums[c].isAbove(value(row[c]).getAsDouble()));
  }

  /** How many numbers of the row are the same statistic of their columns, all of them, or 0. */
  private int matching(String[] row) {
    return Arrays.stream(ColumnSums.Statistic.values())
        .mapToInt(statistic -> matching(row, statistic))
        .max()
        .orElse(0);
  }

  private int matching(String[] row, ColumnSums.Statistic statistic) {
    int matching = 0;
    boolean telling = false;
    for (int c = 0; c < Math.min(width, row.length); c++) {
      OptionalDouble value = row[c].isBlank() ? OptionalDouble.empty() : value(row[c]);
      if (value.isPresent()) {
        if (!sums[c].is(statistic, value.getAsDouble(), decimals(row[c]))) {
          return 0;
        }
        matching++;
        telling |= sums[c].isNone(value.getAsDouble());
      }
    }
    return telling ? matching : 0;
  }

  private int decimals(String text) {
    String bare = text.strip().replaceAll("[^\\d.,]+$", "");
    int point = bare.lastIndexOf(format == NumberFormat.DECIMAL_COMMA ? ',' : '.');
    return point < 0 ? 0 : bare.length() - point - 1;
  }

  /** Finds by which cell each row is told from all responses. */
  private List<Closing> told(CsvFile file, int top, List<Found> found) {
    Set<Long> numbers = new HashSet<>();
    found.forEach(each -> numbers.add(each.row.number));
    List<Set<Integer>> free = new ArrayList<>();
    found.forEach(each -> free.add(filled(each.row.cells)));
    file.forEachRow(
        top,
        (number, row) -> {
          if (!numbers.contains(number)) {
            for (int i = 0; i < free.size(); i++) {
              String[] cells = found.get(i).row.cells;
              free.get(i).removeIf(c -> c < row.length && row[c].strip().equals(cells[c].strip()));
            }
          }
        });
    List<Closing> closing = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      closing.add(closing(found.get(i), free.get(i).stream().sorted().findFirst()));
    }
    return closing;
  }

  private Set<Integer> filled(String[] row) {
    Set<Integer> filled = new HashSet<>();
    for (int c = 0; c < Math.min(width, row.length); c++) {
      if (!row[c].isBlank()) {
        filled.add(c);
      }
    }
    return filled;
  }

  private Closing closing(Found found, Optional<Integer> told) {
    int first = Math.max(0, first(found.row.cells));
    boolean out = told.isPresent() && found.kind != Kind.DOUBTFUL;
    int column = out ? told.orElseThrow() : -1;
    String text = Header.clean(found.row.cells[Math.max(column, 0)]);
    return new Closing(found.row.number, column, text, look(found, out ? column : first, out));
  }

  private Look look(Found found, int column, boolean out) {
    String text = Header.clean(found.row.cells[column]);
    String start =
        "Row "
            + found.row.number
            + " says \""
            + (text.length() > 40 ? text.substring(0, 39) + "\u2026" : text)
            + "\": ";
    String name = header.columns().get(column).name();
    if (out) {
      boolean sure = isNamed(found.row);
      return new Look(
          sure ? Look.Doubt.SOME : Look.Doubt.EVEN,
          name,
          start
              + (found.kind == Kind.NOTE
                  ? "taken for a note below the table, not for a response."
                  : "taken for a line of totals, not for a response."),
          "If it is a response, delete it under data: leave-out.");
    }
    return new Look(
        Look.Doubt.EVEN,
        name,
        start
            + (found.kind == Kind.NOTE
                ? "it may be a note below the table, and is counted as a response."
                : "it may be a line of totals, and is counted as a response."),
        "If it is none, write under data: leave-out what it says in a column where no response"
            + " says so, or delete the row.");
  }
}
