package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/**
 * D10 to D16: what was solved for hidden counts in November 2026 is not published any more. The
 * inputs are made after the cases of that attack (t1 to t12) and are not theirs.
 */
class UnsolvableTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: firm
      version: "1"
      language: en
      title: Firm
      policy: organisation
      %s
      pages:
        - page: a
          items:
            - single: team
              ask: Team?
              options: {t1: T1, t2: T2, t3: T3}
            - single: leave
              ask: Leave?
              sensitivity: sensitive
              ordered: yes
              options: {0: "no", 1: "yes"}
            - single: late
              ask: Late?
              ordered: yes
              options: {0: "no", 1: "yes"}
            - grid: g
              ask: How often?
              sensitivity: wellbeing
              statements: {p: Worn out, q: Tired, r: Done}
              scale: {1: Never, 2: Rarely, 3: Sometimes, 4: Often, 5: Always}
              ordered: yes
            - number: pay
              ask: Hours?
              from: 0
              to: 4000
      scales:
        strain: {label: Strain, items: [g.p, g.q, g.r], method: mean}
      """;
  private static final String PLAN =
      """
      plan: report
      title: Report
      questionnaire: q.yaml
      %s
      sections:
        - title: All
          findings:
      """;

  @TempDir private Path folder;

  /**
   * Teams of 25, 40 and 35; 2, 14 and 11 of them want to leave; what else they say by {@code i}.
   */
  private static String people(int each) {
    StringBuilder csv = new StringBuilder("team,leave,late,g.p,g.q,g.r,pay\n");
    int[] sizes = {25, 40, 35};
    int[] leavers = {2, 14, 11};
    for (int team = 0; team < sizes.length; team++) {
      for (int i = 0; i < sizes[team] * each; i++) {
        int leave = i < leavers[team] * each ? 1 : 0;
        csv.append(
            "t%d,%d,%d,%d,%d,%d,%d%n"
                .formatted(
                    team + 1,
                    leave,
                    i % 9 == 0 ? 1 : 0,
                    1 + i * 7 % 5,
                    1 + i * i % 5,
                    1 + i * 3 % 5,
                    10 + i % 7));
      }
    }
    return csv.toString();
  }

  private List<Finding> declared(String declared, String planned, String csv, String... findings) {
    StringBuilder plan = new StringBuilder(PLAN.formatted(planned));
    for (String finding : findings) {
      plan.append("      - {").append(finding).append("}\n");
    }
    return new TestRun(folder).planned(QUESTIONNAIRE.formatted(declared), plan.toString(), csv);
  }

  private List<Finding> found(String csv, String... findings) {
    return declared("", "", csv, findings);
  }

  @Test
  void aMeanOrSpreadOfAnItemWithHiddenAnswersIsNotTold() {
    String rare =
        people(1)
            .replaceFirst("t1,0,1,1,1", "t1,0,1,5,1")
            .replaceAll("t1,1,(\\d),\\d", "t1,1,$1,5");
    String csv = rare.replaceAll("(?m)^(t[23],\\d,\\d),[45]", "$1,3");
    List<Finding> all = found(csv, "frequency: g.p", "scale: strain");
    Finding.Frequency item = (Finding.Frequency) all.getFirst();
    assertTrue(item.shares().stream().anyMatch(s -> !s.cell().shown()), "the case has one");
    Finding.Mean score = (Finding.Mean) all.get(1);
    assertEquals(Cell.Status.PRIMARY, score.groups().getFirst().status());
    assertTrue(score.reliability().listings().isEmpty(), "no means, SDs or alphas of its items");
    assertTrue(score.reliability().measures().isEmpty());
  }

  @Test
  void aModelByOneGroupingIsAsHiddenAsItsTable() {
    for (String kind : List.of("linear", "logistic")) {
      List<Finding> all =
          found(
              people(2).replaceAll("(?m)^t1,1", "t1,0").replaceFirst("(?m)^t1,0", "t1,1"),
              "crosstab: leave, by: team",
              "model: " + kind + ", outcome: leave, predictors: [team]");
      assertTrue(all.get(1).results().listings().isEmpty(), kind);
      assertTrue(all.get(1).results().measures().isEmpty(), kind);
    }
  }

  @Test
  void itemsAndTheirScaleHaveOneBaseWhereAFewSkippedAnItem() {
    String csv = people(3).replaceFirst("(?m)^(t1,1,\\d),\\d", "$1,");
    List<Finding> all = found(csv, "frequency: g.p", "frequency: g.q", "scale: strain");
    long first = ((Finding.Frequency) all.getFirst()).answered().n();
    long second = ((Finding.Frequency) all.get(1)).answered().n();
    Estimate score = ((Finding.Mean) all.get(2)).groups().getFirst().estimate();
    assertEquals(299, first);
    assertEquals(first, second, "whoever skipped one is not counted in the other either");
    assertEquals(first, score.n());
  }

  @Test
  void openDataKeepEveryBase() {
    String csv = people(3).replaceFirst("(?m)^(t1,1,\\d),\\d", "$1,");
    List<Finding> all = declared("", "policy: open", csv, "frequency: g.q", "scale: strain");
    assertEquals(300, ((Finding.Frequency) all.getFirst()).answered().n());
  }

  @Test
  void aWeightedShareIsNotToldWhereItGivesTheTableOfItsWeightsAway() {
    String weighting = "weighting: {margins: {team: {t1: 0.5, t2: 0.25, t3: 0.25}}}";
    Finding.Frequency leave =
        (Finding.Frequency) declared("", weighting, people(1), "frequency: leave").getFirst();
    assertTrue(leave.shares().getFirst().cell().shown(), "the count is");
    assertFalse(leave.shares().getFirst().estimate().isDefined());
  }

  @Test
  void aWeightedShareThatMayBeToldIsAWholePercent() {
    String weighting = "weighting: {margins: {team: {t1: 0.5, t2: 0.25, t3: 0.25}}}";
    Finding.Frequency leave =
        (Finding.Frequency) declared("", weighting, people(20), "frequency: leave").getFirst();
    Estimate share = leave.shares().getFirst().estimate();
    assertTrue(share.isDefined());
    assertEquals(Math.rint(share.value() * 100) / 100, share.value(), 1e-12);
  }

  @Test
  void aStandardErrorByAFewClustersIsNotTold() {
    Finding.Frequency leave =
        (Finding.Frequency)
            declared("design: {clusters: psu}", "", clusters(2), "frequency: leave").getFirst();
    Estimate share = leave.shares().getFirst().estimate();
    assertTrue(share.isDefined());
    assertTrue(Double.isNaN(share.standardError()));
    assertTrue(Double.isNaN(share.low()));
  }

  @Test
  void aStandardErrorByManyClustersIs() {
    Finding.Frequency leave =
        (Finding.Frequency)
            declared("design: {clusters: psu}", "", clusters(50), "frequency: leave").getFirst();
    assertFalse(Double.isNaN(leave.shares().getFirst().estimate().low()));
  }

  private static String clusters(int n) {
    String[] lines = people(1).split("\\R");
    StringBuilder csv = new StringBuilder(lines[0]).append(",psu\n");
    for (int i = 1; i < lines.length; i++) {
      csv.append(lines[i]).append(',').append(i % n).append('\n');
    }
    return csv.toString();
  }

  @Test
  void anAlphaIfDeletedIsNotToldWhereItGivesACrossingAway() {
    List<Finding> all =
        found(
            people(3),
            "items: [leave, late, g.q], tests: [alpha, item-analysis, friedman]",
            "correlation: [leave, late], tests: [pearson, spearman]");
    for (Finding finding : all) {
      assertTrue(finding.results().listings().isEmpty(), finding.id());
      assertTrue(finding.results().measures().isEmpty(), finding.id());
      finding.tests().forEach(test -> assertTrue(Double.isNaN(test.statistic())));
    }
  }

  @Test
  void aMeanThatIsNearlyAllOnePersonsIsNotTold_D15() {
    String csv = people(1).replaceFirst("(?m)^(t1,.*),\\d+$", "$1,3900");
    Finding.Mean pay = (Finding.Mean) found(csv, "mean: pay, by: team").getFirst();
    assertEquals(Cell.Status.PRIMARY, pay.groups().getFirst().status());
    Finding.Mean plain = (Finding.Mean) found(people(1), "mean: pay, by: team").getFirst();
    assertEquals(Cell.Status.SHOWN, plain.groups().getFirst().status());
  }

  @Test
  void aMeanNearTheEndOfItsScaleIsNotTold() {
    String csv = people(1).replaceAll("(?m)^(t1,\\d,\\d),\\d,\\d,\\d", "$1,5,5,5");
    Finding.Mean near = (Finding.Mean) found(csv, "scale: strain, by: team").getFirst();
    assertEquals(Cell.Status.PRIMARY, near.groups().getFirst().status());
  }

  @Test
  void aGroupHasNoSpreadAndAnIntervalThatTellsNoMoreThanItsMean() {
    Finding.Mean mean = (Finding.Mean) found(people(1), "scale: strain, by: team").getFirst();
    Finding.GroupMean team = mean.groups().get(1);
    assertTrue(Double.isNaN(team.standardDeviation()));
    double m = team.estimate().value();
    double widest = Math.sqrt((5 - m) * (m - 1));
    assertTrue(team.estimate().high() - m >= 1.96 * widest / Math.sqrt(40) - 0.01);
    mean.tests().forEach(test -> assertTrue(Double.isNaN(test.statistic()), test.test()));
  }

  @Test
  void theSpreadOfAllHasTwoDigits() {
    Finding.GroupMean all =
        ((Finding.Mean) found(people(3), "mean: pay").getFirst()).groups().getFirst();
    assertEquals(Estimate.significant(all.standardDeviation(), 2), all.standardDeviation());
    assertTrue(all.estimate().low() < all.estimate().value());
  }

  @Test
  void aWeakerWeightingOrAnotherTestIsAnotherMark() {
    assertNotEquals(
        mark("", "model: linear, outcome: leave, predictors: [team]"),
        mark("", "model: logistic, outcome: leave, predictors: [team]"));
    assertNotEquals(
        mark("", "frequency: leave"),
        mark("weighting: {margins: {team: {t1: 0.5, t2: 0.25, t3: 0.25}}}", "frequency: leave"));
    assertNotEquals(
        mark("", "frequency: leave, tests: [goodness-of-fit]"), mark("", "frequency: leave"));
  }

  private String mark(String planned, String finding) {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", QUESTIONNAIRE.formatted(""));
    Path plan = testRun.write("p.yaml", PLAN.formatted(planned) + "      - {" + finding + "}\n");
    Study study = PlanFile.read(plan).orRefuse();
    return Analysis.cube(study.plan(), org.soundings.tally.Derived.codebook(study.questionnaire()))
        .sha256();
  }
}
