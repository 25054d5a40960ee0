package org.soundings.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * By which OpenID provider people can sign in, as the settings have it.
 *
 * @param issuer its address, as it names itself
 * @param client what it knows this installation as
 * @param secret by which this installation proves that; empty where it has none
 * @param name what people know it as
 * @param anybody whether people get in whom nobody has invited
 * @param back where it sends people back to
 */
record ProviderSettings(
    String issuer, String client, String secret, String name, boolean anybody, String back) {
  static final String BACK = "/desk/sign-in/provider/back";

  private static final String PREFIX = "soundings.oidc.";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Empty where no provider is set.
   *
   * @param origin of this installation
   * @throws IllegalStateException where the settings fit nothing
   */
  static Optional<ProviderSettings> of(Config config, String origin) {
    Optional<String> issuer = one(config, "issuer");
    if (issuer.isEmpty()) {
      return Optional.empty();
    }
    if (!isGuarded(issuer.get())) {
      throw new IllegalStateException("SOUNDINGS_OIDC_ISSUER must begin with https://.");
    }
    String client =
        one(config, "client.id")
            .orElseThrow(
                () -> new IllegalStateException("SOUNDINGS_OIDC_CLIENT_ID must be set, too."));
    String name = one(config, "name").orElseGet(() -> URI.create(issuer.get()).getHost());
    boolean anybody = one(config, "admit").filter("anybody"::equals).isPresent();
    return Optional.of(
        new ProviderSettings(issuer.get(), client, secret(config), name, anybody, origin + BACK));
  }

  private static Optional<String> one(Config config, String key) {
    return config.getOptionalValue(PREFIX + key, String.class).filter(text -> !text.isBlank());
  }

  private static String secret(Config config) {
    return one(config, "client.secret")
        .or(() -> one(config, "client.secret.file").map(ProviderSettings::read))
        .orElse("");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("SOUNDINGS_OIDC_CLIENT_SECRET_FILE cannot be read.", e);
    }
  }

  /** Whether nobody between can read or change what is sent there: by TLS, or on this machine. */
  static boolean isGuarded(String address) {
    try {
      URI uri = new URI(address);
      String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      return !host.isEmpty()
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()) && HERE.contains(host));
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
