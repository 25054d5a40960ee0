package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.disclosure.Cube;
import org.soundings.pipeline.Analysis;
import org.soundings.questionnaire.Problems;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.study.ShownFinding.Reason;
import org.soundings.tally.Derived;

/** D7: why something is hidden is told from what was asked for, never from the number. */
class ShownFindingTest {
  private static final String PLAN =
      """
      plan: ward-report
      questionnaire: ../questionnaires/ward.yaml
      title: Ward
      sections:
        - title: All
          findings:
            - frequency: team
            - crosstab: worn
              by: team
            - frequency: left
      """;

  @TempDir private Path data = Path.of("");

  private Declaration declared() throws IOException {
    Ward ward = Ward.in(data);
    ward.reports(PLAN);
    Path file = data.resolve("studies/ward.yaml");
    Files.writeString(file, Ward.open(Ward.STUDY));
    return new StudyFile(data, file, new Problems()).read().orElseThrow();
  }

  private static List<Response> responses(int inA, int inB) {
    List<Response> all = new ArrayList<>();
    for (int i = 0; i < inA + inB; i++) {
      String answer = i % 2 == 0 ? "yes" : "no";
      all.add(
          new Response(
              Map.of(
                  "team", new Value.Code(i < inA ? "a" : "b"),
                  "worn", new Value.Code(answer),
                  "left", new Value.Code(i < inA / 2 + inB ? answer : "yes"))));
    }
    return all;
  }

  private List<ShownFinding> found(int inA, int inB) throws IOException {
    Declaration study = declared();
    var content =
        new ReleasedReport(study, "test").ofResponses("spring", responses(inA, inB)::forEach);
    Cube cube = Analysis.cube(study.plan(), Derived.codebook(study.reported()));
    return ShownFinding.of(study.plan(), content.findings().value(), cube);
  }

  @Test
  void whereAllIsShownThereIsNoReason() throws IOException {
    List<ShownFinding> found = found(60, 60);
    assertEquals(
        List.of(Reason.NONE, Reason.NONE, Reason.NONE),
        found.stream().map(ShownFinding::reason).toList());
    assertEquals(4, found.get(1).shown(), "two answers in two teams");
    assertEquals("Where do you work?", found.get(1).by());
  }

  @Test
  void whatIsSmallIsExplainedByItsKindAndByItsPolicy() throws IOException {
    List<ShownFinding> found = found(60, 3);
    ShownFinding team = found.getFirst();
    assertTrue(team.hidden() > 0, team.toString());
    assertEquals(0, team.fewest());
    assertEquals(Reason.SMALL_GROUPS, found.get(1).reason(), found.toString());
    List<ShownFinding> few = found(12, 3);
    assertEquals(Reason.SENSITIVE, few.get(2).reason(), few.toString());
    assertEquals(20, few.get(2).fewest());
  }

  /** Whatever was public once is counted when the same is published again. */
  @Test
  void whatWasPublicBeforeIsNotAddedTo() throws IOException {
    Declaration study = declared();
    for (int inB : List.of(3, 12, 30)) {
      List<Response> all = responses(60, inB);
      String first = numbers(new ReleasedReport(study, "test"), all);
      assertEquals(first, numbers(new ReleasedReport(study, "test", true), all));
    }
  }

  private static String numbers(ReleasedReport report, List<Response> all) {
    return report.ofResponses("spring", all::forEach).files().stream()
        .filter(file -> file.name().equals("tables.csv"))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
