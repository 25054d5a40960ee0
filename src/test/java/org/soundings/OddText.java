package org.soundings;

import java.util.List;
import java.util.SplittableRandom;

/** Text changed at random, as attackers and broken programs change it. */
public final class OddText {
  private static final int MOST_CHANGES = 4;
  private static final int MOST_REPEATED = 250;

  /** Of SQL, expressions, markup, paths, encodings and numbers. */
  private static final List<String> PIECES =
      List.of(
          "' or '1'='1' --",
          "'; drop table response; --",
          "${7*7}#{7*7}{{7*7}}<%= 7*7 %>",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "../../../../etc/passwd",
          "..%2f..%2f",
          "%00",
          "%c0%ae",
          "%",
          "%zz",
          ";x=1",
          "//",
          "\u0000",
          "\u0007",
          "\t",
          "\u00ff",
          "\ud83d\ude00",
          "-1",
          "1e400",
          "NaN",
          "99999999999999999999",
          "=cmd()",
          "{\"a\":",
          "[[[[",
          "&&==");

  private OddText() {}

  /** Often as it was; else with pieces put in, cut out, cut off or repeated. */
  public static String of(String text, SplittableRandom random) {
    String changed = text;
    for (int i = random.nextInt(MOST_CHANGES); i > 0; i--) {
      changed = once(changed, random);
    }
    return changed;
  }

  private static String once(String text, SplittableRandom random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(text.length() + 1));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(at);
      case 2 -> text.repeat(1 + random.nextInt(3));
      case 3 -> text.substring(0, at) + piece.repeat(random.nextInt(MOST_REPEATED));
      case 4 -> text.substring(0, at) + text.substring(to);
      default -> text.substring(0, at) + piece + text.substring(at);
    };
  }
}
