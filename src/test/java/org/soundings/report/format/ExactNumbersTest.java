package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.statistic.Listing;
import org.soundings.pipeline.TestRun;
import org.soundings.statistics.TestResult;

/** Very large, very small and constant numbers (issue 15, X-I5 to X-I8). */
class ExactNumbersTest {
  @TempDir private Path folder = Path.of("");

  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      pages:
        - page: p
          items:
            - {number: x, ask: "X?"}
            - {number: y, ask: "Y?"}
            - {number: z, ask: "Z?"}
            - {single: g, ask: "G?", options: {a: A, b: B}}
            - {single: o, ask: "O?", ordered: yes, options: {1: L, 2: M, 3: H}}
      """;

  /** 24 rows: x near an origin, y beside it, z, two groups and an order that x tells little of. */
  private static String answers(double origin, double step, double z) {
    return IntStream.range(0, 24)
        .mapToObj(
            i ->
                "%s,%d,%s,%s,%d,%d"
                    .formatted(
                        plain(origin + step * (i * 7 % 24)),
                        3 + i * 5 % 11,
                        plain(z),
                        i * 7 % 24 + i % 5 * 4 > 20 ? "b" : "a",
                        1 + (i * 7 % 24 + i * 11 % 13) / 13,
                        1 + i % 3))
        .collect(Collectors.joining("\n", "x,y,z,g,o,w\n", "\n"));
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).toPlainString();
  }

  private Findings found(String design, String csv, String... findings) {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", QUESTIONNAIRE + design);
    String plan =
        "plan: p\ntitle: P\nquestionnaire: q.yaml\nsections:\n  - title: T\n    findings:\n      - "
            + String.join("\n      - ", findings)
            + "\n";
    return TestRun.findings(testRun.write("plan.yaml", plan), testRun.write("d.csv", csv));
  }

  private static final List<String> DESIGNS =
      List.of("data: {ignore: [w]}\n", "design: {weight: w}\n");

  private static Listing coefficients(Finding finding) {
    return finding.results().listings().getFirst();
  }

  private static double[] numbers(Listing.Line line) {
    return line.values().stream()
        .filter(v -> v instanceof Listing.Value.Number)
        .mapToDouble(v -> ((Listing.Value.Number) v).value())
        .toArray();
  }

  /** X-I5: slopes, their errors and tests are those of x less its origin, whatever that is. */
  @Test
  void slopesDoNotDependOnHowLargeAPredictorIs() {
    String[] models = {
      "{model: linear, outcome: y, predictors: [x]}",
      "{model: logistic, outcome: g, predictors: [x]}",
      "{model: proportional-odds, outcome: o, predictors: [x]}"
    };
    for (String design : DESIGNS) {
      List<Finding> near = found(design, answers(0, 1, 1), models).all();
      for (double origin : new double[] {20260101, 1772461783, 1e13, 1e15}) {
        List<Finding> far = found(design, answers(origin, 1, 1), models).all();
        for (int m = 0; m < models.length; m++) {
          double[] expected = numbers(coefficients(near.get(m)).lines().getLast());
          double[] actual = numbers(coefficients(far.get(m)).lines().getLast());
          assertEquals(expected[0], actual[0], 1e-7 * Math.abs(expected[0]), models[m] + origin);
          assertEquals(expected[1], actual[1], 1e-7 * expected[1], models[m] + origin);
        }
      }
    }
  }

  /** X-I5: so do the spread of answers and the tests of groups and pairs. */
  @Test
  void answersVaryHoweverLargeTheyAre() {
    String[] of = {
      "{mean: x, by: g, tests: [t, welch-t, anova, levene]}", "{paired: [y, x], tests: [paired-t]}"
    };
    List<Finding> near = found(DESIGNS.getFirst(), answers(0, 1, 1), of).all();
    for (double origin : new double[] {1e13, 1e15}) {
      List<Finding> far = found(DESIGNS.getFirst(), answers(origin, 1, 1), of).all();
      List<TestResult> expected = near.getFirst().tests();
      for (int t = 0; t < expected.size(); t++) {
        TestResult actual = far.getFirst().tests().get(t);
        double nearly = Math.ulp(origin) * Math.abs(expected.get(t).statistic());
        assertEquals(expected.get(t).statistic(), actual.statistic(), nearly, actual.toString());
      }
      TestResult paired = far.getLast().tests().getFirst();
      assertTrue(paired.isDefined(), paired.toString());
      double[] pairs = numbers(coefficients(far.getLast()).lines().getLast());
      double[] small = numbers(coefficients(near.getLast()).lines().getLast());
      assertEquals(small[1], pairs[1], 1e-3 * small[1]);
      Finding weighted = found(DESIGNS.getLast(), answers(origin, 1, 1), of[1]).all().getLast();
      assertTrue(weighted.tests().getFirst().isDefined(), weighted.toString());
    }
  }

  /** X-I5: the total of answers that differ little has the error of those differences. */
  @Test
  void aTotalOfLargeAnswersKeepsItsError() {
    String design = "design: {population: 240}\n";
    String[] of = {"{mean: x, tests: [totals]}"};
    String csv = answers(0, 1, 1).replaceAll(",w\n", "\n").replaceAll(",\\d\n", "\n");
    double near = error(found(design, csv, of));
    String large = answers(1e13, 1, 1).replaceAll(",w\n", "\n").replaceAll(",\\d\n", "\n");
    assertEquals(near, error(found(design, large, of)), 1e-6 * near);
    assertTrue(near > 0);
  }

  private static double error(Findings of) {
    return of.all().getFirst().results().measures().getFirst().estimate().standardError();
  }

  /** X-I6: whole numbers stay whole, and what lies between two answers has all its digits. */
  @Test
  void quantilesAreTheAnswersThatWereGiven() {
    String csv = answers(1e15, 1, 1);
    Findings of = found(DESIGNS.getFirst(), csv, "{mean: x}");
    PageView page = PageView.of(of);
    String html = page.html();
    for (String shown :
        List.of(
            "1,000,000,000,000,000",
            "1,000,000,000,000,005.8",
            "1,000,000,000,000,011.5",
            "1,000,000,000,000,023")) {
      assertTrue(html.contains(">" + shown + "<"), shown);
    }
    String tables =
        new String(
            new TablesCsv().write(Edition.of(of, Example.provenance())), StandardCharsets.UTF_8);
    assertTrue(Arrays.asList(tables.split("[,\n]")).contains("1000000000000011.5"), tables);
  }

  /** X-I7: 1e-15 is not 0, nor is its spread. */
  @Test
  void smallNumbersAreNotWrittenAsZero() {
    Findings of =
        found(
            DESIGNS.getFirst(),
            answers(1e-15, 1e-16, 1),
            "{mean: x, tests: [median, variance]}",
            "{mean: x, by: g, tests: [welch-t]}");
    String html = PageView.of(of).html();
    assertTrue(html.contains("Median = 2.2 × 10^−15"), html);
    assertTrue(html.contains("Variance = 5 × 10^−31"), html);
    assertTrue(html.contains("A less B = −1 × 10^−15, 95% CI [−1."), html);
    assertFalse(html.contains(">0.00 to 0.00<"), html);
  }

  /** X-I7: an odds ratio of 1.0000001 a second is not 1, nor lies it outside of its limits. */
  @Test
  void oddsRatiosHaveTheDigitsOfTheirLimits() {
    for (String design : DESIGNS) {
      Findings of =
          found(
              design,
              answers(1772461783, 1e6, 1),
              "{model: logistic, outcome: g, predictors: [x]}");
      String html = PageView.of(of).html();
      assertFalse(html.contains("[1.000000, 1.000000]"), html);
      assertTrue(html.matches("(?s).*>1\\.000000[1-9]<.*"), html);
      assertFalse(html.contains(">–<"), html);
      assertTrue(html.contains("not written"), html);
      assertTrue(html.contains("b is their logarithm"), html);
    }
  }

  /** X-I8: equal answers have no spread, whatever they are. */
  @Test
  void aConstantHasNoSpreadAndNoInterval() {
    for (String design : DESIGNS) {
      for (double constant : new double[] {123.456, 1e-7, 0.1, 1e12 + 0.1, -4.35}) {
        Findings of = found(design, answers(1, 1, constant), "{mean: z}", "{mean: z, by: g}");
        for (Finding finding : of.all()) {
          for (Finding.GroupMean group : ((Finding.Mean) finding).groups()) {
            assertEquals(0, group.standardDeviation(), finding.toString());
            assertEquals(constant, group.estimate().value(), finding.toString());
            assertTrue(Double.isNaN(group.estimate().low()), finding.toString());
          }
        }
      }
    }
  }
}
