package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.change.Changes;
import org.soundings.analysis.change.Comparability;
import org.soundings.analysis.finding.Change;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.MethodsParagraph;
import org.soundings.report.wording.Reasons;
import org.soundings.statistics.Estimate;

/** Why a number has a standard error of 0, and that it is 0 (issue 15, X-I1 to X-I4). */
class ZeroErrorsTest {
  private static final String ALIKE =
      "within each stratum all gave the same answer, so that the standard error is estimated as 0";

  @TempDir private Path folder = Path.of("");

  private static String questionnaire(String design) {
    return """
    questionnaire: q
    version: "1"
    language: en
    policy: open
    title: Q
    pages:
      - page: p
        items:
          - {single: s, ask: "S?", options: {a: A, b: B}}
          - {number: x, ask: "X?"}
          - {number: bed, ask: "Bed?"}
    %s
    """
        .formatted(design);
  }

  private static String plan(String weighting, String... findings) {
    return "plan: p\ntitle: P\nquestionnaire: q.yaml\n"
        + weighting
        + "sections:\n  - title: T\n    findings:\n      - "
        + String.join("\n      - ", findings)
        + "\n";
  }

  private static final String ALL_ALIKE =
      """
      s,x,bed,st,w
      a,5,1,e,40
      a,5,2,e,40
      a,5,3,e,40
      b,3,4,m,10
      b,3,5,m,10
      b,3,6,m,10
      """;

  private List<Finding> found(String design, String csv, String... findings) {
    return new TestRun(folder).planned(questionnaire(design), plan("", findings), csv);
  }

  private static Estimate share(Finding finding) {
    return ((Finding.Frequency) finding).shares().getFirst().estimate();
  }

  private static Estimate mean(Finding finding) {
    return ((Finding.Mean) finding).groups().getFirst().estimate();
  }

  /** X-I1: another sample of these strata need not answer alike. */
  @Test
  void answersThatAreAlikeWithinStrataAreNotFixedByTheDesign() {
    List<Finding> of =
        found("design: {weight: w, strata: st}", ALL_ALIKE, "{frequency: s}", "{mean: x}");
    for (Estimate e : List.of(share(of.getFirst()), mean(of.getLast()))) {
      assertEquals(0, e.standardError());
      assertTrue(Double.isNaN(e.low()), e.toString());
      assertEquals(List.of("no interval: " + ALIKE), e.method().remarks());
    }
    assertEquals(
        List.of("No interval: " + ALIKE + "."),
        Reasons.of(of.getLast(), Language.ENGLISH),
        of.getLast().toString());
  }

  /** X-I1: of a stratum that was asked as a whole nothing is left to chance, of the other it is. */
  @Test
  void onlyOfStrataThatWereAskedAsAWholeIsEverythingKnown() {
    String csv = ALL_ALIKE.replace("st,w", "st,N").replace(",40", ",120").replace(",10", ",3");
    List<Finding> of =
        found("design: {strata: st, population: N}", csv, "{mean: bed, by: s}", "{frequency: s}");
    Finding.Mean beds = (Finding.Mean) of.getFirst();
    assertEquals(
        List.of("no interval: everybody in its strata was asked"),
        beds.groups().getLast().estimate().method().remarks());
    assertTrue(beds.groups().getFirst().estimate().low() < 2, beds.toString());
    assertEquals(
        List.of(
            "no interval: within each stratum that was not asked as a whole all gave the same answer, so"
                + " that the standard error is estimated as 0"),
        share(of.getLast()).method().remarks());
  }

  /** X-I1: units that are alike, and replicates that say the same. */
  @Test
  void unitsAndReplicatesThatAreAlikeSaySo() {
    String units = "s,x,bed,ps\na,1,1,1\nb,2,1,1\na,1,1,2\nb,2,1,2\na,1,1,3\nb,2,1,3\n";
    Estimate clustered = mean(found("design: {clusters: ps}", units, "{mean: x}").getFirst());
    assertEquals(
        List.of(
            "no interval: all sampling units are alike, so that the standard error is estimated as"
                + " 0"),
        clustered.method().remarks());
    String replicated = "s,x,bed,w,r1,r2\na,1,1,1,2,0\na,1,1,1,0,2\nb,3,1,1,2,0\nb,3,1,1,0,2\n";
    Estimate same =
        share(
            found(
                    "design: {weight: w, replicates: {columns: [r1, r2], kind: brr}}",
                    replicated,
                    "{frequency: s}")
                .getFirst());
    assertEquals(
        List.of(
            "no interval: all replicate weights give the same, so that the standard error is"
                + " estimated as 0"),
        same.method().remarks());
  }

  private static final String FIRST =
      "s,x,bed\na,3,10\na,5,20\na,4,31\nb,9,44\nb,8,50\nb,2,61\nb,7,13\na,6,35\n";
  private static final String SECOND =
      "s,x,bed\na,3,15\nb,5,21\na,4,30\nb,1,40\nb,8,55\na,2,60\nb,7,12\na,6,36\n";

  private static String calibrated(double ofA, double ofB, double bed) {
    return "weighting: {margins: {s: {a: %s, b: %s}}, totals: {bed: %s}}\n"
        .formatted(ofA, ofB, bed);
  }

  private Path planFile(String name, String weighting) {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", questionnaire(""));
    return testRun.write(
        name,
        plan(
            weighting,
            weighting.isEmpty() ? "{mean: bed}" : "{mean: bed, tests: [totals, median]}",
            "{mean: x}",
            "{frequency: s}"));
  }

  /** X-I2. R: svytotal and svymean after calibrate() have a standard error of 0. */
  @Test
  void aTotalThatCalibrationFixesHasNoIntervalNorHasItsMean() {
    Findings of =
        TestRun.findings(
            planFile("plan.yaml", calibrated(100, 120, 7000)),
            new TestRun(folder).write("d.csv", FIRST));
    Finding.Mean bed = (Finding.Mean) of.all().getFirst();
    Estimate total = bed.results().measures().getFirst().estimate();
    Estimate median = bed.results().measures().getLast().estimate();
    assertEquals(7000, total.value(), 1e-5);
    for (Estimate e : List.of(total, mean(bed))) {
      assertEquals(0, e.standardError());
      assertTrue(Double.isNaN(e.low()), e.toString());
      assertTrue(e.method().text().contains("the weights were made so"), e.toString());
    }
    assertFalse(median.method().text().contains("the weights were made so"), median.toString());
    assertTrue(mean(of.all().get(1)).low() < mean(of.all().get(1)).value());
  }

  private Findings compared(String before, String after) {
    TestRun testRun = new TestRun(folder);
    Path plan = planFile("before.yaml", before);
    Questionnaire same = PlanFile.read(plan).orRefuse().questionnaire();
    return Changes.of(
            TestRun.cleared(plan, testRun.write("1.csv", FIRST)),
            "2024",
            TestRun.cleared(planFile("after.yaml", after), testRun.write("2.csv", SECOND)),
            "2025",
            new Comparability(same, same, "en"))
        .value();
  }

  private static Estimate change(Findings of, int at) {
    return ((Finding.Changed) of.all().get(at)).changes().getFirst().difference();
  }

  /** X-I3: what the solver leaves of 0 is no change; another target is one, without chance. */
  @Test
  void weightsOfOneTargetLeaveNoChange() {
    Findings of = compared(calibrated(100, 120, 7000), calibrated(100, 120, 7000));
    for (int at : List.of(0, 2)) {
      assertEquals(0, change(of, at).value());
      assertEquals(0, change(of, at).standardError());
      assertTrue(Double.isNaN(change(of, at).low()));
      assertTrue(
          change(of, at).method().text().startsWith("no interval: the weights of both"),
          change(of, at).toString());
    }
    assertTrue(change(of, 1).low() < change(of, 1).value());
    Findings moved = compared(calibrated(100, 120, 7000), calibrated(110, 110, 7700));
    assertEquals(700 / 220.0, change(moved, 0).value(), 1e-9);
    assertEquals(110 / 220.0 - 100 / 220.0, change(moved, 2).value(), 1e-9);
  }

  /** X-I3: where one wave alone is fixed, chance is in the other. */
  @Test
  void aChangeFromAFixedNumberHasTheIntervalOfTheOther() {
    Findings of = compared(calibrated(100, 120, 7000), "");
    Change bed = ((Finding.Changed) of.all().getFirst()).changes().getFirst();
    assertEquals(bed.after().low() - bed.before().value(), bed.difference().low(), 1e-9);
    assertEquals(bed.after().high() - bed.before().value(), bed.difference().high(), 1e-9);
  }

  /** X-I4: the range of weights and the effective n are of one wave each. */
  @Test
  void weightsAreSaidOfEachWave() {
    Findings of = compared(calibrated(100, 120, 7000), "");
    String weight = String.valueOf(of.weight());
    assertTrue(weight.startsWith("GREG calibration to s, bed (from"), weight);
    assertTrue(weight.endsWith(") in 2024, and by nothing in 2025"), weight);
    Findings both = compared(calibrated(100, 120, 7000), calibrated(110, 110, 7700));
    String each = String.valueOf(both.weight());
    assertTrue(each.matches(".*effective n.* in 2024, and by .*effective n.* in 2025"), each);
    String text = new MethodsParagraph(both, Example.provenance()).text();
    assertTrue(text.contains("were weighted by " + each + "."), text);
    assertTrue(of.design().isEmpty() || of.design().startsWith("In 2024: "), of.design());
  }
}
