package org.soundings.store.answer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with the purpose as key, so that hashes for two purposes cannot be matched. */
final class Digest {
  private static final String ALGORITHM = "HmacSHA256";

  private Digest() {}

  static byte[] bytes(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(purpose.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }

  /** The same in 43 letters that can stand in an address. */
  static String text(String purpose, String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(purpose, text));
  }
}
