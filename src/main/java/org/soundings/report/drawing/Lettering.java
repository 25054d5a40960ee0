package org.soundings.report.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines by an estimate of its width, since the reader's font is not known. Widths
 * are in ems and on the generous side.
 */
public final class Lettering {
  private static final String NARROW = "iljtfr.,:;'|!()[] ";
  private static final String WIDE = "mwMW%@";
  private static final String MORE = "…";

  private Lettering() {}

  /**
   * At most {@code most} lines no wider than {@code width}; the last ends in "…" if text is left.
   */
  public static List<String> wrap(String text, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = oneLine(text);
    while (!rest.isEmpty()) {
      int end = fits(rest, width);
      if (end < rest.length() && lines.size() == most - 1) {
        end = fits(rest, width - width(MORE));
        lines.add(rest.substring(0, end).strip() + MORE);
        return lines;
      }
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  /** The text, or its beginning in at most {@code longest} characters and "…". */
  public static String shorten(String text, int longest) {
    String line = oneLine(text);
    if (line.length() <= longest) {
      return line;
    }
    int end = softer(line, longest - 1);
    return line.substring(0, end).strip() + MORE;
  }

  private static String oneLine(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && text.indexOf("  ") < 0) {
      return text.strip();
    }
    StringBuilder line = new StringBuilder();
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = Character.isWhitespace(c);
      if (!white || !space) {
        line.append(white ? ' ' : c);
      }
      space = white;
    }
    return line.toString().strip();
  }

  /** How much of the text fits the width: whole words, or part of a word that is wider. */
  private static int fits(String text, double width) {
    int end = 0;
    double used = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      used += width(point);
      if (used > width && end > 0) {
        return softer(text, end);
      }
      end += Character.charCount(point);
    }
    return end;
  }

  /** The last place before {@code end} where a line may break; {@code end} where there is none. */
  private static int softer(String text, int end) {
    int hard = Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    for (int i = hard; i > 0; i--) {
      char before = text.charAt(i - 1);
      if (text.charAt(i) == ' ' || before == ' ' || before == '-') {
        return i;
      }
      if (before == '/' && !isEnding(text, i)) {
        return i;
      }
    }
    return hard;
  }

  /** Whether one or two letters stand there alone, as in "jefe/a": no line begins with them. */
  private static boolean isEnding(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to > from && to - from <= 2;
  }

  /** An estimate of the text's width, in ems. */
  public static double width(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      sum += width(text.codePointAt(i));
    }
    return sum;
  }

  private static double width(int point) {
    if (point < 0x80) {
      boolean broad = WIDE.indexOf(point) >= 0;
      return NARROW.indexOf(point) >= 0
          ? 0.36
          : broad ? 0.9 : Character.isUpperCase(point) ? 0.7 : 0.57;
    }
    return point >= 0x2E80 ? 1 : 0.6;
  }

  /** The text without the control characters and half pairs that no page may hold. */
  public static String legible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= 0xD800) {
        return text.codePoints()
            .map(point -> allowed(point) ? point : '\uFFFD')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean allowed(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
    return !control && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
