package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.mean;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;

/** Imputations of a weighted, clustered sample (issue 15). */
class ImputedSampleTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      design: {imputation: imp, weight: w, strata: st, clusters: ps}
      pages:
        - page: p
          items:
            - {number: x, ask: "X?", from: 0, to: 100}
            - {number: y, ask: "Y?", from: 0, to: 100}
            - {single: lik, ask: "L?", ordered: yes, options: {1: a, 2: b, 3: c, 4: d, 5: e}}
      """;

  private static final String ANSWERS =
      """
      imp,x,y,lik,w,st,ps
      1,42,58,1,1,s,1
      1,64,66,4,2,s,1
      1,37,68,1,4,s,2
      1,51,58,4,1,s,2
      1,67,60,1,1,s,3
      1,44,49,4,2,s,3
      1,45,66,3,4,s,4
      1,44,67,1,1,s,4
      1,47,45,4,1,s,5
      1,51,43,3,2,s,5
      1,62,55,4,4,t,1
      1,42,63,3,1,t,1
      1,39,74,3,1,t,2
      1,48,64,4,2,t,2
      1,39,67,3,4,t,3
      1,49,62,1,1,t,3
      1,44,42,2,1,t,4
      1,28,32,5,2,t,4
      1,52,34,4,4,t,5
      1,47,51,1,1,t,5
      2,42,55,1,1,s,1
      2,64,71,4,2,s,1
      2,37,69,1,4,s,2
      2,51,57,4,1,s,2
      2,67,60,2,1,s,3
      2,44,49,3,2,s,3
      2,45,66,3,4,s,4
      2,44,67,1,1,s,4
      2,47,45,4,1,s,5
      2,51,43,3,2,s,5
      2,62,55,4,4,t,1
      2,42,63,3,1,t,1
      2,39,74,3,1,t,2
      2,48,64,4,2,t,2
      2,39,67,3,4,t,3
      2,49,62,1,1,t,3
      2,44,42,2,1,t,4
      2,28,32,5,2,t,4
      2,52,34,4,4,t,5
      2,47,51,1,1,t,5
      3,42,52,1,1,s,1
      3,64,76,4,2,s,1
      3,37,70,1,4,s,2
      3,51,56,4,1,s,2
      3,67,60,3,1,s,3
      3,44,49,2,2,s,3
      3,45,66,3,4,s,4
      3,44,67,1,1,s,4
      3,47,45,4,1,s,5
      3,51,43,3,2,s,5
      3,62,55,4,4,t,1
      3,42,63,3,1,t,1
      3,39,74,3,1,t,2
      3,48,64,4,2,t,2
      3,39,67,3,4,t,3
      3,49,62,1,1,t,3
      3,44,42,2,1,t,4
      3,28,32,5,2,t,4
      3,52,34,4,4,t,5
      3,47,51,1,1,t,5
      """;

  private List<Finding> found(String... findings) {
    return testRun.planned(QUESTIONNAIRE, plan("", findings), ANSWERS);
  }

  private static final String UNWEIGHTED = "Unweighted: neither the weights nor the design";

  @Test
  void whatIsUnweightedSaysSoAfterPooling() {
    List<Finding> found =
        found(
            "{frequency: lik, tests: [jeffreys]}",
            "{paired: [x, y], tests: [paired-d]}",
            "{items: [x, y, lik], tests: [alpha]}",
            "{model: drivers, outcome: y, predictors: [x, lik]}");
    for (Finding finding : found) {
      assertTrue(!finding.results().measures().isEmpty(), finding.id());
      for (Results.Measure measure : finding.results().measures()) {
        assertTrue(measure.note().startsWith(UNWEIGHTED), measure.toString());
      }
    }
  }

  /**
   * R: differences y - x of each imputation, mean and var/20, Rubin's rules with Barnard and
   * Rubin's df of 19.
   */
  @Test
  void anUnweightedMeanDifferenceHasTheDegreesOfFreedomOfItsRows() {
    String alone =
        QUESTIONNAIRE
            .replace(", weight: w, strata: st, clusters: ps}", "}")
            .replace("pages:", "data: {ignore: [w, st, ps]}\npages:");
    Estimate e =
        testRun
            .planned(alone, plan("", "{paired: [x, y]}"), ANSWERS)
            .getFirst()
            .results()
            .measures()
            .getFirst()
            .estimate();
    near(9.199999999999999, e.value(), 1e-9);
    near(3.248535432489593, e.standardError(), 1e-9);
    near(2.353767993702386, e.low(), 1e-8);
    near(16.046232006297615, e.high(), 1e-8);
  }

  /** R: svymean(~I(y - x)) of each imputation, pooled on the 8 df of ten units in two strata. */
  @Test
  void aMeanDifferenceByDesignHasTheDegreesOfFreedomOfTheSample() {
    Estimate e = found("{paired: [x, y]}").getFirst().results().measures().getFirst().estimate();
    near(9.4, e.value(), 1e-9);
    near(5.30934631883562, e.standardError(), 1e-7);
    near(-3.34188405182970, e.low(), 1e-7);
    near(22.14188405182971, e.high(), 1e-7);
  }

  /** R: svymean of each imputation, pooled on the 8 df of ten units in two strata. */
  @Test
  void aMeanByDesignHasThoseOfTheSampleAndOfACompleteItemNothingIsMissing() {
    Finding found = found("{mean: x}").getFirst();
    Estimate e = mean(found).groups().getFirst().estimate();
    near(47.050000000000004, e.value(), 1e-9);
    near(2.585491974460567, e.standardError(), 1e-7);
    near(40.849018240292430, e.low(), 1e-7);
    Listing.Line missing = found.results().listings().getFirst().lines().getFirst();
    assertEquals(0, ReferenceRun.number(missing, 1));
  }

  /**
   * R: svyglm(y ~ x + lik) of each imputation, where x is missing in three rows and three have no
   * weight, pooled on the 11 df of the rows that are used.
   */
  @Test
  void aPooledModelHasTheDegreesOfFreedomOfTheRowsItUses() {
    List<Listing> model =
        testRun
            .planned(
                QUESTIONNAIRE
                    .replace(", strata: st, clusters: ps}", "}")
                    .replace("pages:", "data: {ignore: [st, ps]}\npages:"),
                plan("", "{model: linear, outcome: y, predictors: [x, lik], as-numbers: [lik]}"),
                withGaps())
            .getFirst()
            .results()
            .listings();
    near(67.245291917027, ReferenceRun.number(model.getFirst().lines().getFirst(), 0), 1e-9);
    double[] df = {8.36836992268, 7.98811327558, 9.30864089523};
    for (int i = 0; i < df.length; i++) {
      near(df[i], ReferenceRun.number(model.getLast().lines().get(i), 0), 1e-7);
    }
  }

  /** In each imputation no x in rows 1, 4 and 8, no weight in the last unit of s and row 14. */
  private static String withGaps() {
    List<String> lines = ANSWERS.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> i == 0 ? lines.getFirst() : gap(lines.get(i).split(","), (i - 1) % 20))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String gap(String[] cells, int row) {
    if (row == 0 || row == 3 || row == 7) {
      cells[1] = "";
    }
    if (row == 8 || row == 9 || row == 13) {
      cells[4] = "0";
    }
    return String.join(",", cells);
  }
}
