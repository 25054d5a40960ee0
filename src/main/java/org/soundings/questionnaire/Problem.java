package org.soundings.questionnaire;

/**
 * What is wrong with somebody's input, told to the person who can mend it.
 *
 * @param place where
 * @param code its name in the catalogue, which does not change
 * @param what what is wrong, a full sentence
 * @param remedy what to do, a full sentence
 */
public record Problem(Place place, Severity severity, String code, String what, String remedy) {
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
   * One entry of a catalogue of problems. Each room that reads somebody's input lists its own as an
   * enum.
   */
  public interface Kind {
    String code();

    Severity severity();

    /** The sentence that says what is wrong, a {@link java.util.Formatter} pattern. */
    String what();

    /** The sentence that says what to do, a pattern over the same arguments. */
    String remedy();

    default Problem at(Place place, Object... arguments) {
      return new Problem(
          place, severity(), code(), what().formatted(arguments), remedy().formatted(arguments));
    }
  }
}
