package org.soundings.form.item;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as people type it: digits of any script, a point or a comma before decimals, spaces
 * between groups. A point or comma before exactly three digits may mean thousands or decimals, so
 * it is asked about and not guessed.
 */
sealed interface TypedNumber {
  record Read(BigDecimal number) implements TypedNumber {}

  record Unread(FieldProblem.Kind why) implements TypedNumber {}

  static TypedNumber read(String typed) {
    String plain = Patterns.SPACES.matcher(latin(typed)).replaceAll("");
    if (Patterns.THOUSANDS.matcher(plain).matches()) {
      return new Unread(FieldProblem.Kind.THOUSANDS);
    }
    return Patterns.NUMBER.matcher(plain).matches()
        ? new Read(new BigDecimal(plain.replace(',', '.')))
        : new Unread(FieldProblem.Kind.NOT_A_NUMBER);
  }

  /** The number as {@link #read} understands it, without an exponent. */
  static String plain(double number) {
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return exact.scale() == 3 ? exact.setScale(4).toPlainString() : exact.toPlainString();
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
  final class Patterns {
    static final Pattern SPACES = Pattern.compile("(?<=\\d)[\\s\\u00a0\\u202f'](?=\\d{3})");
    static final Pattern THOUSANDS =
        Pattern.compile("[+-]?\\d{1,3}(([.,]\\d{3})+|(,\\d{3})+\\.\\d+|(\\.\\d{3})+,\\d+)");
    static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,15})?");

    private Patterns() {}
  }
}
