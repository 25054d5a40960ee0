package org.soundings.report.drawing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a picture says of its own colours to those who read on a dark screen. */
final class DarkScheme {
  static final String FONTS =
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
  private static final List<String> AREAS =
      List.of(
          "paper", "bar", "low-1", "low-2", "high-1", "high-2", "middle", "box", "dot", "heat",
          "band");
  private static final List<String> LINES =
      List.of("axis", "range", "track", "whisker", "median", "middle", "halo", "trend");
  private static final List<String> WORDS =
      List.of("aside", "tick", "basis", "source", "on-low-1", "on-low-2", "on-high-1", "on-high-2");

  /** Over the colours in the marks, which stay where a program knows no styles. */
  static final String CSS =
      Stream.of(
              Stream.of(rule("text", "fill", Palette.DARK.token("ink"))),
              rules("", AREAS, "fill", Palette.DARK::fill),
              rules("line", LINES, "stroke", Palette.DARK::stroke),
              rules("text", WORDS, "fill", Palette.DARK::words),
              Stream.of(
                  rule("text.on-middle", "fill", Palette.DARK.words("on-middle")),
                  rule("rect.protected", "fill", Palette.DARK.token("paper")),
                  rule("rect.protected", "stroke", Palette.DARK.token("soft"))))
          .flatMap(rules -> rules)
          .collect(Collectors.joining("", "@media (prefers-color-scheme: dark){", "}"));

  private DarkScheme() {}

  private static Stream<String> rules(
      String element, List<String> tones, String property, UnaryOperator<String> colour) {
    return tones.stream().map(t -> rule(element + "." + t, property, colour.apply(t)));
  }

  private static String rule(String of, String property, String colour) {
    return of + "{" + property + ":" + colour + "}";
  }
}
