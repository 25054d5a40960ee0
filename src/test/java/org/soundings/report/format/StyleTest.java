package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the page, light and dark, hold what is asked of them. */
class StyleTest {
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");

  /** Linear red, green and blue of each token, of the light scheme or of the dark one. */
  private static Map<String, double[]> scheme(boolean dark) throws IOException {
    String css = css("tokens");
    int begins = css.indexOf("prefers-color-scheme: dark");
    Map<String, double[]> tokens = new LinkedHashMap<>();
    Matcher m = TOKEN.matcher(dark ? css.substring(begins) : css.substring(0, begins));
    while (m.find()) {
      int rgb = Integer.parseInt(m.group(2), 16);
      tokens.put(
          m.group(1), new double[] {linear(rgb >> 16), linear(rgb >> 8 & 255), linear(rgb & 255)});
    }
    return tokens;
  }

  private static String css(String name) throws IOException {
    try (InputStream in =
        StyleTest.class.getResourceAsStream("/org/soundings/style/" + name + ".css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** WCAG 2.2, 1.4.3. */
  private static double contrast(double[] a, double[] b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static void atLeast(double least, Map<String, double[]> tokens, String... pairs) {
    for (String pair : pairs) {
      String[] names = pair.split(" on ");
      double found =
          contrast(
              Objects.requireNonNull(tokens.get(names[0]), names[0]),
              Objects.requireNonNull(tokens.get(names[1]), names[1]));
      assertTrue(found >= least, pair + " has a contrast of " + found);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textCanBeRead(boolean dark) throws IOException {
    atLeast(
        4.5,
        scheme(dark),
        "ink on paper",
        "soft on paper",
        "accent on paper",
        "warning on paper",
        "ink on wash",
        "on-dark on low-2",
        "on-dark on high-2",
        "on-mid on low-1",
        "on-mid on high-1",
        "on-mid on neutral");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyMarkStandsOutFromThePaperAndEveryWhiskerFromItsBar(boolean dark) throws IOException {
    Map<String, double[]> tokens = scheme(dark);
    for (String mark : List.of("bar", "low-2", "low-1", "high-1", "high-2", "neutral", "soft")) {
      atLeast(3, tokens, mark + " on paper");
    }
    atLeast(3, tokens, "ink on bar");
  }

  @Test
  void noTextOfAFigureIsUnderThirteenPixels() throws IOException {
    Matcher sizes =
        Pattern.compile("(?:--figure|\\.drawing .*font-size): ?(\\d+)px")
            .matcher(css("tokens") + css("report") + css("figure"));
    int found = 0;
    for (; sizes.find(); found++) {
      assertTrue(Integer.parseInt(sizes.group(1)) >= 13, sizes.group());
    }
    assertTrue(found >= 4, "sizes: " + found);
  }

  /** Strong and mild agreement differ in grey too; both sides differ for each kind of eye. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tonesCanBeToldApartInGreyAndWithoutAllColours(boolean dark) throws IOException {
    Map<String, double[]> tokens = scheme(dark);
    atLeast(2, tokens, "low-2 on low-1", "high-2 on high-1");
    for (double[][] eye : new double[][][] {DEUTERANOPIA, PROTANOPIA}) {
      for (String strength : List.of("1", "2")) {
        double[] low = seen(eye, Objects.requireNonNull(tokens.get("low-" + strength)));
        double[] high = seen(eye, Objects.requireNonNull(tokens.get("high-" + strength)));
        double apart = Math.abs(low[2] - high[2]);
        assertTrue(apart > 0.1, "blue of low-" + strength + " and high-" + strength + ": " + apart);
      }
    }
  }

  /** Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113, severity 1. */
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };

  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };

  private static double[] seen(double[][] eye, double[] rgb) {
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      seen[i] = eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2];
    }
    return seen;
  }
}
