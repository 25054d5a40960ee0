package org.soundings.form.item;

import java.util.regex.Pattern;

/** Typed words as they are kept. */
final class Typed {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  private Typed() {}

  /**
   * The text with line ends of one kind, without control characters, halves of characters and
   * spaces around it; empty where nothing is left.
   */
  static String clean(String text) {
    return CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("").strip();
  }

  /** The same for a box of one line: line ends and tabs are spaces. */
  static String line(String text) {
    return clean(text).replace('\n', ' ').replace('\t', ' ');
  }

  /** How long it is to the person who typed it. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
