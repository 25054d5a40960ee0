package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.DesignRunTest.agrees;
import static org.soundings.pipeline.DesignRunTest.mean;
import static org.soundings.pipeline.DesignRunTest.questionnaire;
import static org.soundings.pipeline.ReferenceRun.plan;
import static org.soundings.pipeline.SharedReference.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;

/** Samples of Californian schools: design-based estimates as R's survey has them. */
@Tag("shared")
class SchoolDesignTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private List<Finding> stratified(String... findings) throws IOException {
    return testRun.planned(
        questionnaire("{weight: pw, strata: stratum, population: {E: 4421, H: 755, M: 1018}}"),
        plan("", findings),
        data(
            "apistrat.csv",
            "stype sch.wide awards api00 enroll pw stype",
            "type wide awards api enroll pw stratum"));
  }

  private List<Finding> clustered(String... findings) throws IOException {
    return testRun.planned(
        questionnaire("{weight: pw, clusters: [district], population: 757}"),
        plan("", findings),
        data(
            "apiclus1.csv",
            "stype sch.wide awards api00 enroll pw dnum",
            "type wide awards api enroll pw district"));
  }

  @Test
  void aStratifiedMeanHasItsStrataAndTheirPopulations() throws IOException {
    Finding.Mean api = mean(stratified("{mean: api, tests: [totals, deff]}"));
    Estimate estimate = api.groups().getFirst().estimate();
    agrees(662.2873631593208, 9.40894080278458, estimate);
    assertTrue(estimate.method().text().contains("197"), estimate.method().text());
    Estimate total = api.results().measures().getFirst().estimate();
    assertEquals(4102207.899618149, total.value(), 0.01);
  }

  @Test
  void meansOfGroupsAreDomainsOfTheWholeSample() throws IOException {
    List<Finding.GroupMean> byAward = mean(stratified("{mean: api, by: awards}")).groups();
    agrees(633.734911659413, 15.334770976045009, byAward.get(0).estimate());
    agrees(678.422405614438, 11.856630987444285, byAward.get(1).estimate());
    List<Finding.GroupMean> byType = mean(clustered("{mean: api, by: type}")).groups();
    agrees(648.8680555555555, 22.36240889383189, byType.get(0).estimate());
    agrees(618.5714285714286, 38.02024935940753, byType.get(1).estimate());
    agrees(631.44, 31.609465227245526, byType.get(2).estimate());
  }

  @Test
  void aClusteredMeanHasTheClustersDegreesOfFreedom() throws IOException {
    Estimate api = mean(clustered("{mean: api}")).groups().getFirst().estimate();
    agrees(644.1693989071039, 23.54224069378104, api);
    assertTrue(api.method().text().contains("14 df"), api.method().text());
  }

  @Test
  void proportionsHaveALogitInterval() throws IOException {
    Finding.Frequency awards =
        assertInstanceOf(Finding.Frequency.class, stratified("{frequency: awards}").getFirst());
    Estimate yes = awards.shares().get(1).estimate();
    agrees(0.6389360640505782, 0.0344059179972689, yes);
    assertEquals(0.5687210988680468, yes.low(), 1e-8);
    assertEquals(0.703675779368256, yes.high(), 1e-8);
    Finding.Frequency type =
        assertInstanceOf(Finding.Frequency.class, clustered("{frequency: type}").getFirst());
    agrees(0.7868852459016393, 0.0463365536499119, type.shares().getFirst().estimate());
  }

  @Test
  void aWeightedTableIsTestedByRaoAndScott() throws IOException {
    String asked = "{crosstab: wide, by: type}";
    TestResult stratified = stratified(asked).getFirst().tests().getFirst();
    assertEquals("Rao-Scott F test", stratified.test());
    assertEquals(17.247443963888816, stratified.statistic(), 1e-6);
    assertEquals(1.828671504163584, stratified.degreesOfFreedom().get(0), 1e-7);
    assertEquals(360.24828632022604, stratified.degreesOfFreedom().get(1), 1e-5);
    assertEquals(2.0350463594651288e-07, stratified.pValue(), 1e-13);
    TestResult clustered = clustered(asked).getFirst().tests().getFirst();
    assertEquals(5.193369541474878, clustered.statistic(), 1e-7);
    assertEquals(0.02174746237079686, clustered.pValue(), 1e-9);
  }

  /** R: postStratify of the clustered sample by type, population 4421, 755, 1018. */
  @Test
  void postStratificationGivesTheWeightsOfTheReference() throws IOException {
    String keys = "weighting: {margins: {type: {E: 4421, H: 755, M: 1018}}}";
    Finding.Mean mean =
        mean(
            testRun.planned(
                questionnaire("{weight: pw, clusters: [district]}"),
                plan(keys, "{mean: enroll, tests: [totals]}"),
                data(
                    "apiclus1.csv",
                    "stype sch.wide awards api00 enroll pw dnum",
                    "type wide awards api enroll pw district")));
    Estimate total = mean.results().measures().getFirst().estimate();
    assertEquals(6194 * mean.groups().getFirst().estimate().value(), total.value(), 1e-2);
  }
}
