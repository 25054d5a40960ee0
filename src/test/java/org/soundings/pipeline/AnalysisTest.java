package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.tally.Cell;

/** From texts to findings, each number worked out by hand or by R (named where it is). */
class AnalysisTest {
  private static final String HEAD =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      consent: {text: May we, agree: Yes}
      """;
  private static final String SINGLE =
      HEAD
          + """
          pages:
            - page: p
              items:
                - single: mood
                  ask: How are you?
                  refuse: true
                  ordered: true
                  options: {1: Bad, 2: So so, 3: Good}
                - single: sex
                  ask: Your sex?
                  options: {f: Female, m: Male}
          """;

  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private static <T extends Finding> T only(Class<T> type, List<Finding> findings) {
    return assertInstanceOf(
        type, findings.stream().filter(type::isInstance).findFirst().orElseThrow());
  }

  @Test
  void aFrequencyCountsEveryCategoryAndShowsWhoDidNotAnswer() {
    Finding.Frequency mood =
        only(
            Finding.Frequency.class,
            testRun.topline(SINGLE, "mood,sex\n1,f\n3,m\n3,f\n,f\nrefused,m\n"));
    assertEquals(
        List.of("1", "2", "3", "refused"),
        mood.shares().stream().map(Finding.Share::category).toList());
    assertEquals(List.of(1L, 0L, 2L, 1L), mood.shares().stream().map(s -> s.cell().n()).toList());
    assertEquals(4, mood.answered().n(), "refused is an answer in a frequency");
    assertEquals(1, mood.base().skipped().n());
    assertEquals(5, mood.base().asked());
    assertEquals(0.5, mood.shares().get(2).estimate().value());
    assertEquals(
        0, mood.shares().get(1).estimate().low(), "nobody of four: the lower limit is exactly 0");
  }

  @Test
  void noAnswersAreUndefinedNeverZeroPercent() {
    Finding.Frequency mood =
        only(Finding.Frequency.class, testRun.topline(SINGLE, "mood,sex\n,f\n,m\n"));
    assertFalse(mood.shares().getFirst().estimate().isDefined());
  }

  @Test
  void aCrosstabHasSharesWithinGroupsAndATest() {
    String csv =
        "mood,sex\n"
            + "1,f\n".repeat(10)
            + "3,f\n".repeat(30)
            + "1,m\n".repeat(20)
            + "3,m\n".repeat(20)
            + "3,\n";
    String plan =
        "plan: p\n"
            + "title: P\n"
            + "questionnaire: q.yaml\n"
            + "sections: [{title: T, findings: [{crosstab: mood, by: sex}]}]\n";
    Finding.Crosstab crosstab = only(Finding.Crosstab.class, testRun.planned(SINGLE, plan, csv));
    assertEquals("mood-by-sex", crosstab.id());
    assertEquals(40, crosstab.groups().get(1).base().n(), "who skipped the group is in none");
    assertEquals(0.25, crosstab.rows().getFirst().shares().getFirst().estimate().value());
    assertEquals(
        5.3333333333,
        crosstab.tests().getFirst().statistic(),
        1e-9,
        "R: chisq.test(matrix(c(10,30,20,20),2), correct = FALSE)");
    assertEquals(0.0209213, crosstab.tests().getFirst().pValue(), 1e-6);
  }

  @Test
  void weightsCountAsManyPeopleAsKishAllows() {
    String yaml = SINGLE + "design: {weight: w}\n";
    String csv = "mood,sex,w\n1,f,2\n3,m,1\n3,f,1\n";
    Finding.Frequency mood = only(Finding.Frequency.class, testRun.topline(yaml, csv));
    assertEquals(0.5, mood.shares().getFirst().estimate().value());
    assertEquals(3, mood.answered().n());
    assertEquals(16.0 / 6, mood.answered().effective(), 1e-12);
  }

  @Test
  void aMultipleChoiceHasSharesOfPeopleAndOfMentions() {
    String yaml =
        HEAD
            + "pages: [{page: p, items: [{multiple: strain, ask: What?, options: {a: A, b: B, c:"
            + " C}}]}]\n";
    String csv = "id,strain.a,strain.b,strain.c\n1,1,1,0\n2,1,0,0\n3,0,0,0\n4,,,\n";
    Finding.Multiple strain = only(Finding.Multiple.class, testRun.topline(yaml, csv));
    assertEquals(3, strain.base().answered().n());
    assertEquals(1, strain.base().skipped().n());
    assertEquals(2.0 / 3, strain.shares().getFirst().estimate().value(), 1e-12);
    assertEquals(List.of(2.0 / 3, 1.0 / 3, 0.0), strain.ofMentions());
    assertEquals(1, Objects.requireNonNull(strain.chosen()).value(), "3 choices of 3 people");
  }

  @Test
  void aRankingIsOrderedByItsPointsAndCountsWhoLeftAnOptionOut() {
    String yaml =
        HEAD
            + "pages: [{page: p, items: [{ranking: trait, ask: Rank, top: 2, options: {a: A, b: B,"
            + " c: C}}]}]\n";
    String csv = "trait.a,trait.b,trait.c\n2,1,\n,1,2\n1,2,\n,,\n";
    Finding.Ranked trait = only(Finding.Ranked.class, testRun.topline(yaml, csv));
    assertEquals(3, trait.ranked().n());
    assertEquals(
        List.of("b", "a", "c"), trait.places().stream().map(Finding.Place::category).toList());
    assertEquals(
        List.of(5.0, 3.0, 1.0), trait.places().stream().map(Finding.Place::borda).toList());
    assertEquals(2.0 / 3, trait.places().getFirst().first().value(), 1e-12);
    assertEquals(1.5, trait.places().get(1).meanRank().value());
    assertEquals(1.0 / 3, trait.places().get(2).share().value(), 1e-12);
  }

  @Test
  void theBaseOfARankingIsKnownWhereThoseWhoSkippedItAreTooFewToTell() {
    String yaml =
        HEAD.replace("open", "research")
            + "pages: [{page: p, items: [{ranking: trait, ask: Rank, top: 1, options: {a: A, b:"
            + " B}}]}]\n";
    String csv = "trait.a,trait.b\n" + "1,\n".repeat(30) + ",1\n".repeat(10) + ",\n".repeat(2);
    Finding.Ranked trait = only(Finding.Ranked.class, testRun.topline(yaml, csv));
    assertEquals(40, trait.ranked().n());
    assertEquals(0.75, trait.places().getFirst().share().value(), 1e-12);
  }

  @Test
  void anOptionThatAFewLeftOutOfTheirRankingIsHidden() {
    String yaml =
        HEAD.replace("open", "research")
            + "pages: [{page: p, items: [{ranking: trait, ask: Rank, top: 1, options: {a: A, b:"
            + " B}}]}]\n";
    String csv = "trait.a,trait.b\n" + "1,\n".repeat(30) + ",1\n".repeat(2);
    Finding.Ranked trait = only(Finding.Ranked.class, testRun.topline(yaml, csv));
    assertEquals(32, trait.ranked().n());
    for (Finding.Place place : trait.places()) {
      assertFalse(place.inTop().shown(), place.category());
      assertFalse(place.share().isDefined(), place.category());
    }
  }

  @Test
  void aNumberHasItsMeanByGroupAndItsBands() {
    String yaml =
        SINGLE
            + """
                - number: age
                  ask: Your age?
                  from: 16
                  to: 90
                  bands:
                    young: {label: Under 40, from: 16, to: 39}
                    old: {label: 40 or over, from: 40, to: 90}
            """
                .indent(2);
    String plan =
        "plan: p\n"
            + "title: P\n"
            + "questionnaire: q.yaml\n"
            + "sections: [{title: T, findings: [{mean: age, by: sex}, {frequency: age}, {mean:"
            + " mood}]}]\n";
    String csv = "mood,sex,age\n1,f,20\n2,f,30\n3,m,60\n,m,70\n3,m,\n";
    List<Finding> findings = testRun.planned(yaml, plan, csv);
    Finding.Mean age = only(Finding.Mean.class, findings);
    assertEquals(25, age.groups().getFirst().estimate().value());
    assertEquals(Math.sqrt(50), age.groups().getFirst().standardDeviation(), 1e-12);
    assertEquals(List.of(60.0, 62.5, 65.0, 67.5, 70.0), age.groups().get(1).quantiles());
    assertEquals(2, only(Finding.Frequency.class, findings).shares().get(1).cell().n());
    assertEquals(2.25, ((Finding.Mean) findings.get(2)).groups().getFirst().estimate().value());
  }

  @Test
  void aScoreKnowsItsScale() {
    String yaml =
        HEAD
            + """
            pages:
              - page: p
                items:
                  - grid: job
                    ask: Agree?
                    ordered: true
                    statements: {a: A, b: B}
                    scale: {1: Never, 2: Rarely, 3: Sometimes, 4: Often, 5: Always}
            scales:
              load: {label: Load, items: [job.a, job.b], reversed: [job.b], lowest: 1, highest: 5, method: mean, minimum-answered: 2}
            """;
    List<Finding> findings = testRun.topline(yaml, "job.a,job.b\n5,1\n1,5\n3,\n");
    Finding.Mean load = only(Finding.Mean.class, findings);
    assertEquals(3, load.groups().getFirst().estimate().value());
    assertEquals(2, load.groups().getFirst().estimate().n());
    assertEquals(2, Objects.requireNonNull(load.scale()).items());
    assertNotNull(only(Finding.Grid.class, findings).statements().getFirst().boxes());
  }

  @Test
  void d2AnEmployerSeesNoGroupUnderTenAndNoTestThatCouldGiveItAway() {
    String yaml = SINGLE.replace("policy: open", "policy: organisation");
    String csv =
        "mood,sex\n"
            + "1,f\n".repeat(9)
            + "3,f\n".repeat(30)
            + "1,m\n".repeat(40)
            + "3,m\n".repeat(40);
    String plan =
        "plan: p\n"
            + "title: P\n"
            + "questionnaire: q.yaml\n"
            + "sections: [{title: T, findings: [{crosstab: mood, by: sex}]}]\n";
    Finding.Crosstab crosstab = only(Finding.Crosstab.class, testRun.planned(yaml, plan, csv));
    assertEquals(
        Cell.Status.PRIMARY, crosstab.rows().getFirst().shares().getFirst().cell().status());
    assertFalse(crosstab.rows().getFirst().shares().getFirst().estimate().isDefined());
    assertFalse(crosstab.tests().getFirst().isDefined());
    assertTrue(crosstab.tests().getFirst().note().contains("Not published"));
  }

  @Test
  void wordsAreCountedNeverShown() {
    String yaml = HEAD + "pages: [{page: p, items: [{text: advice, ask: Advice?}]}]\n";
    Finding.OpenText advice =
        only(Finding.OpenText.class, testRun.topline(yaml, "advice\nask Maria\n\"\"\nrest\n"));
    assertEquals(2, advice.base().answered().n());
    assertFalse(advice.toString().contains("Maria"));
  }

  @Test
  void aKnownPopulationNarrowsTheInterval() {
    String csv = "mood,sex\n" + "1,f\n".repeat(40) + "3,f\n".repeat(40);
    double wide = width(testRun.topline(SINGLE, csv));
    double narrow = width(testRun.topline(SINGLE + "design: {population: 100}\n", csv));
    assertTrue(narrow < wide * 0.6, narrow + " of " + wide);
    assertNull(
        only(Finding.Frequency.class, testRun.topline(SINGLE, csv)).boxes(),
        "three categories have no boxes");
  }

  private static double width(List<Finding> findings) {
    Finding.Share share = only(Finding.Frequency.class, findings).shares().getFirst();
    return share.estimate().high() - share.estimate().low();
  }
}
