package org.soundings.questionnaire.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * How a value is written behind its key or dash.
 *
 * @param head on the line of the key, without a space before it; empty where all stands below
 * @param body the lines below, indented
 */
record YamlWriting(String head, List<String> body) {
  static final int STEP = 2;
  private static final int WIDTH = 120;

  private static final String FIRST_NOT_PLAIN = "-?:,[]{}#&*!|>'\"%@`=<";
  private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL", "---", "...");
  private static final Pattern NOT_PLAIN =
      Pattern.compile(": |:$| #|^\\s|\\s$|\\t|^(---|\\.\\.\\.)");
  private static final Pattern NOT_PLAIN_IN_FLOW = Pattern.compile("[,\\[\\]{}:]");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\u0085\\u2028\\u2029\\uFEFF\\uD800-\\uDFFF\\uFFFE\\uFFFF]");

  YamlWriting {
    body = List.copyOf(body);
  }

  /**
   * @param indent of the key, or of what stands behind the dash
   * @param column where the head begins
   * @param before how the value was written that it replaces; plain where none was
   */
  static YamlWriting of(YamlValue value, int indent, int column, ScalarStyle before) {
    if (value instanceof YamlValue.Text text) {
      return scalar(text.text(), indent, before);
    }
    String flow = flow(value);
    if (isSmall(value) && column + flow.length() <= WIDTH) {
      return new YamlWriting(flow, List.of());
    }
    return new YamlWriting("", below(value, indent + STEP));
  }

  /** What has no texts of several lines, and no lists of lists or keys of keys. */
  private static boolean isSmall(YamlValue value) {
    return switch (value) {
      case YamlValue.Text text -> true;
      case YamlValue.Items items -> items.items().stream().allMatch(YamlWriting::isLine);
      case YamlValue.Keys keys -> keys.keys().values().stream().allMatch(YamlWriting::isLine);
    };
  }

  private static boolean isLine(YamlValue value) {
    return value instanceof YamlValue.Text text && text.text().indexOf('\n') < 0;
  }

  /** A collection of keys, or of items behind dashes, each on lines of its own. */
  static List<String> below(YamlValue value, int indent) {
    List<String> lines = new ArrayList<>();
    switch (value) {
      case YamlValue.Keys keys -> keys.keys().forEach((k, v) -> lines.addAll(key(k, v, indent)));
      case YamlValue.Items items -> items.items().forEach(item -> lines.addAll(item(item, indent)));
      case YamlValue.Text text -> throw new IllegalArgumentException("a text is no collection");
    }
    return lines;
  }

  /** A key with its value. */
  static List<String> key(String key, YamlValue value, int indent) {
    String name = " ".repeat(indent) + key(key) + ":";
    YamlWriting written = of(value, indent, name.length() + 1, ScalarStyle.PLAIN);
    List<String> lines = new ArrayList<>();
    lines.add(written.head().isEmpty() ? name : name + " " + written.head());
    lines.addAll(written.body());
    return lines;
  }

  /** An item behind its dash; keys stand beside the dash and below each other. */
  static List<String> item(YamlValue value, int indent) {
    String dash = " ".repeat(indent) + "- ";
    YamlWriting written = of(value, indent, dash.length(), ScalarStyle.PLAIN);
    List<String> lines = new ArrayList<>();
    if (written.head().isEmpty()) {
      lines.add(dash + written.body().getFirst().strip());
      lines.addAll(written.body().subList(1, written.body().size()));
    } else {
      lines.add(dash + written.head());
      lines.addAll(written.body());
    }
    return lines;
  }

  /** Between brackets or braces, on one line. */
  static String flow(YamlValue value) {
    return switch (value) {
      case YamlValue.Text text -> line(text.text(), true, ScalarStyle.PLAIN);
      case YamlValue.Items items ->
          items.items().stream().map(YamlWriting::flow).collect(Collectors.joining(", ", "[", "]"));
      case YamlValue.Keys keys ->
          keys.keys().entrySet().stream()
              .map(YamlWriting::flow)
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  static String flow(Map.Entry<String, YamlValue> key) {
    return line(key.getKey(), true, ScalarStyle.PLAIN) + ": " + flow(key.getValue());
  }

  private static String key(String name) {
    return line(name, false, ScalarStyle.PLAIN);
  }

  private static YamlWriting scalar(String text, int indent, ScalarStyle before) {
    if (text.indexOf('\n') < 0 || !isLiteral(text)) {
      return new YamlWriting(line(text, false, before), List.of());
    }
    String margin = " ".repeat(indent + STEP);
    List<String> lines = text.lines().map(line -> line.isEmpty() ? line : margin + line).toList();
    return new YamlWriting(text.endsWith("\n") ? "|" : "|-", lines);
  }

  private static boolean isLiteral(String text) {
    boolean odd = UNPRINTABLE.matcher(withoutPairs(text).replace("\n", "")).find();
    return !odd && !Character.isWhitespace(text.charAt(0)) && !text.endsWith("\n\n");
  }

  /** A scalar on one line, in the quotes that it had, as far as they will do. */
  static String line(String text, boolean flow, ScalarStyle before) {
    boolean odd = UNPRINTABLE.matcher(withoutPairs(text)).find();
    if (odd || before == ScalarStyle.DOUBLE_QUOTED) {
      return doubleQuoted(text);
    }
    if (before == ScalarStyle.SINGLE_QUOTED) {
      return "'" + text.replace("'", "''") + "'";
    }
    return isPlain(text, flow) ? text : doubleQuoted(text);
  }

  private static boolean isPlain(String text, boolean flow) {
    return !text.isEmpty()
        && FIRST_NOT_PLAIN.indexOf(text.charAt(0)) < 0
        && !NULLS.contains(text)
        && !NOT_PLAIN.matcher(text).find()
        && !(flow && NOT_PLAIN_IN_FLOW.matcher(text).find());
  }

  /** Without the characters that are two halves in Java, which are printable. */
  private static String withoutPairs(String text) {
    return text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "");
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '"' -> "\\\"";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default ->
          Character.isBmpCodePoint(c) && UNPRINTABLE.matcher(Character.toString(c)).find()
              ? String.format("\\u%04x", c)
              : Character.toString(c);
    };
  }
}
