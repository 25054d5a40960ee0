package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.API;
import static org.soundings.pipeline.ReferenceRun.FROM;
import static org.soundings.pipeline.ReferenceRun.TO;
import static org.soundings.pipeline.ReferenceRun.mean;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.plan;
import static org.soundings.pipeline.SharedReference.data;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;

/** Weights made to agree with a population, from files to findings, as R's survey makes them. */
@Tag("shared")
class CalibrationRunTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private Findings weighted(String weighting) throws IOException {
    testRun.write("q.yaml", API.formatted("{weight: pw, clusters: [district]}"));
    return TestRun.findings(
        testRun.write("plan.yaml", plan("weighting: " + weighting, "{mean: api}")),
        testRun.write("d.csv", data("apiclus1.csv", FROM + "dnum", TO + "district")));
  }

  /** R: postStratify, rake, calibrate of the clustered sample; their mean of api00. */
  /** Made weights are taken as given, and the report says so. */
  private static String said(String weights) {
    return weights.replaceFirst(
        "\\)$",
        "; standard errors take these weights as given,"
            + " without the precision that the agreement with the population adds)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                        | 642.3107882115821 |"
            + " post-stratification by type (from 30.70 to 53.93, effective n 176)",
        ", wide: {No: 1072, Yes: 5122}                           | 641.23032092682 | raking to"
            + " type, wide (from 29.87 to 67.13, effective n 174)",
        "}, totals: {before: 3914069                             | 665.3090711657799 | GREG"
            + " calibration to type, before (from 14.17 to 62.05, effective n 168)",
        "}, method: raking, totals: {before: 3914069             | 665.3937960001501 | calibration"
            + " by raking to type, before (from 18.08 to 67.52, effective n 167)",
        "}, method: logit, bounds: {lower: 0.4, upper: 2.2}, totals: {before: 3914069 |"
            + " 665.3966439758652 | calibration within bounds to type, before (from 18.57 to 62.48,"
            + " effective n 168)"
      })
  void weightsAreMadeToAgree(String more, double expected, String summary) throws IOException {
    Findings findings =
        weighted("{margins: {type: {E: 4421, H: 755, M: 1018}" + (more == null ? "" : more) + "}}");
    assertEquals(said(summary), findings.weight());
    Finding.Mean api = mean(findings.sections().getFirst().findings().getFirst());
    near(expected, api.groups().getFirst().estimate().value(), 1e-7);
  }

  /** R: trimWeights of the raked weights between 20 and 45, here in multiples of their mean. */
  @Test
  void weightsAreTrimmed() throws IOException {
    Findings findings =
        weighted(
            "{margins: {type: {E: 4421, H: 755, M: 1018}, wide: {No: 1072, Yes: 5122}},"
                + " trim: {lower: 0.59, upper: 1.3295124314}}");
    String said = String.valueOf(findings.weight());
    assertTrue(
        said.startsWith("raking to type, wide (from 30.85 to 45.00, effective n 179;"), said);
  }

  @Test
  void sharesOfTrimmedWeightsAreSaidToDifferFromTheMargins() throws IOException {
    String margins = "{margins: {type: {E: 4421, H: 755, M: 1018}}, trim: ";
    String trimmed =
        "; trimmed afterwards to %s times the mean weight, so that weighted shares may differ";
    String both = String.valueOf(weighted(margins + "{lower: 0.59, upper: 1.33}}").weight());
    assertTrue(both.contains(trimmed.formatted("at least 0.59 and at most 1.33")), both);
    String above = String.valueOf(weighted(margins + "{upper: 1.5}}").weight());
    assertTrue(above.contains(trimmed.formatted("at most 1.5")), above);
  }
}
