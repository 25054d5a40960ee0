package org.soundings.exchange.infer.column;

import java.util.regex.Pattern;

/** Writes texts so that YAML reads them back as they were, without quotation marks where it can. */
public final class Yaml {
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}(\u00a3\u20ac$<+][\\p{L}\\p{M}\\p{N}"
              + " .,;?!()/'\"_+%&=<>$\u00a3\u20ac\u2013\u2019-]*");
  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*");

  private Yaml() {}

  /** A text on a line of its own. */
  public static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !text.endsWith(" ") && !text.isEmpty();
    return plain ? text : quoted(text);
  }

  /** A key, or a text within brackets. */
  public static String word(String text) {
    return BARE.matcher(text).matches() ? text : quoted(text);
  }

  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').appendCodePoint(c);
    } else if (isPrintable(c)) {
      quoted.appendCodePoint(c);
    } else {
      quoted.append(c > 0xffff ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
    }
  }

  private static boolean isPrintable(int c) {
    return c >= ' ' && c < 0x7f
        || c >= 0xa0 && c < 0xd800
        || c >= 0xe000 && c <= 0xfffd && c != 0xfeff
        || c > 0xffff;
  }
}
