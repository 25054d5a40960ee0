package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soundings.exchange.Header;

/**
 * Rows between responses that hold text in the first column only, and none like that of a response:
 * the names of wards or classes, and notes. They are no responses where the first column is a code
 * of one form, and nobody's twice.
 */
final class HeadingRows {
  private static final int LEAST_WIDTH = 3;
  private static final int ENOUGH = 5;
  private static final int MOST_FORMS = 3;
  private static final int MOST_TEXTS = 100_000;

  private record Row(long number, String text) {}

  private final int width;
  private final List<Row> found = new ArrayList<>();
  private final List<Row> pending = new ArrayList<>();
  private final Set<String> forms = new HashSet<>();
  private final Set<String> texts = new HashSet<>();
  private boolean twice;
  private long others;

  HeadingRows(int width) {
    this.width = width;
  }

  void take(long number, String[] cells) {
    if (width < LEAST_WIDTH || cells.length < width || cells[0].isBlank()) {
      return;
    }
    String text = Header.clean(cells[0]);
    for (int c = 1; c < width; c++) {
      if (!cells[c].isBlank()) {
        takeOther(text);
        return;
      }
    }
    if (pending.size() < ENOUGH) {
      pending.add(new Row(number, text));
    }
  }

  private void takeOther(String text) {
    others++;
    if (forms.size() <= MOST_FORMS) {
      forms.add(form(text));
    }
    if (texts.size() < MOST_TEXTS) {
      twice |= !texts.add(text);
    }
    if (!pending.isEmpty() && found.size() < MOST_TEXTS) {
      found.addAll(pending);
    }
    pending.clear();
  }

  /** What a code looks like: N891 as A9. */
  private static String form(String text) {
    return text.replaceAll("\\p{N}+", "9").replaceAll("[\\p{L}\\p{M}]+", "A");
  }

  private List<Row> headings() {
    return others < ENOUGH || forms.size() > MOST_FORMS
        ? List.of()
        : found.stream()
            .filter(row -> row.text.codePoints().anyMatch(Character::isLetter))
            .filter(row -> Asides.reason(row.text).isEmpty())
            .filter(row -> !forms.contains(form(row.text)))
            .toList();
  }

  /** What the first column says of those that are no responses. */
  List<String> texts() {
    List<Row> headings = headings();
    boolean sure = forms.size() == 1 && !twice && 3L * headings.size() <= others;
    return sure ? headings.stream().map(Row::text).distinct().toList() : List.of();
  }

  Optional<Look> look(String column) {
    List<Row> headings = headings();
    if (headings.isEmpty()) {
      return Optional.empty();
    }
    Row first = headings.getFirst();
    boolean one = headings.size() == 1;
    boolean out = !texts().isEmpty();
    return Optional.of(
        new Look(
            Look.Doubt.EVEN,
            column,
            (one ? "Row " : headings.size() + " rows, the first of them row ")
                + first.number
                + " (\""
                + (first.text.length() > 40 ? first.text.substring(0, 39) + "\u2026" : first.text)
                + "\"),"
                + (one ? " holds" : " hold")
                + " nothing but a heading or a note: "
                + (out ? "left out." : "counted as " + (one ? "a response." : "responses.")),
            out
                ? "If it is a response, delete it under data: leave-out."
                : "To leave them out, list what they say under data: leave-out."));
  }
}
