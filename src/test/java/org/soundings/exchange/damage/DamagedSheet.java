package org.soundings.exchange.damage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The rows of a file, damaged, and their bytes. */
final class DamagedSheet {
  private static final int LEAST_CUT = 4;

  private final Draw draw;
  private final Set<Trait> traits;
  private final int people;
  private final List<Question> questions;
  private final Headers headers;

  DamagedSheet(
      long seed, Set<Trait> traits, int people, List<Question> questions, Headers headers) {
    this.draw = new Draw(seed + 3, people);
    this.traits = traits;
    this.people = people;
    this.questions = questions;
    this.headers = headers;
  }

  byte[] bytes() {
    List<List<String>> rows = new ArrayList<>(headers.rows());
    List<List<String>> responses = responses();
    rows.addAll(has(Trait.CUT_ROWS) && !has(Trait.ALL_QUOTED) ? cut(responses) : responses);
    return encoded(String.join(lineEnd(), lines(odd(rows))) + lineEnd());
  }

  /** How many rows hold anything; one that holds nothing is like a blank one. */
  int answered() {
    return (int)
        responses().stream().filter(row -> row.stream().anyMatch(c -> !c.isEmpty())).count();
  }

  private List<List<String>> responses() {
    List<List<String>> columns = new ArrayList<>(headers.columnsBefore());
    questions.forEach(q -> q.columns().forEach(c -> columns.add(written(q, c.cells()))));
    columns.addAll(headers.columnsAfter());
    List<List<String>> rows = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      List<String> row = new ArrayList<>();
      for (List<String> column : columns) {
        row.add(column.get(person));
      }
      rows.add(row);
    }
    return rows;
  }

  /** The cells of a question, numbers in Arabic digits where the file has these. */
  private List<String> written(Question question, List<String> cells) {
    boolean number =
        question.trait() == Trait.WHOLE_NUMBER || question.trait() == Trait.DECIMAL_NUMBER;
    return number && has(Trait.OTHER_DIGITS) && !has(Trait.WINDOWS_1252)
        ? cells.stream().map(DamagedSheet::inArabicDigits).toList()
        : cells;
  }

  private static String inArabicDigits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars()
        .forEach(c -> digits.append((char) (c >= '0' && c <= '9' ? c - '0' + '\u0660' : c)));
    return digits.toString();
  }

  /** Rows without the empty cells at their ends, where several have some. */
  private static List<List<String>> cut(List<List<String>> rows) {
    long most = rows.stream().filter(row -> row.getLast().isEmpty()).count();
    return most < LEAST_CUT || most == rows.size()
        ? rows
        : rows.stream().map(DamagedSheet::cutRow).toList();
  }

  private static List<String> cutRow(List<String> row) {
    int end = row.size();
    while (end > 1 && row.get(end - 1).isEmpty()) {
      end--;
    }
    return row.subList(0, end);
  }

  private boolean has(Trait trait) {
    return traits.contains(trait);
  }

  private String lineEnd() {
    return has(Trait.LINES_CRLF) ? "\r\n" : has(Trait.LINES_CR) ? "\r" : "\n";
  }

  // -- Rows that are no response

  private List<List<String>> odd(List<List<String>> rows) {
    int width = headers.rows().getFirst().size();
    List<List<String>> odd = new ArrayList<>(rows);
    if (has(Trait.UNITS_ROW) && headers.hasOneRow()) {
      odd.add(1, perColumn(q -> q.truth() instanceof Truth.Numbers ? "units" : ""));
    }
    if (has(Trait.WORDING_ROW) && has(Trait.CODES)) {
      odd.add(1, perColumn(Question::wording));
    }
    if (has(Trait.TOTAL_ROW)) {
      odd.add(total());
    }
    if (has(Trait.NOTE_ROW)) {
      odd.add(padded("Source: survey of 2024", width));
    }
    if (has(Trait.HEADER_AGAIN)) {
      odd.addAll(odd.size() - people / 2, headers.rows());
    }
    if (has(Trait.TITLE_ROW) && headers.hasOneRow()) {
      odd.addFirst(padded("Survey export 2024-01-02", width));
    }
    if (has(Trait.NAMES_AND_VALUES) && width > 2) {
      odd.addFirst(List.of("Exported", "2024-01-02"));
      odd.addFirst(List.of("Survey", "Staff pulse"));
    }
    return odd;
  }

  private List<String> perColumn(java.util.function.Function<Question, String> text) {
    List<String> row = new ArrayList<>(Collections.nCopies(headers.columnsBefore().size(), ""));
    questions.forEach(q -> q.columns().forEach(c -> row.add(text.apply(q))));
    row.addAll(Collections.nCopies(headers.columnsAfter().size(), ""));
    return row;
  }

  private List<String> total() {
    List<String> row = perColumn(DamagedSheet::sum);
    row.set(0, "Total");
    return row;
  }

  private static String sum(Question question) {
    return question.truth() instanceof Truth.Numbers numbers
        ? Long.toString(
            Math.round(numbers.values().stream().mapToDouble(Double::doubleValue).sum()))
        : "";
  }

  private static List<String> padded(String text, int width) {
    List<String> row = new ArrayList<>(Collections.nCopies(width, ""));
    row.set(0, text);
    return row;
  }

  // -- Lines

  private List<String> lines(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    int spare = has(Trait.EMPTY_COLUMNS) ? draw.between(1, 3) : 0;
    for (List<String> row : rows) {
      boolean isCut = row.size() < headers.rows().getFirst().size();
      lines.add(line(row) + (isCut ? "" : separator().repeat(spare)));
    }
    int header = lines.size() - people;
    String blank = separator().repeat(headers.rows().getFirst().size() - 1 + spare);
    if (has(Trait.BLANK_ROWS)) {
      for (int i = 0; i < 3; i++) {
        lines.add(draw.between(header + 2, lines.size() - 1), "");
      }
      lines.add("");
    }
    if (has(Trait.SEPARATOR_ROWS)) {
      lines.add(draw.between(header + 2, lines.size() - 1), blank);
      lines.addAll(Collections.nCopies(draw.between(1, 30), blank));
    }
    if (has(Trait.SEP_LINE)) {
      lines.addFirst("sep=" + separator());
    }
    return lines;
  }

  private String separator() {
    return has(Trait.SEMICOLON) ? ";" : has(Trait.TAB) ? "\t" : has(Trait.BAR) ? "|" : ",";
  }

  private String line(List<String> row) {
    return String.join(separator(), row.stream().map(this::cell).toList());
  }

  private String cell(String text) {
    boolean quoted = has(Trait.ALL_QUOTED) || text.contains(separator()) || text.contains("\"");
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private byte[] encoded(String text) {
    if (has(Trait.WINDOWS_1252)) {
      return text.getBytes(Charset.forName("windows-1252"));
    }
    if (has(Trait.UTF_16_LITTLE)) {
      return with(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(StandardCharsets.UTF_16LE));
    }
    if (has(Trait.UTF_16_BIG)) {
      return with(new byte[] {(byte) 0xFE, (byte) 0xFF}, text.getBytes(StandardCharsets.UTF_16BE));
    }
    if (has(Trait.UTF_8_MARK)) {
      return with(
          new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          text.getBytes(StandardCharsets.UTF_8));
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] with(byte[] mark, byte[] text) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(mark);
    all.writeBytes(text);
    return all.toByteArray();
  }
}
