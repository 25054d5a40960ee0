package org.soundings.invitation;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * What an invitation is known by: 128 bits in 26 letters and digits that are hard to confuse
 * (Crockford's base 32), in groups of which the last is longer by one.
 *
 * @param text without groups, such as it is hashed
 */
record Code(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int BITS = 5;
  private static final int GROUP = 5;
  private static final int GROUPS = 5;
  private static final int MOST_TYPED = 100;

  /** The code of 16 bytes. */
  static Code of(byte[] bytes) {
    BigInteger number = new BigInteger(1, bytes);
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = LENGTH - 1; i >= 0; i--) {
      text.append(ALPHABET.charAt(number.shiftRight(BITS * i).intValue() & 31));
    }
    return new Code(text.toString());
  }

  /** A code as somebody typed it: with any spaces, hyphens and case, I and L for 1, O for 0. */
  static Optional<Code> read(String typed) {
    if (typed.length() > MOST_TYPED) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(LENGTH);
    for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      if (!Character.isWhitespace(c) && c != '-') {
        text.append(c == 'I' || c == 'L' ? '1' : c == 'O' ? '0' : c);
      }
    }
    boolean right =
        text.length() == LENGTH
            && text.charAt(0) < '8'
            && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return right ? Optional.of(new Code(text.toString())) : Optional.empty();
  }

  /** In groups, as it is printed. */
  String grouped() {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      int end = i == GROUPS - 1 ? LENGTH : (i + 1) * GROUP;
      groups.append(i == 0 ? "" : "-").append(text, i * GROUP, end);
    }
    return groups.toString();
  }

  /** Says nothing: a code is a secret. */
  @Override
  public String toString() {
    return "Code";
  }
}
