package org.soundings.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.soundings.pipeline.Analysis;
import org.soundings.analysis.change.Changes;
import org.soundings.analysis.change.Comparability;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.Origin;
import org.soundings.analysis.PlanProblem;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Extract;
import org.soundings.disclosure.Extraction;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Reading;
import org.soundings.exchange.Strictness;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.report.Provenance;
import org.soundings.report.format.MicrodataFiles;
import org.soundings.report.format.Report;
import org.soundings.response.Batch;
import org.soundings.response.Pace;
import org.soundings.response.Response;
import org.soundings.response.ResponseBatch;
import org.soundings.store.release.ReleaseFile;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;

/**
 * The street, from responses to the files of a report.
 *
 * @param version of Soundings
 */
record ReleasedReport(Declaration study, String version) {
  /** The folder of what has changed since another wave. */
  private static final String CHANGES = "changes/";

  /** The file of every number of every table. */
  private static final String NUMBERS = "tables.csv";

  /**
   * Of responses that were given here.
   *
   * @param responses hands over each of them, in the order of random keys
   */
  Content ofResponses(String wave, Consumer<Consumer<Response>> responses) {
    Gathered gathered = gathered(wave, responses);
    return new Content(
        study.id(), findings(gathered.questionnaire, gathered.batches), gathered.provenance);
  }

  /**
   * The records of responses that were given here, as files that may leave (D9).
   *
   * @throws org.soundings.questionnaire.Refused where the plan lets none leave
   */
  Map<String, byte[]> records(String wave, Consumer<Consumer<Response>> responses) {
    Place place = Place.of(study.id() + "/" + wave);
    Extract extract = study.plan().microdata();
    if (extract == null) {
      throw new Refused(PlanProblem.NO_MICRODATA.at(place));
    }
    Gathered gathered = gathered(wave, responses);
    Columns columns =
        Derived.columns(
            gathered.questionnaire,
            gathered.batches,
            study.plan().asks(Derived.QUALITY) || extract.variables().contains(Derived.QUALITY));
    Cube cube = Analysis.cube(study.plan(), columns.codebook());
    return MicrodataFiles.contents(
        new Extraction(cube, extract, place).clear(columns),
        gathered.provenance,
        study.plan().language());
  }

  private record Gathered(
      Questionnaire questionnaire, List<Batch> batches, Provenance provenance) {}

  private Gathered gathered(String wave, Consumer<Consumer<Response>> responses) {
    MessageDigest digest = Sha256.digest();
    List<Response> all = new ArrayList<>();
    responses.accept(
        response -> {
          all.add(response);
          Map<String, String> values = new TreeMap<>();
          response.values().forEach((variable, value) -> values.put(variable, value.toString()));
          digest.update(values.toString().getBytes(StandardCharsets.UTF_8));
        });
    Questionnaire questionnaire = Pace.asked(Unweighted.questionnaire(study.reported()));
    ResponseBatch.Made made = ResponseBatch.of(questionnaire.codebook(), all);
    Map<String, Long> unknown =
        made.notUnderstood() == 0
            ? Map.of()
            : Map.of("not in this version of the questionnaire", made.notUnderstood());
    return new Gathered(
        questionnaire,
        List.of(made.batch()),
        provenance(study.id() + "/" + wave, hex(digest.digest()), all.size(), Map.of(), unknown));
  }

  /**
   * Of a file.
   *
   * @throws org.soundings.questionnaire.Refused where a row or cell of it is not understood
   */
  Content ofFile(Path data) {
    List<Batch> batches = Collections.synchronizedList(new ArrayList<>());
    CsvFile file = CsvFile.open(data);
    Reading reading = file.read(study.reported(), Strictness.STRICT, batches::add, bytes -> {});
    boolean simulated = file.isSimulated(study.reported().layout());
    return new Content(
        study.id(),
        findings(study.reported(), batches),
        provenance(
                String.valueOf(data.getFileName()),
                reading.sha256(),
                reading.rows(),
                reading.faultyRows(),
                reading.faultyCells())
            .of(simulated ? Origin.SIMULATED : study.plan().protocol().origin()));
  }

  private Cleared<Findings> findings(Questionnaire questionnaire, List<Batch> batches) {
    return Analysis.of(
        study.plan(),
        questionnaire.design(),
        Derived.columns(questionnaire, batches, study.plan().asks(Derived.QUALITY)));
  }

  private Provenance provenance(
      String source, String sha256, long rows, Map<String, Long> left, Map<String, Long> cells) {
    Questionnaire questionnaire = study.reported();
    return new Provenance(
        version,
        study.plan().sha256(),
        questionnaire.id(),
        questionnaire.version(),
        questionnaire.sha256(),
        source,
        sha256,
        rows,
        left,
        cells,
        questionnaire.instruments(),
        study.plan().protocol().origin());
  }

  /** What a report says, and of what. */
  record Content(String study, Cleared<Findings> findings, Provenance provenance) {
    List<ReleaseFile> files() {
      return written(findings, provenance, "");
    }

    /**
     * Whether a published report has these numbers; its words and its page may be those of another
     * version of Soundings.
     *
     * @param published finds a file of it by its name
     */
    boolean saysWhat(Function<String, Optional<ReleaseFile>> published) {
      return files().stream()
          .filter(file -> file.name().equals(NUMBERS))
          .allMatch(
              file ->
                  published
                      .apply(NUMBERS)
                      .filter(kept -> kept.sha256().equals(file.sha256()))
                      .isPresent());
    }

    /**
     * What has changed since another wave.
     *
     * @param name what that one is called, and {@code own} this one
     */
    List<ReleaseFile> changesSince(
        Content earlier, String name, String own, Comparability comparability) {
      return written(
          Changes.of(earlier.findings, name, findings, own, comparability),
          Provenance.both(earlier.provenance, provenance),
          CHANGES);
    }

    private List<ReleaseFile> written(Cleared<Findings> said, Provenance source, String folder) {
      List<ReleaseFile> files = new ArrayList<>();
      Report.contents(said, source, "/results/" + study + "/" + folder)
          .forEach(
              (name, content) ->
                  files.add(new ReleaseFile(folder + name, Sha256.hex(content), content)));
      return files;
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
