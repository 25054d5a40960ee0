package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.statistics.TestResult;

/**
 * A test that the sample cannot bear gives its true reason: too few sampling units only where they
 * are too few (R's survey: {@code qr(vcov(m)[-1, -1])$rank} is 2 of 3).
 */
class SingularCovarianceTest {
  private static final int UNITS = 8;
  private static final String GROUPS =
      "The standard errors of the groups' means, or of some differences, are estimated as 0.";
  private static final String FEW = "There are too few sampling units.";
  private static final String SLOPES =
      "The covariance of the slopes is singular, as where categories lie in one sampling unit each"
          + " or do not vary.";
  private static final String CELLS =
      "The covariance of the cells is singular, as where categories lie in the same sampling unit.";

  @TempDir private Path folder = Path.of("");

  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      design: %s
      data: {ignore: [%s]}
      pages:
        - page: p
          items:
            - {number: y, ask: "Y?", from: 0, to: 10}
            - {number: k, ask: "K?", from: 0, to: 10}
            - {single: t, ask: "T?", options: {x: X, z: Z, p: P}}
            - {single: g, ask: "G?", options: {x: X, z: Z, p: P, q: Q}}
            - {single: s, ask: "S?", options: {x: X, z: Z, p: P, q: Q}}
            - {single: h, ask: "H?", options: {yes: "Yes", no: "No"}}
      """;

  private static final String CLUSTERS =
      QUESTIONNAIRE.formatted("{clusters: [psu]}", "w, r1, r2, r3, r4, r5, r6, r7, r8");
  private static final String REPLICATES =
      QUESTIONNAIRE.formatted("{weight: w, replicates: {columns: r1 to r8, kind: jk1}}", "psu");

  /**
   * Of g, p lies in the first unit and q in the second; of s, all but x in the first; k is 3 for
   * all of z in t, and 5 for all of p.
   */
  private static String answers(int units) {
    return IntStream.range(0, 6 * units)
        .mapToObj(
            row -> {
              int unit = row / 6;
              int i = row % 6;
              String g = unit == 0 ? "p" : unit == 1 ? "q" : row * 7 % 11 < 5 ? "x" : "z";
              String s = unit == 0 ? List.of("z", "p", "q").get(i % 3) : "x";
              String h = row * 5 % 7 < 3 ? "yes" : "no";
              String weights =
                  IntStream.range(0, UNITS)
                      .mapToObj(r -> r == unit ? "0.5" : "1.5")
                      .collect(Collectors.joining(","));
              int y = row * row * 3 % 11;
              String k = List.of(y + ",x", "3,z", "5,p").get(i % 3);
              return y + "," + k + "," + g + "," + s + "," + h + "," + unit + ",1," + weights;
            })
        .collect(Collectors.joining("\n", "y,k,t,g,s,h,psu,w,r1,r2,r3,r4,r5,r6,r7,r8\n", "\n"));
  }

  private TestResult test(String questionnaire, int units, String finding) {
    return new TestRun(folder)
        .planned(questionnaire, plan("", finding), answers(units))
        .getFirst()
        .results()
        .tests()
        .getLast()
        .result();
  }

  @Test
  void aModelWhoseCategoriesLieInOneUnitEachSaysSo() {
    String model = "{model: linear, outcome: y, predictors: [g]}";
    assertEquals(SLOPES, test(CLUSTERS, UNITS, model).note());
    assertEquals(SLOPES, test(REPLICATES, UNITS, model).note());
    assertEquals(FEW, test(CLUSTERS, 3, model).note());
    assertTrue(test(CLUSTERS, UNITS, model.replace("g]", "h]")).isDefined());
  }

  @Test
  void aTableWhoseCategoriesLieInOneUnitSaysSo() {
    String table = "{crosstab: h, by: s, tests: [wald]}";
    assertEquals(CELLS, test(CLUSTERS, UNITS, table).note());
    assertEquals(
        "There are too few sampling units to test so many cells.", test(CLUSTERS, 3, table).note());
  }

  @Test
  void groupsOfWhichSomeVaryDoNotSayThatNoneDoes() {
    for (String design : List.of(CLUSTERS, REPLICATES)) {
      assertEquals(GROUPS, test(design, UNITS, "{mean: k, by: t}").note());
    }
  }
}
