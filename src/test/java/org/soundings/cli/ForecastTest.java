package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What to expect before fielding. */
class ForecastTest {
  private static final String ITEMS =
      """
      questionnaire: drawn
      version: "1"
      language: en
      policy: open
      title: Drawn
      pages:
        - page: a
          items:
            - {single: team, ask: "Team?", options: {a: A, b: B}, required: yes}
            - {number: age, ask: "Age?", from: 0, to: 100}
      """;

  @TempDir private Path folder = Path.of("");

  /** X-B6: before, an internal error or a refusal for every design. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "weight: w",
        "weight: w, strata: s, clusters: c",
        "strata: s, population: {north: 800, south: 900}",
        "weight: w, strata: team",
        "clusters: [c, d], population: [757, N]",
        "weight: w, replicates: {columns: r1 to r20, kind: bootstrap}",
        "weight: w, replicates: {columns: r1 to r20, kind: jk1, combined: no}",
        "weight: w, replicates: {columns: r1 to r20, kind: brr, fay: 0.3}"
      })
  void simulatedResponsesOfADesignAreReportedAndForecast(String design) throws IOException {
    Path questionnaire = folder.resolve("q.yaml");
    Path data = folder.resolve("d.csv");
    Files.writeString(questionnaire, ITEMS + "design: {" + design + "}\n");
    Soundings made = Soundings.run("simulate", questionnaire, "--n", "400", "--out", data);
    assertEquals(0, made.exit(), made::err);
    Soundings report =
        Soundings.run("report", questionnaire, "--data", data, "--out", folder.resolve("o"));
    assertEquals(0, report.exit(), report::err);
    Soundings plain = Soundings.run("forecast", questionnaire, "--expect", "400");
    assertEquals(0, plain.exit(), plain::err);
    Soundings four =
        Soundings.run("forecast", questionnaire, "--expect", "400", "--design-effect", "4");
    assertEquals(2 * width(plain.out(), "team"), width(four.out(), "team"), 0.2);
    assertTrue(width(plain.out(), "team") > 1 && width(plain.out(), "team") < 12, plain.out());
  }

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
