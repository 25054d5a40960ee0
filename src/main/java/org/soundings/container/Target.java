package org.soundings.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a request is for, as it was sent. Plain is a path of characters that a path may have (RFC
 * 3986), which does not climb and hides no separator, and a query of visible ones; both decode to
 * text without control characters.
 */
record Target(String path, String query) {
  private static final Pattern PATH = Pattern.compile("/[-A-Za-z0-9._~!$&'()*+,=:@/%]*");
  private static final Pattern QUERY = Pattern.compile("[!-~]*");
  private static final Pattern HIDDEN = Pattern.compile("(?i).*%(2f|5c|3b).*");
  private static final Pattern CLIMBS = Pattern.compile("(.*/)?\\.{1,2}(/.*)?", Pattern.DOTALL);
  private static final String PROGRAMS = "/api/";
  private static final int HEX = 16;

  /**
   * Of a page's address without the parts of its query that are not plain: others add what they
   * like to links, and nobody is locked out for it. Programs hear that theirs is wrong.
   */
  Target readable() {
    if (path.startsWith(PROGRAMS) || isPlain()) {
      return this;
    }
    return new Target(
        path,
        Arrays.stream(query.split("&"))
            .filter(part -> QUERY.matcher(part).matches() && !decoded(part).isEmpty())
            .collect(Collectors.joining("&")));
  }

  boolean isPlain() {
    if (!PATH.matcher(path).matches() || !QUERY.matcher(query).matches()) {
      return false;
    }
    String decoded = decoded(path);
    return !HIDDEN.matcher(path).matches()
        && !decoded.isEmpty()
        && !CLIMBS.matcher(decoded).matches()
        && (query.isEmpty() || !decoded(query).isEmpty());
  }

  /** The text, or nothing where it is none. */
  private static String decoded(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        int value = digit(text, i + 1) * HEX + digit(text, i + 2);
        if (value < ' ') {
          return "";
        }
        bytes.put((byte) value);
        i += 2;
      } else {
        bytes.put((byte) text.charAt(i));
      }
    }
    try {
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return decoded.chars().anyMatch(Character::isISOControl) ? "" : decoded;
    } catch (CharacterCodingException notText) {
      return "";
    }
  }

  /** A hexadecimal digit, or less than every value. */
  private static int digit(String text, int at) {
    int digit = at < text.length() ? Character.digit(text.charAt(at), HEX) : -1;
    return digit < 0 ? -HEX * HEX : digit;
  }
}
