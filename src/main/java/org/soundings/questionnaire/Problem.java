package org.soundings.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is wrong with somebody's input, told to the person who can mend it.
 *
 * @param place where
 * @param code its name in the catalogue, which does not change
 * @param what what is wrong, a full sentence
 * @param remedy what to do, a full sentence
 */
public record Problem(Place place, Severity severity, String code, String what, String remedy) {

  private static final int LONGEST = 300;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  /** An error stops; a warning is about method and does not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code FILE:LINE:COLUMN: error CODE what is wrong. Please ...}. */
  @Override
  public String toString() {
    return place + ": " + (isError() ? "error " : "warning ") + code + " " + what + " " + remedy;
  }

  /**
   * One entry of a catalogue of problems. Each package that reads somebody's input lists its own as
   * an enum.
   */
  public interface Kind {
    Told told();

    default String code() {
      return told().code;
    }

    default Severity severity() {
      return told().severity;
    }

    default String what() {
      return told().what;
    }

    default String remedy() {
      return told().remedy;
    }

    default Problem at(Place place, Object... arguments) {
      Object[] shown = Arrays.stream(arguments).map(Kind::shown).toArray();
      return new Problem(
          place,
          severity(),
          code(),
          String.format(Locale.ROOT, what(), shown),
          String.format(Locale.ROOT, remedy(), shown));
    }

    /** A text of the user's is cut short and cannot move a terminal's cursor. */
    private static Object shown(Object argument) {
      if (!(argument instanceof String text)) {
        return argument;
      }
      String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
      return CONTROLS.matcher(cut).replaceAll(" ");
    }
  }

  /**
   * How a kind of problem is told.
   *
   * @param what the sentence that says what is wrong, a {@link java.util.Formatter} pattern
   * @param remedy the sentence that says what to do, a pattern over the same arguments
   */
  public record Told(Severity severity, String code, String what, String remedy) {
    public static Told error(String code, String what, String remedy) {
      return new Told(Severity.ERROR, code, what, remedy);
    }

    public static Told warning(String code, String what, String remedy) {
      return new Told(Severity.WARNING, code, what, remedy);
    }
  }
}
