package org.soundings.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.soundings.analysis.Origin;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.Study;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Extraction;
import org.soundings.disclosure.records.Extract;
import org.soundings.disclosure.records.Microdata;
import org.soundings.exchange.Strictness;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.report.Provenance;
import org.soundings.report.Version;
import org.soundings.report.format.Report;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;

/**
 * A plan put to answers: everything that may be published of them follows from it, and in no other
 * way.
 *
 * @param study what is asked for
 * @param source the answers, and where they come from
 * @param columns the answers and what follows from them
 */
public record Run(Study study, AnswerSource source, Columns columns) {
  /** On answers that were read already; signs of careless answering only where they are asked. */
  public static Run of(Study study, AnswerSource source) {
    boolean quality = study.plan().asks(Derived.QUALITY);
    return new Run(
        study, source, Derived.columns(source.questionnaire(), source.batches(), quality));
  }

  /**
   * On the answers of a file.
   *
   * @param progress told how many bytes have been read
   * @throws Refused where {@code strictness} is strict and a row or a cell is not understood
   */
  public static Run of(Study study, Path data, Strictness strictness, LongConsumer progress) {
    return of(study, AnswerSource.of(study.questionnaire(), data, strictness, progress));
  }

  /** The same, strictly. */
  public static Run of(Study study, Path data) {
    return of(study, data, Strictness.STRICT, bytes -> {});
  }

  /**
   * What the plan asks for, in its order; what may not be published is hidden in it.
   *
   * @throws Refused where the sample does not fit the plan, or a table would have too many cells
   */
  public Cleared<Findings> findings() {
    return findings(List.of());
  }

  /**
   * The same where others have been published before: what all would tell together is hidden.
   *
   * @param earlier what was published of the same answers, with the same weights; the first first
   */
  public Cleared<Findings> findings(List<Cube> earlier) {
    return Analysis.of(study.plan(), source.questionnaire().design(), columns, earlier);
  }

  /** All that the plan publishes. */
  public Cube cube() {
    return Analysis.cube(study.plan(), columns.codebook());
  }

  /**
   * The records that may leave (D9).
   *
   * @param place where a problem is told
   * @param earlier what was published of the same answers before
   * @throws Refused where the plan lets none leave
   */
  public Cleared<Microdata> records(Place place, List<Cube> earlier) {
    Extract extract = study.plan().microdata();
    if (extract == null) {
      throw new Refused(PlanProblem.NO_MICRODATA.at(place));
    }
    return new Extraction(cube().after(earlier), extract, place).clear(columns);
  }

  /** What it was made from, by this version of Soundings; computes nothing. */
  public Provenance provenance() {
    return provenance(Version.TEXT);
  }

  /**
   * What it was made from.
   *
   * @param version of Soundings
   */
  public Provenance provenance(String version) {
    Questionnaire questionnaire = study.questionnaire();
    return new Provenance(
        version,
        study.plan().sha256(),
        questionnaire.id(),
        questionnaire.version(),
        questionnaire.sha256(),
        source.name(),
        source.sha256(),
        source.rows(),
        source.rowsNotUsed(),
        source.cellsNotUnderstood(),
        questionnaire.instruments(),
        source.simulated() ? Origin.SIMULATED : study.plan().protocol().origin());
  }

  /**
   * Writes the report.
   *
   * @param earlier what was published of the same answers before
   * @return the names of its files
   * @throws Refused where the folder cannot be written to
   */
  public List<String> write(Path folder, List<Cube> earlier, Report.Extent extent) {
    return Report.write(folder, findings(earlier), provenance(), extent);
  }
}
