package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.Study;
import org.soundings.analysis.plan.Topline;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Policy;
import org.soundings.exchange.ResponsesCsv;
import org.soundings.pipeline.Run;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.report.format.Report;
import org.soundings.response.Simulation;

/** From a questionnaire to a report, step by step: read this first. */
class JourneyTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aQuestionnaireAndAnswersBecomeAReport() throws Exception {
    Questionnaire questionnaire =
        QuestionnaireFile.readOrRefuse(Path.of("questionnaires/best-practices-2021.yaml"));

    Path data = folder.resolve("answers.csv");
    ResponsesCsv.writeSimulated(
        data, questionnaire, new Simulation(questionnaire, 1).responses(200));
    Policy policy = Policy.of(questionnaire.audience());
    Run run = Run.of(new Study(Topline.of(questionnaire, policy), questionnaire), data);
    Cleared<Findings> findings = run.findings();
    assertTrue(findings.value().exact(), "Q1: a reader of research learns how many took part");
    assertEquals(200, findings.value().responses());

    run.write(folder, List.of(), Report.Extent.WHOLE);
    String html = Files.readString(folder.resolve("report.html"));
    assertTrue(html.contains(questionnaire.title().text()));
    assertTrue(html.contains(run.source().sha256()));
  }
}
