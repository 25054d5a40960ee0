package org.soundings.report.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of the page's stylesheet, for pictures that have none: read from the same tokens, so
 * that they are the same.
 */
public final class Palette {
  private static final String TOKENS = "/org/soundings/style/tokens.css";
  private static final String DARK_BEGINS = "prefers-color-scheme: dark";
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
  private static final Map<String, String> AREAS =
      Map.of("middle", "neutral", "box", "wash", "dot", "accent", "heat", "bar", "band", "rule");
  private static final Map<String, String> LINES =
      Map.of("axis", "soft", "range", "soft", "track", "rule", "halo", "paper", "trend", "accent");
  private static final Map<String, Double> WIDTHS =
      Map.of("axis", 1.0, "range", 1.0, "track", 1.0, "halo", 4.0, "trend", 2.0);
  private static final double WIDTH = 1.5;
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("aside", "soft"),
          Map.entry("tick", "soft"),
          Map.entry("basis", "soft"),
          Map.entry("source", "soft"),
          Map.entry("card-source", "soft"),
          Map.entry("number", "accent"),
          Map.entry("on-low-2", "on-dark"),
          Map.entry("on-high-2", "on-dark"),
          Map.entry("on-low-1", "on-mid"),
          Map.entry("on-high-1", "on-mid"),
          Map.entry("on-middle", "on-mid"));

  public static final Palette LIGHT = new Palette(css().substring(0, css().indexOf(DARK_BEGINS)));
  public static final Palette DARK = new Palette(css().substring(css().indexOf(DARK_BEGINS)));

  private final Map<String, String> tokens;

  private Palette(String css) {
    Map<String, String> found = new HashMap<>();
    Matcher token = TOKEN.matcher(css);
    while (token.find()) {
      found.put(token.group(1), token.group(2));
    }
    this.tokens = Map.copyOf(found);
  }

  /**
   * The colour of the stylesheet's token, as {@code #rrggbb}.
   *
   * @throws IllegalArgumentException where it has no such token; {@link #fill} throws so, too
   */
  public String token(String name) {
    String colour = tokens.get(name);
    if (colour == null) {
      throw new IllegalArgumentException("no colour is called " + name);
    }
    return colour;
  }

  /** What a bar, a dot or a field of this tone is filled with. */
  public String fill(String tone) {
    return token(AREAS.getOrDefault(tone, tone));
  }

  /** What a line of this tone is drawn in. */
  public String stroke(String tone) {
    return token(LINES.getOrDefault(tone, "ink"));
  }

  /** How wide a line of this tone is, in pixels. */
  public static double width(String tone) {
    return WIDTHS.getOrDefault(tone, WIDTH);
  }

  /** What words of this tone are written in. */
  public String words(String tone) {
    return token(WORDS.getOrDefault(tone, "ink"));
  }

  private static String css() {
    try (InputStream in = Palette.class.getResourceAsStream(TOKENS)) {
      if (in == null) {
        throw new IllegalStateException(TOKENS + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
