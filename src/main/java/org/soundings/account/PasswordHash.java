package org.soundings.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password as it is stored: Argon2id (RFC 9106), in the usual spelling {@code
 * $argon2id$v=19$m=KIB,t=PASSES,p=LANES$SALT$HASH}, so that the cost can rise later.
 *
 * @param text in that spelling; empty where no password is chosen, and then none fits
 */
record PasswordHash(String text) {
  /** 19 MiB and 2 passes, the first choice of the OWASP Password Storage Cheat Sheet of 2025. */
  private static final Cost COST = new Cost(19_456, 2, 1);

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final Pattern SPELLING =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([\\w+/]+)\\$([\\w+/]+)");
  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

  private record Cost(int kibibytes, int passes, int lanes) {}

  /** With the work of a real one, and fits no password that anybody knows. */
  static final PasswordHash OF_NOBODY = of(RandomText.secret());

  static PasswordHash of(String password) {
    byte[] salt = RandomText.bytes(SALT);
    byte[] hash = hash(password, salt, COST, HASH);
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                COST.kibibytes(),
                COST.passes(),
                COST.lanes(),
                BASE64.encodeToString(salt),
                BASE64.encodeToString(hash)));
  }

  /** Whether it is of this password; takes the same time whatever the password is. */
  boolean fits(String password) {
    Matcher read = SPELLING.matcher(text);
    if (!read.matches()) {
      return OF_NOBODY.fits(password) && false;
    }
    byte[] salt = Base64.getDecoder().decode(read.group(4));
    byte[] hash = Base64.getDecoder().decode(read.group(5));
    Cost cost = new Cost(number(read, 1), number(read, 2), number(read, 3));
    return MessageDigest.isEqual(hash, hash(password, salt, cost, hash.length));
  }

  private static int number(Matcher read, int group) {
    return Integer.parseInt(read.group(group));
  }

  /** Keyboards differ in how they write an accent, so the text is normalised (NFC). */
  private static byte[] hash(String password, byte[] salt, Cost cost, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
    argon2.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
