package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.change.Changes;
import org.soundings.analysis.change.Comparability;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.disclosure.Cleared;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.report.figure.Anchors;
import org.soundings.report.figure.Figure;
import org.soundings.report.figure.Figures;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.MethodsParagraph;

/** What is said of changes from wave to wave (issue 15). */
class ComparedAsItIsTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: c
      version: "1"
      language: en
      policy: open
      title: C
      pages:
        - page: p
          items:
            - {number: x, ask: "X?", from: 0, to: 100}
            - {single: g, ask: "G?", options: {a: A, b: B}}
            - {ranking: r, ask: "R?", options: {a: A, b: B}}
      """;
  private static final String PLAN =
      """
      plan: c
      title: C
      questionnaire: q.yaml
      sections:
        - title: One
          findings:
            - {mean: x, by: g}
            - {frequency: r}
            - {crosstab: g, by: g}
            - {model: linear, outcome: x, predictors: [g]}
      """;

  @TempDir private Path folder = Path.of("");

  private static String answers(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> "%d,%s,%d,%d".formatted(i % 9, i % 3 == 0 ? "a" : "b", 1 + i % 2, 2 - i % 2))
        .collect(Collectors.joining("\n", "x,g,r.a,r.b\n", "\n"));
  }

  private Findings changes() {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", QUESTIONNAIRE);
    Path plan = testRun.write("plan.yaml", PLAN);
    Cleared<Findings> before = TestRun.cleared(plan, testRun.write("1.csv", answers(30)));
    Cleared<Findings> after = TestRun.cleared(plan, testRun.write("2.csv", answers(45)));
    Questionnaire same = PlanFile.read(plan).orRefuse().questionnaire();
    return Changes.of(before, "1", after, "2", new Comparability(same, same, "en")).value();
  }

  @Test
  void theBaseOfMeansByGroupIsAllWhoAnswered() {
    Findings of = changes();
    Figure figure = new Figures(Basis.of(of), new Anchors()).of(of.all().getFirst());
    assertTrue(figure.basis().getLast().startsWith("Of 30 and 45 who answered."), "" + figure);
  }

  @Test
  void aFullRankingIsComparedByFirstPlaces() {
    Finding.Changed ranking = (Finding.Changed) changes().all().get(1);
    assertTrue(
        ranking.changes().stream().allMatch(c -> c.label().endsWith(", put first")),
        ranking.toString());
    assertEquals(0.5, ranking.changes().getFirst().before().value(), 1e-12);
  }

  @Test
  void whatIsNotComparedIsNamedWithTheReason() {
    List<Finding> all = changes().all();
    assertEquals(4, all.size());
    for (Finding of : all.subList(2, 4)) {
      String why = ((Finding.Changed) of).reason().orElse("");
      assertTrue(why.startsWith("Changes are computed of the shares and means"), why);
    }
  }

  @Test
  void wavesAreSaidToBeTakenAsIndependent() {
    String text = new MethodsParagraph(changes(), Example.provenance()).text();
    assertTrue(text.contains("Waves are taken as independent samples"), text);
  }
}
