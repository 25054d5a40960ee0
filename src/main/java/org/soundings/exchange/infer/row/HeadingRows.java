package org.soundings.exchange.infer.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.label.Asides;

/**
 * Rows between responses that hold text in the first column only, and none like that of a response:
 * the names of wards or classes, and notes. They are no responses where all others are named by
 * codes.
 */
final class HeadingRows {
  private static final int LEAST_WIDTH = 3;
  private static final int ENOUGH = 5;
  private static final int MOST_ROWS = 10_000;
  private static final int LONGEST = 40;

  private record Row(long number, String text) {}

  private final int width;
  private final FirstColumn names;
  private final List<Row> found = new ArrayList<>();
  private final List<Row> pending = new ArrayList<>();

  HeadingRows(int width, FirstColumn names) {
    this.width = width;
    this.names = names;
  }

  void take(long number, String[] cells) {
    if (cells.length < width || cells[0].isBlank()) {
      return;
    }
    for (int c = 1; c < width; c++) {
      if (!cells[c].isBlank()) {
        names.take(number, FirstColumn.text(cells));
        if (!pending.isEmpty() && found.size() < MOST_ROWS) {
          found.addAll(pending);
        }
        pending.clear();
        return;
      }
    }
    if (pending.size() < ENOUGH) {
      pending.add(new Row(number, FirstColumn.text(cells)));
    }
  }

  private List<Row> headings() {
    return width < LEAST_WIDTH || names.rows() < ENOUGH
        ? List.of()
        : found.stream()
            .filter(row -> row.text.codePoints().anyMatch(Character::isLetter))
            .filter(row -> Asides.reason(row.text).isEmpty())
            .filter(row -> names.isNew(row.text))
            .toList();
  }

  /** What the first column says of those that are no responses. */
  List<String> texts() {
    List<Row> headings = headings();
    return 3L * headings.size() <= names.rows()
        ? headings.stream().map(Row::text).filter(names::isForeign).distinct().toList()
        : List.of();
  }

  Optional<Look> look(String column) {
    List<Row> headings = headings();
    if (headings.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = texts();
    boolean out = headings.stream().allMatch(row -> texts.contains(row.text));
    boolean some = !out && headings.stream().anyMatch(row -> texts.contains(row.text));
    boolean one = headings.size() == 1;
    String start =
        (one ? "Row " : headings.size() + " rows, the first of them row ")
            + headings.getFirst().number
            + " (\""
            + shortened(headings.getFirst().text)
            + "\"),"
            + (one ? " holds" : " hold")
            + " nothing but a heading or a note: ";
    String end =
        out
            ? "left out."
            : some
                ? "some are left out."
                : one ? "counted as a response." : "counted as responses.";
    String remedy =
        out || some
            ? (one ? "If it is a response, delete it" : "If they are responses, delete them")
                + " under data: leave-out."
            : "To leave them out, list what they say under data: leave-out.";
    return Optional.of(new Look(Look.Doubt.EVEN, column, start + end, remedy));
  }

  static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "\u2026" : text;
  }
}
