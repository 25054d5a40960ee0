package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.pipeline.TestRun;
import org.soundings.report.figure.Anchors;
import org.soundings.report.figure.Figure;
import org.soundings.report.figure.Figures;
import org.soundings.report.wording.Basis;

/** A question whose options are listed from the highest code has one direction (ADR 74). */
class OneDirectionTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      pages:
        - page: p
          items:
            - {single: v, ask: "V?", ordered: yes, options: {5: e, 4: d, 3: c, 2: b, 1: a}}
            - {single: f, ask: "F?", ordered: yes, options: {3: d, 2: c, 1: b, 0: a}}
            - {single: g, ask: "G?", options: {x: X, y: Y}}
      """;
  private static final String PLAN =
      """
      plan: p
      title: P
      questionnaire: q.yaml
      sections:
        - title: T
          findings:
            - {frequency: v, tests: [net]}
            - {frequency: f, tests: [net]}
            - {mean: v, by: g, id: m, tests: [mann-whitney, welch-t]}
            - {model: proportional-odds, id: po, outcome: v, predictors: [g]}
      """;

  /** Group y answers higher codes than x. */
  private static final String ANSWERS =
      "v,f,g\n"
          + "5,3,y\n4,3,y\n4,2,y\n5,3,x\n3,0,x\n1,1,x\n2,0,x\n2,2,y\n1,1,x\n5,3,y\n".repeat(3);

  @TempDir private Path folder = Path.of("");

  private Findings found() {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", QUESTIONNAIRE);
    return TestRun.findings(testRun.write("plan.yaml", PLAN), testRun.write("d.csv", ANSWERS));
  }

  @Test
  void aChartThatPartsGoesFromTheLowestCodeAndItsTableAsListed() {
    Findings of = found();
    Figure figure = new Figures(Basis.of(of), new Anchors()).of(of.all().getFirst());
    assertEquals(
        List.of("a", "b", "c", "d", "e"), figure.keys().stream().map(Figure.Key::label).toList());
    assertEquals(
        List.of("e", "d", "c", "b", "a"),
        ((Finding.Frequency) of.all().getFirst())
            .shares().stream().map(Finding.Share::label).toList());
  }

  @Test
  void theTwoHighestAreTheHighestCodes() {
    Finding.Frequency v = (Finding.Frequency) found().all().getFirst();
    assertEquals(0.5, Objects.requireNonNull(v.boxes()).top().value(), 1e-12);
    assertEquals(0.4, Objects.requireNonNull(v.boxes()).bottom().value(), 1e-12);
  }

  @Test
  void fourCategoriesHaveNothingBetweenTheirEnds() {
    List<String> parts =
        found().all().get(1).results().measures().stream().map(m -> m.label()).toList();
    assertEquals(List.of("Two highest", "Two lowest", "Net"), parts);
  }

  @Test
  void ranksMeansAndModelsAgreeWhichGroupIsHigher() {
    List<Finding> all = found().all();
    double superior =
        Objects.requireNonNull(all.get(2).tests().getFirst().effect(), "effect").value();
    assertTrue(superior < 0.5, "X above Y: " + superior);
    assertTrue(all.get(2).tests().get(1).statistic() < 0, "X less Y");
    String line = all.get(3).results().listings().getFirst().lines().getFirst().toString();
    assertTrue(line.contains("G?: Y") && !line.contains("value=-"), line);
  }
}
