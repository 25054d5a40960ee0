package org.soundings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach the installation: as the settings say, else on this machine. Never what a
 * request says, since its sender chooses that (X-G12).
 */
@ApplicationScoped
public class PublicAddress {
  private final String origin;

  @Inject
  PublicAddress(
      @ConfigProperty(name = "soundings.url") Optional<String> configured,
      @ConfigProperty(name = "soundings.port", defaultValue = "8080") int port) {
    this.origin = configured.orElse("http://127.0.0.1:" + port).replaceAll("/+$", "");
  }

  /** For the addresses of links, without a slash at its end. */
  public String origin() {
    return origin;
  }

  /** Whether everybody between could have made a page of that origin, and none of ours. */
  boolean isWeaker(String named) {
    return isSecure(origin) && !isSecure(named);
  }

  private static boolean isSecure(String origin) {
    return origin.toLowerCase(Locale.ROOT).startsWith("https://");
  }

  /** Whether this is the origin, as a browser names it. */
  boolean isAt(String named) {
    return origin.toLowerCase(Locale.ROOT).equals(named.toLowerCase(Locale.ROOT));
  }
}
