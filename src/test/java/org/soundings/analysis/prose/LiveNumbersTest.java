package org.soundings.analysis.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.Paragraph;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;

/** Prose and tables cannot disagree (Q3). */
class LiveNumbersTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      title: Q
      pages:
        - page: p
          items:
            - single: tenure
              ask: How long?
              ordered: true
              options: {short: Short, middle: Middle, long: Long}
            - number: age
              ask: Your age?
            - number: hours
              ask: How many hours?
            - single: plan
              ask: To stay?
              options: {stay: Stay, go: Go}
      """;
  private static final int LINE_OF_TEXT = 7;

  @TempDir private Path folder = Path.of("");

  /** 25 people: 11 short (44 %), 8 middle, 6 long. */
  private Findings findings(String policy, String text) {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", QUESTIONNAIRE);
    String plan =
        """
        plan: p
        title: P
        questionnaire: q.yaml
        policy: %s
        sections:
          - title: T
            text: "%s"
            findings:
              - {frequency: tenure}
              - {mean: age}
              - {mean: age, by: tenure}
              - {crosstab: plan, by: tenure}
              - {correlation: [age, hours], id: pair}
        """
            .formatted(policy, text);
    String data =
        "tenure,age,hours,plan\n"
            + "short,30,8,stay\n".repeat(11)
            + "middle,40,7,go\n".repeat(8)
            + "long,50,6,stay\n".repeat(6);
    return TestRun.findings(testRun.write("plan.yaml", plan), testRun.write("d.csv", data));
  }

  private Paragraph paragraph(String text) {
    return findings("open", text).sections().getFirst().prose().getFirst();
  }

  private List<Problem> problems(String policy, String text) {
    return assertThrows(Refused.class, () -> findings(policy, text)).problems();
  }

  private static String codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).collect(Collectors.joining(" "));
  }

  @Test
  void aCategoryIsItsShareWithTheFindingsInterval() {
    Paragraph paragraph = paragraph("Short: {tenure.short}.");
    Paragraph.Share share = (Paragraph.Share) paragraph.pieces().get(1);
    assertEquals(0.44, share.estimate().value(), 1e-12);
    assertEquals(25, share.estimate().n());
    assertEquals("Wilson", share.estimate().method().text());
    assertTrue(paragraph.hasIntervals());
  }

  @Test
  void categoriesAreAddedOverTheirBase() {
    Paragraph.Share share =
        (Paragraph.Share) paragraph("x {tenure.short+middle} x").pieces().get(1);
    assertEquals(19 / 25.0, share.estimate().value(), 1e-12);
    assertTrue(share.estimate().low() < 0.76 && share.estimate().high() > 0.76);
  }

  @Test
  void countsAndBasesAreWholePeople() {
    Paragraph paragraph = paragraph("x {count: tenure.long} of {n: tenure}");
    assertEquals(6, ((Paragraph.Count) paragraph.pieces().get(1)).n());
    assertEquals(25, ((Paragraph.Count) paragraph.pieces().get(3)).n());
  }

  @Test
  void aMeanIsTheWholeFinding() {
    Paragraph.Mean mean = (Paragraph.Mean) paragraph("Age {age}").pieces().get(1);
    assertEquals((11 * 30 + 8 * 40 + 6 * 50) / 25.0, mean.estimate().value(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Most: tenure.short} were short.",
        "Most ({tenure.short}) were short.",
        "The majority was short, {tenure.short}.",
        "{More than half: tenure.short} x.",
        "{Half: tenure.short} x.",
        "{one third: tenure.short} x.",
        "{Nearly half: tenure.long} x.",
        "{most common: tenure.middle} x."
      })
  void aFalseWordStopsTheReportAtItsLine(String text) {
    Problem problem = problems("open", text).getFirst();
    assertEquals("P145", problem.code());
    assertEquals(LINE_OF_TEXT, problem.place().line());
    assertTrue(problem.place().column() > 1, problem.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Less than half: tenure.short} x.",
        "{Less than two thirds: tenure.short} x.",
        "{A quarter: tenure.long} x.",
        "{most: tenure.short+middle} x.",
        "The most common answer was short, {tenure.short}.",
        "{three quarters: tenure.short+middle} x.",
        "The {plain: most} tired were short, {tenure.short}.",
        "Most people like tea. {tenure.short} were short."
      })
  void aTrueWordStaysAsItWasWritten(String text) {
    assertFalse(paragraph(text).toString().contains("{"));
  }

  @ParameterizedTest
  @CsvSource({
    "x {tenur.short} x,P141",
    "x {nothing} x,P141",
    "x {tenure.shrot} x,P142",
    "x {mostly: tenure.short} x,P143",
    "Most were {tenure.short} or {tenure.middle}.,P144",
    "x {tenure.short+short} x,P147"
  })
  void whatIsNotThereIsNamed(String text, String code) {
    List<Problem> problems = problems("open", text);
    assertEquals(code, codes(problems));
    assertEquals(LINE_OF_TEXT, problems.getFirst().place().line());
  }

  @Test
  void aProtectedCellIsNotSaid() {
    assertEquals("P146", codes(problems("organisation", "x {tenure.long} x")));
  }

  @Test
  void anNIsOfAllOrOfOneGroupOfMeans() {
    assertEquals(25, ((Paragraph.Count) paragraph("x {n: age} x").pieces().get(1)).n());
    assertEquals(
        6, ((Paragraph.Count) paragraph("x {n: age-by-tenure.long} x").pieces().get(1)).n());
    assertEquals("P146", codes(problems("organisation", "x {n: age-by-tenure.long} x")));
  }

  @ParameterizedTest
  @CsvSource({
    "age-by-tenure, its groups have an n each",
    "plan-by-tenure, its groups have an n each",
    "pair, it has no share or mean or count that a text can name"
  })
  void whatHasNoSingleNSaysSoAndIsNotCalledProtected(String finding, String why) {
    List<Problem> problems = problems("open", "x {n: " + finding + "} x");
    assertEquals("P147", codes(problems));
    assertTrue(problems.getFirst().toString().contains(why), problems.toString());
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertEquals(
        "P145 P145", codes(problems("open", "{Most: tenure.short} x. {Half: tenure.long} x.")));
  }
}
