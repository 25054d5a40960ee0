package org.soundings.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.soundings.analysis.Analysis;
import org.soundings.analysis.Findings;
import org.soundings.analysis.PlanFile;
import org.soundings.analysis.Study;
import org.soundings.disclosure.Cleared;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Reading;
import org.soundings.exchange.Strictness;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.report.Provenance;
import org.soundings.response.Batch;
import org.soundings.tally.Derived;

/**
 * A plan and a data file, walked down to cleared findings.
 *
 * @param reading what came of reading the file
 */
record Street(Study study, Reading reading, Cleared<Findings> findings) {
  /**
   * @param modules parts of the questionnaire to switch on
   * @param quiet whether no progress is shown
   */
  static Street of(
      Path plan, Set<String> modules, Path data, Strictness strictness, boolean quiet) {
    Study study = PlanFile.read(plan, modules).orRefuse();
    List<Batch> batches = Collections.synchronizedList(new ArrayList<>());
    CsvFile file = CsvFile.open(data);
    Reading reading;
    try (Progress progress = new Progress("Reading", data.toFile().length(), quiet)) {
      reading = file.read(study.questionnaire(), strictness, batches::add, progress);
    }
    Cleared<Findings> findings =
        Analysis.of(
            study.plan(),
            study.questionnaire().design(),
            Derived.columns(study.questionnaire(), batches, study.plan().asks(Derived.QUALITY)));
    return new Street(study, reading, findings);
  }

  Provenance provenance() {
    Questionnaire questionnaire = study.questionnaire();
    return new Provenance(
        Version.TEXT,
        study.plan().sha256(),
        questionnaire.id(),
        questionnaire.version(),
        questionnaire.sha256(),
        name(),
        reading.sha256(),
        reading.rows(),
        reading.faultyRows(),
        reading.faultyCells(),
        questionnaire.instruments());
  }

  /** The data file's, without its folders. */
  String name() {
    return String.valueOf(Path.of(reading.file()).getFileName());
  }
}
