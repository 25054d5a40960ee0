package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.data;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.finding.Finding;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.Estimate;

/** From a data file, a questionnaire and a plan to design-based estimates. */
class DesignRunTest {
  private static final double AGREED = 2e-9;

  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  static String questionnaire(String design) {
    return """
    questionnaire: api
    version: "1"
    language: en
    policy: open
    title: Schools
    design: %s
    pages:
      - page: p
        items:
          - single: type
            ask: Which type?
            options: {E: Elementary, H: High, M: Middle}
          - single: wide
            ask: School-wide target met?
            options: {No: "No", Yes: "Yes"}
          - single: awards
            ask: Awards?
            options: {No: "No", Yes: "Yes"}
          - number: api
            ask: Index?
          - number: enroll
            ask: Pupils?
    """
        .formatted(design);
  }

  static void agrees(double mean, double se, Estimate estimate) {
    assertEquals(mean, estimate.value(), mean * AGREED);
    assertEquals(se, estimate.standardError(), se * AGREED);
    assertTrue(
        estimate.method().text().startsWith("Taylor linearisation"), estimate.method().text());
  }

  static Finding.Mean mean(List<Finding> findings) {
    return assertInstanceOf(Finding.Mean.class, findings.getFirst());
  }

  private static final String SYNTH =
      """
      questionnaire: synth
      version: "1"
      language: en
      policy: open
      title: Synth
      design: {weight: weight, strata: stratum, clusters: [psu]}
      pages:
        - page: p
          items:
            - number: hours
              ask: Hours?
      """;

  /** Stratum 4 keeps only its smallest unit. */
  private static String lonely() throws IOException {
    List<String> lines =
        data("synth_burnout.csv", "hours stratum psu weight", "hours stratum psu weight")
            .lines()
            .toList();
    String kept =
        lines.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(line -> line[1].equals("4"))
            .map(line -> line[2])
            .min((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
            .orElseThrow();
    return lines.stream()
        .filter(line -> !line.split(",", -1)[1].equals("4") || line.split(",", -1)[2].equals(kept))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "certainty,0.5596239325679739",
    "remove,0.5596239325679739",
    "adjust,0.5642965879253554",
    "average,0.6461980562261534"
  })
  void aLonelyUnitCountsAsThePlanSays(String rule, double se) throws IOException {
    Finding.Mean hours =
        mean(testRun.planned(SYNTH, plan("lonely: " + rule, "{mean: hours}"), lonely()));
    agrees(37.718697146574414, se, hours.groups().getFirst().estimate());
  }

  @Test
  void aLonelyUnitIsRefusedWhereThePlanSaysNothing() throws IOException {
    String csv = lonely();
    Refused refused =
        assertThrows(Refused.class, () -> testRun.planned(SYNTH, plan("", "{mean: hours}"), csv));
    String problem = refused.problems().getFirst().toString();
    assertTrue(problem.contains("P115") && problem.contains("\"4\""), problem);
    assertTrue(problem.contains("lonely: adjust"), problem);
  }

  @Test
  void aResponseWithoutAStratumIsRefused() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                testRun.planned(
                    SYNTH,
                    plan("", "{mean: hours}"),
                    "hours,stratum,psu,weight\n3,,1,1\n4,1,2,1\n"));
    assertTrue(refused.problems().getFirst().toString().contains("P116"));
  }

  @Test
  void weightsOfOneGiveTheMeanAndTheErrorOfNoWeights() throws IOException {
    String csv = "type,wide,awards,api,enroll,w\n" + rows(",1");
    String bare = "type,wide,awards,api,enroll\n" + rows("");
    Estimate weighted =
        mean(testRun.planned(questionnaire("{weight: w}"), plan("", "{mean: api}"), csv))
            .groups()
            .getFirst()
            .estimate();
    Estimate none =
        mean(testRun.planned(questionnaire("{}"), plan("", "{mean: api}"), bare))
            .groups()
            .getFirst()
            .estimate();
    assertEquals(none.value(), weighted.value(), 1e-12);
    assertEquals(none.standardError(), weighted.standardError(), 1e-12);
    assertEquals(none.low(), weighted.low(), 1e-12);
  }

  private static String rows(String end) {
    return IntStream.range(0, 40)
        .mapToObj(
            i ->
                "EHM".charAt(i % 3)
                    + (i % 2 == 0 ? ",Yes,No," : ",No,Yes,")
                    + (i * i % 37)
                    + ","
                    + i
                    + end)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void rakingBringsTheMarginsToTheirTargets() throws IOException {
    String keys =
        "weighting: {margins: {type: {E: 0.5, H: 0.2, M: 0.3}, wide: {No: 0.4, Yes: 0.6}}}";
    String csv = "type,wide,awards,api,enroll\n" + rows("");
    List<Finding> findings =
        testRun.planned(
            questionnaire("{}"),
            plan(keys, "{frequency: type}", "{frequency: wide}", "{mean: api, by: type}"),
            csv);
    Finding.Frequency type = assertInstanceOf(Finding.Frequency.class, findings.get(0));
    assertEquals(0.5, type.shares().get(0).estimate().value(), 1e-8);
    assertEquals(0.2, type.shares().get(1).estimate().value(), 1e-8);
    Finding.Frequency wide = assertInstanceOf(Finding.Frequency.class, findings.get(1));
    assertEquals(0.4, wide.shares().get(0).estimate().value(), 1e-8);
  }

  @Test
  void aTargetThatNobodyMeetsIsRefusedWithItsCategory() {
    String csv = "type,wide,awards,api,enroll\n" + rows("").replace("H,", "E,");
    String keys = "weighting: {margins: {type: {E: 0.5, H: 0.2, M: 0.3}}}";
    Refused refused =
        assertThrows(
            Refused.class,
            () -> testRun.planned(questionnaire("{}"), plan(keys, "{frequency: type}"), csv));
    String problem = refused.problems().getFirst().toString();
    assertTrue(problem.contains("P120") && problem.contains("H"), problem);
  }

  @Test
  void totalsWithoutPeopleAreRefused() {
    String csv = "type,wide,awards,api,enroll\n" + rows("");
    String keys = "weighting: {margins: {type: {E: 0.5, H: 0.2, M: 0.3}}, totals: {api: 39140}}";
    Refused refused =
        assertThrows(
            Refused.class,
            () -> testRun.planned(questionnaire("{}"), plan(keys, "{mean: api}"), csv));
    String problem = refused.problems().getFirst().toString();
    assertTrue(problem.contains("P125"), problem);
  }
}
