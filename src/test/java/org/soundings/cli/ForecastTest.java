package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What to expect before fielding. */
class ForecastTest {
  private static String forecast(int n) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new String[] {
              "forecast", "questionnaires/best-practices-2021.yaml", "--expect", "" + n
            },
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    assertEquals(n > 0 ? 0 : 2, exit, err::toString);
    return out.toString();
  }

  private static double hidden(String forecast) {
    String last = forecast.lines().reduce((a, b) -> b).orElseThrow();
    return Double.parseDouble(last.substring(0, last.indexOf(" of ")));
  }

  /** The half width in the line of a finding, in percentage points. */
  private static double width(String forecast, String finding) {
    String line =
        forecast.lines().filter(l -> l.startsWith(finding + " ")).findFirst().orElseThrow();
    return Double.parseDouble(line.strip().split("\\s+")[3]);
  }

  @Test
  void fewerAnswersHideMoreAndWidenIntervals() {
    String few = forecast(60);
    String many = forecast(600);
    assertTrue(hidden(few) > hidden(many), few + many);
    assertTrue(width(few, "tenure") > 2 * width(many, "tenure"), few + many);
    assertTrue(many.contains("groups under 5 are hidden"), many);
    assertTrue(many.contains("half are done in"), many);
  }

  @Test
  void theSameForecastIsTheSame() {
    assertEquals(forecast(50), forecast(50));
  }

  @Test
  void nobodyExpectedIsWrongUsage() {
    assertEquals("", forecast(0));
  }
}
