package org.soundings.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.soundings.analysis.finding.Change;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.report.figure.Anchors;
import org.soundings.report.figure.Figure;
import org.soundings.report.figure.Figures;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.MethodsParagraph;

/** Valid percent is named wherever it is the base: of those who gave a valid answer. */
class ValidPercentTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: v
      version: "1"
      language: en
      policy: open
      title: V
      pages:
        - page: p
          items:
            - {single: g, ask: "G?", options: {a: A, b: B, dk: {label: Unsure, role: aside}}}
            - {single: o, ask: "O?", options: {a: A, b: B, dk: {label: Unsure, role: aside}}}
      """;
  private static final String PLAN =
      """
      plan: v
      title: V
      questionnaire: q.yaml
      sections:
        - title: One
          findings:
            - {frequency: g, base: valid}
            - {frequency: o}
            - {crosstab: g, by: o, base: valid}
      """;

  @TempDir private Path folder = Path.of("");

  private Path plan() {
    new TestRun(folder).write("q.yaml", QUESTIONNAIRE);
    return new TestRun(folder).write("plan.yaml", PLAN);
  }

  private Path answers(String file, int n) {
    List<String> options = List.of("a", "b", "dk");
    return new TestRun(folder)
        .write(
            file,
            IntStream.range(0, n)
                .mapToObj(i -> options.get(i % 3) + "," + options.get(i % 2))
                .collect(Collectors.joining("\n", "g,o\n", "\n")));
  }

  private List<Figure> figures(Findings of) {
    Figures figures = new Figures(Basis.of(of), new Anchors());
    return of.all().stream().map(figures::of).toList();
  }

  private Findings changes() {
    Path plan = plan();
    Questionnaire same = PlanFile.read(plan).orRefuse().questionnaire();
    return Changes.of(
            TestRun.cleared(plan, answers("1.csv", 30)),
            "1",
            TestRun.cleared(plan, answers("2.csv", 60)),
            "2",
            new Comparability(same, same, "en"))
        .value();
  }

  @Test
  void theBaseIsWhoGaveAValidAnswer() {
    List<Figure> figures = figures(TestRun.findings(plan(), answers("1.csv", 30)));
    String valid = figures.get(0).toString();
    assertTrue(valid.contains("Percent of the 20 who gave a valid answer."), valid);
    assertTrue(valid.contains("Gave a valid answer (base)"), valid);
    String all = figures.get(1).toString();
    assertTrue(all.contains("Answered (base)"), all);
    String crosstab = figures.get(2).toString();
    assertTrue(crosstab.contains("answered both, and gave a valid answer."), crosstab);
  }

  @Test
  void whatIsNotInTheBaseHasNoChange() {
    Findings changes = changes();
    Finding.Changed valid = (Finding.Changed) changes.all().get(0);
    Finding.Changed all = (Finding.Changed) changes.all().get(1);
    assertEquals(List.of("A", "B"), valid.changes().stream().map(Change::label).toList());
    assertEquals(3, all.changes().size());
  }

  @Test
  void aChangeNamesItsBase() {
    List<Figure> figures = figures(changes());
    String valid = figures.get(0).toString();
    assertTrue(valid.contains("Of 20 and 40 who gave a valid answer (valid percent)."), valid);
    String all = figures.get(1).toString();
    assertTrue(all.contains("Of 30 and 60 who answered."), all);
    String json =
        new String(new ResultsJson().write(Edition.of(changes(), Example.provenance())), UTF_8);
    assertTrue(json.contains("\"shares\":true,\"base\":\"valid\""), json);
  }

  @Test
  void theMethodsNameTheBaseOfPercentages() {
    String both = new MethodsParagraph(changes(), Example.provenance()).text();
    assertTrue(
        both.contains(
            "Percentages are of those who answered each question, or where a figure says so of"
                + " those who gave a valid answer to each question"),
        both);
  }
}
