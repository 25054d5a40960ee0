package org.soundings.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.soundings.pipeline.Analysis;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.Origin;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Extract;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Reading;
import org.soundings.exchange.Strictness;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.report.Provenance;
import org.soundings.report.Version;
import org.soundings.response.Batch;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;

/**
 * A plan and a data file, walked down to cleared findings.
 *
 * @param reading what came of reading the file
 * @param columns the answers
 * @param simulated whether the file says that any of them was simulated
 */
record Street(Study study, Reading reading, Columns columns, boolean simulated) {
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
    Plan asked = study.plan();
    Extract extract = asked.microdata();
    boolean quality =
        asked.asks(Derived.QUALITY)
            || (extract != null && extract.variables().contains(Derived.QUALITY));
    return new Street(
        study,
        reading,
        Derived.columns(study.questionnaire(), batches, quality),
        file.isSimulated(study.questionnaire().layout()));
  }

  /**
   * What the plan asks for.
   *
   * @param before what was made of the same answers before, which it is cleared with
   */
  Cleared<Findings> findings(MadeBefore before) {
    return Analysis.of(study.plan(), study.questionnaire().design(), columns, before.earlier());
  }

  /** All that the plan publishes. */
  Cube cube() {
    return Analysis.cube(study.plan(), columns.codebook());
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
        questionnaire.instruments(),
        simulated ? Origin.SIMULATED : study.plan().protocol().origin());
  }

  /** The data file's, without its folders. */
  String name() {
    return String.valueOf(Path.of(reading.file()).getFileName());
  }
}
