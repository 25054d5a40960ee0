package org.soundings.exchange.infer.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.label.Asides;

/**
 * The first column where it names responses by codes of one form, S1 and S2, and nobody's twice: a
 * row that it names otherwise, Key or Highest, may be no response.
 */
final class FirstColumn {
  private static final int ENOUGH = 5;
  private static final int MOST_FORMS = 12;
  private static final int MOST_TEXTS = 100_000;
  private static final int ONE_OF = 4;

  private record Named(long row, String text) {}

  private final int width;
  private final Map<String, Long> forms = new HashMap<>();
  private final List<Named> first = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private boolean twice;
  private long rows;

  FirstColumn(int width) {
    this.width = width;
  }

  /** Takes a row that holds something beside its first cell. */
  void take(long number, String text) {
    rows++;
    String form = form(text);
    if (forms.containsKey(form) || forms.size() < MOST_FORMS) {
      forms.merge(form, 1L, Long::sum);
    }
    if (first.size() < MOST_FORMS && forms.getOrDefault(form, 0L) == 1) {
      first.add(new Named(number, text));
    }
    if (!twice && texts.size() < MOST_TEXTS) {
      twice = !texts.add(text);
    }
  }

  /** What a code looks like: N891 as A9. */
  private static String form(String text) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char kind =
          Character.isDigit(c)
              ? '9'
              : Character.isLetter(c) || Character.isSurrogate(c) || isMark(c) ? 'A' : c;
      if (form.isEmpty() || kind == c && kind != '9' || form.charAt(form.length() - 1) != kind) {
        form.append(kind);
      }
    }
    return form.toString();
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private long usual() {
    return forms.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** Whether nearly all have codes of one form. */
  private boolean holdsCodes() {
    long usual = usual();
    return width > 1
        && !twice
        && usual >= ENOUGH
        && ONE_OF * (rows - usual) <= rows
        && forms.size() < MOST_FORMS
        && forms.entrySet().stream().anyMatch(e -> e.getValue() == usual && isCode(e.getKey()));
  }

  private static boolean isCode(String form) {
    return form.indexOf('9') >= 0;
  }

  /** Whether a text is plainly no such code: words, where all others have digits. */
  boolean isForeign(String text) {
    String form = form(text);
    return holdsCodes()
        && text.codePoints().anyMatch(c -> Character.isLetter(c) || c == '%')
        && forms.getOrDefault(form, 0L) < usual()
        && (!isCode(form) || form.indexOf(' ') >= 0)
        && Asides.reason(text).isEmpty();
  }

  /** Whether no row with answers has a text of this form. */
  boolean isNew(String text) {
    return forms.size() < MOST_FORMS && !forms.containsKey(form(text));
  }

  long rows() {
    return rows;
  }

  /**
   * Says which rows it names otherwise.
   *
   * @param told rows of which something is said already
   */
  Optional<Look> look(String column, Set<Long> told) {
    if (!holdsCodes()) {
      return Optional.empty();
    }
    List<Named> foreign =
        first.stream().filter(e -> isForeign(e.text) && !told.contains(e.row)).toList();
    return foreign.stream().findFirst().map(one -> look(column, one, foreign.size() > 1));
  }

  private static Look look(String column, Named named, boolean more) {
    return new Look(
        Look.Doubt.EVEN,
        column,
        "Row "
            + named.row
            + (more ? " and others are" : " is")
            + " called \""
            + HeadingRows.shortened(named.text)
            + "\", where all others have a code, and "
            + (more ? "are" : "is")
            + " counted.",
        more
            ? "If they are no responses, list what they say under data: leave-out."
            : "If it is no response, list what it says under data: leave-out.");
  }

  /** The cell of a row in the first column. */
  static String text(String[] cells) {
    return cells.length == 0 ? "" : Header.clean(cells[0]);
  }
}
