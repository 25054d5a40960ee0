package org.soundings.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pictures without a stylesheet have the colours that it would give them. */
class PaletteTest {
  private static final Pattern RULE =
      Pattern.compile(
          "((?:\\.drawing [a-z.0-9-]+(?:, )?)+) \\{ (fill|stroke): var\\(--([a-z0-9-]+)\\)");

  private static String css() throws IOException {
    try (InputStream in =
        PaletteTest.class.getResourceAsStream("/org/soundings/style/figure.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String colour(Palette palette, String selector, String property) {
    String tone = selector.substring(selector.lastIndexOf('.') + 1);
    if (property.equals("stroke")) {
      return palette.stroke(tone);
    }
    boolean words = tone.startsWith("on-") || tone.equals("aside") || tone.equals("tick");
    return words ? palette.words(tone) : palette.fill(tone);
  }

  @Test
  void everyToneHasTheColourOfItsRule() throws IOException {
    Matcher rule = RULE.matcher(css());
    int found = 0;
    while (rule.find()) {
      for (String selector : rule.group(1).split(", ")) {
        if (selector.contains(".") && !selector.endsWith("rect") && !selector.endsWith("text")) {
          for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            assertEquals(
                palette.token(rule.group(3)), colour(palette, selector, rule.group(2)), selector);
          }
          found++;
        }
      }
    }
    assertTrue(found >= 18, "rules: " + found);
  }

  @Test
  void darkIsAnotherPalette() {
    assertNotEquals(Palette.LIGHT.token("paper"), Palette.DARK.token("paper"));
    assertThrows(IllegalArgumentException.class, () -> Palette.LIGHT.token("nothing"));
  }
}
