package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

  private List<ShownFinding> found(int inA, int inB) throws IOException {
    Ward ward = Ward.in(data);
    ward.reports(PLAN);
    Path file = data.resolve("studies/ward.yaml");
    Files.writeString(file, Ward.open(Ward.STUDY));
    Declaration study = new StudyFile(data, file, new Problems()).read().orElseThrow();
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
    var content = new ReleasedReport(study, "test").ofResponses("spring", all::forEach);
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
}
