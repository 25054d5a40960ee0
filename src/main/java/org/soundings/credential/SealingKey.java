package org.soundings.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.soundings.hash.Sha256;

/**
 * The public half of a wave's key: what it seals, only the {@link OpeningKey} of the same pair
 * opens (HPKE, RFC 9180). Both sides name what a seal is for; under other names it does not open.
 *
 * @param text the key in base64url without padding, 43 letters
 */
public record SealingKey(String text) {
  /** What a seal is for; one for another purpose does not open. */
  public enum Purpose {
    /** A submission, until the wave is closed. */
    BALLOT,
    /** Something random, by whose hash a holder shows that the private key is there. */
    TEST
  }

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int ID = 16;

  /**
   * @throws IllegalArgumentException where the text is no key
   */
  public SealingKey {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a key of 43 letters");
    }
  }

  static SealingKey of(byte[] key) {
    return new SealingKey(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
  }

  /** Its name: the first 16 bytes of its SHA-256 in base64url, 22 letters. */
  public String id() {
    byte[] hash = Arrays.copyOf(Sha256.of(bytes()), ID);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  byte[] bytes() {
    return Base64.getUrlDecoder().decode(text);
  }

  /**
   * @param wave that it belongs to
   * @param name of the one thing that is sealed, a receipt's hash for instance
   */
  public byte[] seal(Purpose purpose, String wave, String name, byte[] message) {
    return Hpke.seal(bytes(), info(purpose, wave), associated(wave, name), message);
  }

  byte[] info(Purpose purpose, String wave) {
    return utf8("soundings 1\n" + purpose + "\n" + wave + "\n" + id());
  }

  static byte[] associated(String wave, String name) {
    return utf8(wave + "\n" + name);
  }

  /** What somebody says who has opened a test: its SHA-256 in lower-case hexadecimal. */
  public static String proof(byte[] test) {
    return Sha256.hex(test);
  }

  /** How many bytes longer than a message its seal is. */
  public static int longer() {
    return Hpke.LONGER;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
