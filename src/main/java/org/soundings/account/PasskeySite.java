package org.soundings.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The site that passkeys are for.
 *
 * @param origin as a browser names it in what a passkey signs
 * @param host WebAuthn's relying party
 */
record PasskeySite(String origin, String host) {
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*");

  /**
   * Empty where browsers allow no passkeys: without TLS, but on {@code localhost}, and where the
   * host is a number instead of a name.
   *
   * @param address where people reach the installation, by the settings
   */
  static Optional<PasskeySite> at(String address) {
    URI uri = uri(address);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    if (host.isEmpty() || NUMBER.matcher(host).matches() || !tls && !host.equals("localhost")) {
      return Optional.empty();
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return Optional.of(new PasskeySite((tls ? "https://" : "http://") + host + port, host));
  }

  private static URI uri(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException none) {
      return URI.create("");
    }
  }
}
