package org.soundings.form.item;

import java.util.List;
import java.util.Locale;

/**
 * Something typed or chosen that cannot be understood (R8). Its words are the platform's, in the
 * respondent's language, under the key {@link Kind#key()}.
 *
 * @param item the item's id
 * @param control the id of the element to go to
 * @param arguments what the words mention
 */
public record FieldProblem(String item, String control, Kind kind, List<Object> arguments) {
  public FieldProblem {
    arguments = List.copyOf(arguments);
  }

  public static FieldProblem of(String item, String control, Kind kind, Object... arguments) {
    return new FieldProblem(item, control, kind, List.of(arguments));
  }

  /** Every way in which an answer can be wrong. */
  public enum Kind {
    NOT_AGREED,
    REQUIRED,
    NOT_OFFERED,
    REFUSED_AND_ANSWERED,
    OTHER_NOT_CHOSEN,
    TOO_FEW,
    TOO_MANY,
    NOT_ALONE,
    SAME_PLACE,
    NOT_A_NUMBER,
    THOUSANDS,
    TOO_MANY_DECIMALS,
    TOO_LOW,
    TOO_HIGH,
    OUT_OF_BOUNDS,
    OTHER_TOTAL,
    NOT_A_DAY,
    TOO_EARLY,
    TOO_LATE,
    TOO_LONG,
    TOO_MUCH;

    public String key() {
      return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
