package org.soundings.web;

/** Text as a person would type it. */
public final class PlainText {
  private PlainText() {}

  /** The text without control characters, tabs and line ends apart; line ends are one character. */
  public static String of(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !isHalf(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Half of a surrogate pair is no character. */
  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
