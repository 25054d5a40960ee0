package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.tally.Derived;

/** A plan put to answers, from a file or given here, is one thing (issue 17, item 2). */
class RunTest {
  private static final String PLAN =
      """
      plan: p
      questionnaire: q.yaml
      title: P
      sections:
        - title: S
          findings: [{frequency: %s}]
      %s
      """;

  @TempDir private Path folder = Path.of("");

  private Study study(String finding, String records) throws IOException {
    Files.writeString(
        folder.resolve("q.yaml"),
        """
        questionnaire: q
        version: "1"
        language: en
        title: Q
        policy: research
        pages:
          - page: one
            items:
              - {single: team, ask: "Team?", options: {a: A, b: B}}
              - {single: role, ask: "Role?", options: {a: A, b: B}}
        """);
    Files.writeString(folder.resolve("p.yaml"), PLAN.formatted(finding, records));
    return PlanFile.read(folder.resolve("p.yaml")).orRefuse();
  }

  /** All responses are compared for them, which takes time: only where somebody asks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "team | '' | false",
        "response#quality | '' | true",
        "team | microdata: {identify: [team], keep: [role]} | false",
        "team | microdata: {identify: [team], keep: [response#quality]} | true"
      })
  void qualityIsFlaggedWhereAFindingOrARecordNeedsIt(
      String finding, String records, boolean flagged) throws IOException {
    Study study = study(finding, records);
    Path data = Files.writeString(folder.resolve("d.csv"), "team,role\na,a\nb,b\n");
    Response given = new Response(Map.of("team", new Value.Code("a"), "role", new Value.Code("b")));
    AnswerSource here = AnswerSource.of(study.questionnaire(), "s/w", each -> each.accept(given));
    for (Run run : List.of(Run.of(study, data), Run.of(study, here))) {
      assertEquals(flagged, run.columns().codebook().variable(Derived.QUALITY).isPresent());
    }
  }

  @Test
  void whatItWasMadeFromIsNamed() throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "team,role\na,a\nb,b\n");
    Run run = Run.of(study("team", ""), data);
    assertEquals("d.csv", run.provenance().dataFile());
    assertEquals(2, run.provenance().rowsRead());
    assertEquals("another", run.provenance("another").version());
  }
}
