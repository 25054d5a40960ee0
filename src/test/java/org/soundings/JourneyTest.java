package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.pipeline.Analysis;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.Topline;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Policy;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.ResponsesCsv;
import org.soundings.exchange.Strictness;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.report.Provenance;
import org.soundings.report.format.Report;
import org.soundings.response.Batch;
import org.soundings.response.Simulation;
import org.soundings.tally.Derived;

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
    List<Batch> batches = Collections.synchronizedList(new ArrayList<>());
    String sha256 =
        CsvFile.open(data).read(questionnaire, Strictness.STRICT, batches::add).sha256();

    Policy policy = Policy.of(questionnaire.audience());
    Cleared<Findings> findings =
        Analysis.of(
            Topline.of(questionnaire, policy),
            questionnaire.design(),
            Derived.columns(questionnaire, batches));
    assertTrue(findings.value().exact(), "Q1: a reader of research learns how many took part");
    assertEquals(200, findings.value().responses());

    Provenance provenance =
        new Provenance(
            "test",
            null,
            questionnaire.id(),
            questionnaire.version(),
            questionnaire.sha256(),
            "answers.csv",
            sha256,
            200,
            Map.of(),
            Map.of());
    Report.write(folder, findings, provenance);
    String html = Files.readString(folder.resolve("report.html"));
    assertTrue(html.contains(questionnaire.title().text()));
    assertTrue(html.contains(sha256));
  }
}
