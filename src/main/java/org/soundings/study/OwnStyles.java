package org.soundings.study;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soundings.hash.Sha256;

/**
 * The content security policy of a report, which carries its styles in itself so that it can be
 * mailed: exactly those styles, named by their hashes, and nothing else.
 */
final class OwnStyles {
  static final String HEADER = "Content-Security-Policy";

  private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);

  private OwnStyles() {}

  static String policy(byte[] html) {
    StringBuilder styles = new StringBuilder();
    Matcher style = STYLE.matcher(new String(html, StandardCharsets.UTF_8));
    while (style.find()) {
      styles.append(" 'sha256-").append(hash(style.group(1))).append('\'');
    }
    return "default-src 'none'; style-src 'self'"
        + styles
        + "; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private static String hash(String style) {
    return Base64.getEncoder().encodeToString(Sha256.of(style));
  }
}
