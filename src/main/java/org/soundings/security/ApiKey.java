package org.soundings.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.hash.Sha256;

/**
 * The key to the programming interface: 256 random bits, made at the first start and shown once;
 * the data folder keeps its hash. Whoever loses it deletes the file and starts again.
 */
@ApplicationScoped
public class ApiKey {
  /** The file in the data folder that holds the hash. */
  public static final String FILE = "api-key.sha256";

  private static final int BYTES = 32;
  private static final int FIRST = 50;

  private final Path file;
  private byte[] hash = new byte[0];

  @Inject
  ApiKey(@ConfigProperty(name = "soundings.data", defaultValue = "data") String data) {
    this.file = Path.of(data).resolve(FILE);
  }

  void begin(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object app) {
    try {
      if (Files.exists(file)) {
        hash = HexFormat.of().parseHex(Files.readString(file).strip());
      } else {
        make();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this is the key; takes the same time whatever it is. */
  boolean opens(String key) {
    return MessageDigest.isEqual(hash, Sha256.of(key));
  }

  private void make() throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    hash = Sha256.of(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, HexFormat.of().formatHex(hash) + "\n");
    // System.out belongs to the server's log
    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        .println(
            "The key to /api/v1, shown this once: "
                + key
                + "\nSave this key: you need it to open, close and release studies, and only its hash is stored."
                + "\nIf you lose it, delete "
                + file
                + " and start again; you get another.");
  }
}
