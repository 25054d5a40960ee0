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

  /** X-I10: before, D204, since simulated answers were read as that file's. */
  @Test
  void aQuestionnaireOfAnotherProgrammesFileIsForecast() throws IOException {
    Path questionnaire = folder.resolve("q.yaml");
    Files.writeString(
        questionnaire, ITEMS + "data: {header-rows: 2, columns: {team: Which team, age: Q2}}\n");
    Soundings forecast = Soundings.run("forecast", questionnaire, "--expect", "400");
    assertEquals(0, forecast.exit(), forecast::err);
    assertTrue(width(forecast.out(), "team") > 1, forecast.out());
    Path data = folder.resolve("d.csv");
    Soundings made = Soundings.run("simulate", questionnaire, "--n", "400", "--out", data);
    assertEquals(0, made.exit(), made::err);
    Soundings report =
        Soundings.run("report", questionnaire, "--data", data, "--out", folder.resolve("o"));
    assertEquals(0, report.exit(), report::err);
  }

  private static final String PLAN =
      """
      plan: p
      title: Drawn
      questionnaire: q.yaml
      sections:
        - title: All
          findings:
            - {mean: age}
            - {mean: age, by: team, id: age-by-team}
      """;

  private Path planned(String policy) throws IOException {
    Files.writeString(folder.resolve("q.yaml"), ITEMS.replace("open", policy));
    Files.writeString(folder.resolve("p.yaml"), PLAN);
    return folder.resolve("p.yaml");
  }

  private Path pilot(int... ages) throws IOException {
    StringBuilder csv = new StringBuilder("team,age\n");
    for (int age : ages) {
      csv.append("a,").append(age).append('\n');
    }
    return Files.writeString(folder.resolve("pilot.csv"), csv);
  }

  /** X-B6: 1.96598 is t(.975) on 399 degrees of freedom, and 10 / sqrt(400) is half. */
  @Test
  void aStatedStandardDeviationMakesTheWidthOfAMean() throws IOException {
    Path plan = planned("open");
    Soundings ten = Soundings.run("forecast", plan, "--expect", "400", "--sd", "age=10");
    Soundings twenty = Soundings.run("forecast", plan, "--expect", "400", "--sd", "age=20");
    assertEquals(0, ten.exit(), ten::err);
    assertEquals(1.0, width(ten.out(), "age"), 0.05, ten::out);
    assertEquals(2.0, width(twenty.out(), "age"), 0.1, twenty::out);
    assertEquals(2.8, width(twenty.out(), "age-by-team"), 0.3, twenty::out);
    assertTrue(ten.out().contains("means of age rest on the standard deviation stated"), ten.out());
  }

  /** X-B6: the standard deviation of 20, 40, 40, 40 and 60 is the root of 200. */
  @Test
  void aPilotMeasuresTheStandardDeviation() throws IOException {
    Path plan = planned("open");
    Path pilot = pilot(20, 40, 40, 40, 60);
    Soundings measured = Soundings.run("forecast", plan, "--expect", "400", "--pilot", pilot);
    assertEquals(0, measured.exit(), measured::err);
    assertEquals(14.14 * 1.966 / 20, width(measured.out(), "age"), 0.05, measured::out);
    assertTrue(measured.out().contains("rest on the standard deviation of the pilot's answers"));
    Soundings both =
        Soundings.run("forecast", plan, "--expect", "400", "--pilot", pilot, "--sd", "age=10");
    assertEquals(1.0, width(both.out(), "age"), 0.05, both::out);
  }

  /** X-B6: whose answers a report of the pilot would not show, their spread it does not show. */
  @Test
  void aPilotOfTooFewUnderAPolicyMeasuresNothing() throws IOException {
    Path plan = planned("organisation");
    Soundings few =
        Soundings.run("forecast", plan, "--expect", "400", "--pilot", pilot(20, 40, 60));
    assertEquals(0, few.exit(), few::err);
    assertTrue(
        few.out().contains("means of age rest on the spread of simulated answers"), few.out());
  }

  @Test
  void spreadsThatMeasureNothingAreRefused() throws IOException {
    Path plan = planned("open");
    Path simulated = folder.resolve("s.csv");
    Soundings.run("simulate", folder.resolve("q.yaml"), "--n", "50", "--out", simulated);
    Soundings made = Soundings.run("forecast", plan, "--expect", "9", "--pilot", simulated);
    assertEquals(2, made.exit());
    assertTrue(made.err().contains("simulated answers measure nothing"), made::err);
    Soundings unknown = Soundings.run("forecast", plan, "--expect", "9", "--sd", "team=1");
    assertEquals(2, unknown.exit());
    assertTrue(unknown.err().contains("its mean is not reported"), unknown::err);
    assertEquals(2, Soundings.run("forecast", plan, "--expect", "9", "--sd", "age=0").exit());
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
