package org.soundings.form.item;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as people type it: digits of any script, a point or a comma before decimals, spaces
 * between groups of three. A point or a comma before exactly three digits may mean thousands as
 * well as decimals, so it is asked about and not guessed; only where three decimals or more are
 * asked for is a point taken for what it is.
 */
sealed interface TypedNumber {
  /** It is this number. */
  record Read(BigDecimal number) implements TypedNumber {}

  /** It is none. */
  record Unread(FieldProblem.Kind why) implements TypedNumber {}

  /**
   * What was typed.
   *
   * @param decimals how many are asked for
   */
  static TypedNumber read(String typed, int decimals) {
    String plain = Shape.SPACES.matcher(latin(typed)).replaceAll("");
    boolean point = decimals >= 3 && Shape.POINT.matcher(plain).matches();
    if (!point && Shape.THOUSANDS.matcher(plain).matches()) {
      return new Unread(FieldProblem.Kind.THOUSANDS);
    }
    return Shape.NUMBER.matcher(plain).matches()
        ? new Read(new BigDecimal(plain.replace(',', '.')))
        : new Unread(FieldProblem.Kind.NOT_A_NUMBER);
  }

  /** The number as {@link #read} understands it, without an exponent. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String latin(String typed) {
    StringBuilder latin = new StringBuilder();
    typed
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : sign(c))
        .forEach(latin::appendCodePoint);
    return latin.toString();
  }

  private static int sign(int c) {
    return switch (c) {
      case '\u2212', '\u2013', '\uff0d' -> '-';
      case '\u066b', '\uff0e' -> '.';
      case '\u066c', '\uff0c' -> ',';
      default -> c;
    };
  }

  /** What the text may look like. */
  final class Shape {
    static final Pattern SPACES = Pattern.compile("(?<=\\d)[\\s\\u00a0\\u202f'](?=\\d{3})");
    static final Pattern POINT = Pattern.compile("[+-]?\\d{1,3}\\.\\d{3}");
    static final Pattern THOUSANDS =
        Pattern.compile("[+-]?\\d{1,3}(([.,]\\d{3})+|(,\\d{3})+\\.\\d+|(\\.\\d{3})+,\\d+)");
    static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,15})?");

    private Shape() {}
  }
}
