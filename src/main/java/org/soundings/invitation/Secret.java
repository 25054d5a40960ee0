package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.soundings.database.Seal;

/**
 * 256 random bits in a file of the data folder, made when they are first needed. Codes, names of
 * codes and the seals of keys and addresses follow from them (HMAC-SHA-256, a purpose each), so the
 * invitations' database says little without this file, and this file nothing without the database.
 */
@ApplicationScoped
class Secret {
  static final String FILE = "invitations.secret";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private byte @Nullable [] held;

  @Inject
  Secret(@ConfigProperty(name = "soundings.data", defaultValue = "data") String data) {
    this.file = Path.of(data).resolve(FILE).toAbsolutePath();
  }

  /** 32 bytes that follow from the secret, the purpose and the parts. */
  byte[] bytes(String purpose, byte[]... parts) {
    return hmac(hmac(secret(), purpose.getBytes(StandardCharsets.UTF_8)), parts);
  }

  /** The same of a text, in 43 letters. */
  String text(String purpose, String text) {
    return text(purpose, text.getBytes(StandardCharsets.UTF_8));
  }

  String text(String purpose, byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(purpose, bytes));
  }

  Seal seal(String purpose) {
    return new Seal(bytes(purpose));
  }

  /** Each part is preceded by its length, so that no two lists of parts are one. */
  static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      for (byte[] part : parts) {
        mac.update(new byte[] {(byte) (part.length >>> 8), (byte) part.length});
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private synchronized byte[] secret() {
    if (held == null) {
      try {
        if (!Files.exists(file)) {
          make();
        }
        held = Base64.getDecoder().decode(Files.readString(file).strip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return held;
  }

  /** Whole or not at all, and readable by its owner only. */
  private void make() throws IOException {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling("." + FILE);
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, Base64.getEncoder().encodeToString(random) + "\n");
    try (var channel =
        java.nio.channels.FileChannel.open(fresh, java.nio.file.StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
