package org.soundings.store.answer;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The code by which a respondent can withdraw: 80 random bits in four groups of four. It is kept
 * nowhere; the id of the sealed ballot follows from it, and nothing of the response (A2).
 */
public record Receipt(String code) {
  static final int LENGTH = 16;
  private static final int GROUP = 4;

  /** Without I, L, O and U, which are misread. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BITS = 5;

  /** The code that these bytes, at least ten, begin with. */
  static Receipt of(byte[] random) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(bits(random, i * BITS)));
    }
    return new Receipt(code.toString());
  }

  private static int bits(byte[] random, int from) {
    int value = 0;
    for (int bit = from; bit < from + BITS; bit++) {
      value = value << 1 | random[bit / Byte.SIZE] >> Byte.SIZE - 1 - bit % Byte.SIZE & 1;
    }
    return value;
  }

  /** The code that somebody typed, whatever the case, the spaces and the usual misreadings. */
  public static Optional<Receipt> typed(String text) {
    String plain =
        text.toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replaceAll("[\\s-]", "");
    if (plain.length() != LENGTH || !plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    return Optional.of(new Receipt(String.join("-", plain.split("(?<=\\G.{4})"))));
  }

  /** The id of its ballot while that is sealed; nobody finds it without the code. */
  public UUID ballot() {
    ByteBuffer bytes = ByteBuffer.wrap(Digest.bytes("response", code));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
