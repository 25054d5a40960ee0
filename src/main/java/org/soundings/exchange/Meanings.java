package org.soundings.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Layout;
import org.soundings.response.Missing;

/**
 * What the text of a cell means: one of a list of codes or labels, in any language, or a reason why
 * there is no answer. An answer of the variable's own comes before a reason. Blanks around and
 * repeated within do not matter, unless the column says so; capitals do, unless the reading is
 * lenient.
 */
final class Meanings {
  private static final List<String> CHOSEN =
      List.of("1", "true", "yes", "y", "x", "chosen", "selected", "checked", "on");
  private static final List<String> NOT_CHOSEN =
      List.of(
          "0", "false", "no", "n", "not chosen", "not selected", "unselected", "unchecked", "off");

  private static final List<String> ONE_TWO = List.of("1", "2");

  private final Map<String, Integer> verbatim = new HashMap<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> folded = new HashMap<>();
  private final boolean lenient;

  private Meanings(boolean lenient) {
    this.lenient = lenient;
  }

  /**
   * @param reasons cell text to the reason it stands for; the empty cell is skipped unless it says
   *     otherwise
   */
  static Meanings of(
      List<Category> categories, Map<String, Missing> reasons, Strictness strictness) {
    Meanings meanings = new Meanings(strictness == Strictness.LENIENT);
    for (int level = 0; level < categories.size(); level++) {
      meanings.add(categories.get(level).code(), level);
    }
    for (int level = 0; level < categories.size(); level++) {
      for (String label : categories.get(level).wording().byLanguage().values()) {
        meanings.add(label, level);
      }
    }
    meanings.addReasons(categories.size(), reasons);
    return meanings;
  }

  /** The same, and what the column's own list of texts stands for, which comes first. */
  Meanings alsoWritten(Layout.@Nullable Column column, List<Category> categories) {
    List<String> codes = categories.stream().map(Category::code).toList();
    if (column != null) {
      column
          .codes()
          .forEach(
              (text, code) -> {
                if (codes.contains(code)) {
                  verbatim.put(text, codes.indexOf(code));
                  exact.putIfAbsent(Header.clean(text), codes.indexOf(code));
                }
              });
    }
    return this;
  }

  /**
   * Of a column that says whether an option was chosen, by marks of its own or by those that are
   * usual: 1 chosen, 0 not chosen.
   */
  static Meanings ofMarks(
      Layout.@Nullable Column column, Category option, Map<String, Missing> reasons) {
    Meanings meanings = new Meanings(true);
    chosen(column, option).forEach(mark -> meanings.add(mark, 1));
    notChosen(column).forEach(mark -> meanings.add(mark, 0));
    meanings.addReasons(2, reasons);
    return meanings;
  }

  private static List<String> chosen(Layout.@Nullable Column column, Category option) {
    if (column != null && !column.chosen().isEmpty()) {
      return column.chosen();
    }
    List<String> marks = new ArrayList<>(CHOSEN);
    marks.add(option.code());
    marks.addAll(option.wording().byLanguage().values());
    marks.removeIf(mark -> NOT_CHOSEN.contains(mark.strip().toLowerCase(Locale.ROOT)));
    return marks;
  }

  /** Also the other of 1 and 2 where one means chosen. */
  private static List<String> notChosen(Layout.@Nullable Column column) {
    List<String> not = new ArrayList<>(NOT_CHOSEN);
    if (column != null && !Collections.disjoint(column.chosen(), ONE_TWO)) {
      not.addAll(ONE_TWO);
    }
    return not;
  }

  private void addReasons(int categories, Map<String, Missing> reasons) {
    reasons.forEach((text, reason) -> add(text, categories + reason.ordinal()));
    add("", categories + Missing.SKIPPED.ordinal());
  }

  private void add(String text, int level) {
    exact.putIfAbsent(Header.clean(text), level);
    folded.putIfAbsent(fold(Header.clean(text)), level);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The level that {@code text} stands for, the reasons counted after the categories. */
  OptionalInt level(String text) {
    String clean = Header.clean(text);
    Integer level = verbatim.get(text);
    if (level == null) {
      level = exact.get(clean);
    }
    if (level == null) {
      level = exact.get(wholeNumber(clean));
    }
    if (level == null) {
      level = exact.get(wholeNumber(NumberFormat.inPlainDigits(clean)));
    }
    if (level == null) {
      level = exact.get(Defused.undone(clean));
    }
    if (level == null && lenient) {
      level = folded.get(fold(clean));
    }
    return level == null ? OptionalInt.empty() : OptionalInt.of(level);
  }

  /**
   * A whole number without the decimals that some programs write: "3.0" and "3,00" are "3"; not
   * "3,000", which may be a thousand and more.
   */
  private static String wholeNumber(String text) {
    int comma = text.indexOf(',');
    int point = comma < 0 ? text.indexOf('.') : comma;
    if (comma >= 0 && text.length() - comma - 1 == 3) {
      return text;
    }
    if (point < 1) {
      return text;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          i == point || (i < point ? c >= '0' && c <= '9' || c == '-' && i == 0 : c == '0');
      if (!fits) {
        return text;
      }
    }
    return text.substring(0, point);
  }
}
