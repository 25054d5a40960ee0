package org.soundings.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.soundings.analysis.Protocol;
import org.soundings.analysis.change.Changes;
import org.soundings.analysis.change.Comparability;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.plan.Study;
import org.soundings.disclosure.Cleared;
import org.soundings.hash.Sha256;
import org.soundings.phrase.PhraseBundle;
import org.soundings.pipeline.AnswerSource;
import org.soundings.pipeline.Run;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.report.Provenance;
import org.soundings.report.format.MicrodataFiles;
import org.soundings.report.format.Report;
import org.soundings.response.Pace;
import org.soundings.response.Response;
import org.soundings.store.release.ReleaseFile;

/**
 * From the responses of a study to the files of a report.
 *
 * @param version of Soundings
 * @param again whether the same was public before, and is counted with it
 */
record ReleasedReport(Declaration study, String version, boolean again) {
  /** The folder of what has changed since another wave. */
  static final String CHANGES = "changes/";

  /** The file of every number of every table. */
  private static final String NUMBERS = "tables.csv";

  ReleasedReport(Declaration study, String version) {
    this(study, version, false);
  }

  /**
   * Of responses that were given here.
   *
   * @param responses hands over each of them, in the order of random keys
   */
  Content ofResponses(String wave, Consumer<Consumer<Response>> responses) {
    List<Response> all = new ArrayList<>();
    responses.accept(all::add);
    Optional<UnnamedGroups> unnamed =
        UnnamedGroups.of(asked(), study.participation().strata(), all);
    unnamed.ifPresent(groups -> all.replaceAll(groups::grouped));
    return content(
        run(unnamed.map(UnnamedGroups::asked).orElseGet(this::asked), wave, all::forEach));
  }

  /**
   * The records of responses that were given here, as files that may leave (D9).
   *
   * @throws org.soundings.questionnaire.Refused where the plan lets none leave
   */
  Map<String, byte[]> records(String wave, Consumer<Consumer<Response>> responses) {
    Run run = run(asked(), wave, responses);
    return MicrodataFiles.contents(
        run.records(Place.of(study.id() + "/" + wave), List.of()),
        run.provenance(version),
        study.plan().language());
  }

  private Questionnaire asked() {
    return Pace.asked(Unweighted.questionnaire(study.reported()));
  }

  private Run run(Questionnaire asked, String wave, Consumer<Consumer<Response>> responses) {
    return Run.of(answered(wave), AnswerSource.of(asked, study.id() + "/" + wave, responses));
  }

  /** Of answers that were given here it is known how often one person can have given them. */
  private Study answered(String wave) {
    Study reported = reported(wave);
    Plan plan = reported.plan();
    String words =
        PhraseBundle.ofReports(plan.language())
            .text(study.participation().invited() ? "entries.invited" : "entries.open");
    return new Study(
        plan.with(plan.protocol().orElse(Protocol.Fact.DUPLICATES, words)),
        reported.questionnaire());
  }

  /**
   * Of a file that holds a wave's answers.
   *
   * @throws org.soundings.questionnaire.Refused where a row or cell of it is not understood
   */
  Content ofFile(String wave, Path data) {
    return content(Run.of(reported(wave), data));
  }

  private Study reported(String wave) {
    Study all = new Study(study.plan(), study.reported());
    return study.isFirst(wave) ? all : all.ofLaterWave();
  }

  private Content content(Run run) {
    boolean counted = again && !study.plan().policy().isOpen();
    Cleared<Findings> findings = run.findings(counted ? List.of(run.cube()) : List.of());
    return new Content(study.id(), findings, run.provenance(version));
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
}
