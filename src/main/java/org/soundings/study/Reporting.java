package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.soundings.analysis.change.Comparability;
import org.soundings.disclosure.Cube;
import org.soundings.pipeline.Analysis;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.report.Version;
import org.soundings.store.answer.Responses;
import org.soundings.store.release.ReleaseFile;
import org.soundings.store.release.Releases;
import org.soundings.store.wave.QuestionnaireVersions;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;
import org.soundings.tally.Derived;

/** Makes what a wave publishes: its report, and what has changed since the wave before. */
@ApplicationScoped
class Reporting {
  private static final Logger LOG = Logger.getLogger(Reporting.class.getName());
  private static final String RESULTS = "results.json";
  private static final String OTHER_NUMBERS =
      "Study {0}: what changed from wave {2} to wave {1} is not published, because the numbers of"
          + " wave {2} are not those of its published report any more. Compare its tables.csv with"
          + " a report of the same data.";

  private final QuestionnaireVersions versions;
  private final Waves waves;
  private final Responses responses;
  private final Releases releases;

  @Inject
  Reporting(QuestionnaireVersions versions, Waves waves, Responses responses, Releases releases) {
    this.versions = versions;
    this.waves = waves;
    this.responses = responses;
    this.releases = releases;
  }

  /** The files of a release, and how much each finding of its report tells. */
  record Made(List<ReleaseFile> files, List<ShownFinding> findings) {}

  Made made(Declaration study, WaveId id) {
    Map<String, List<ReleaseFile>> before = releases.withdrawn(id);
    ReleasedReport.Content content = content(study, id, !before.isEmpty());
    before.values().forEach(files -> refuseOthers(files, content, id));
    List<ReleaseFile> files = new ArrayList<>(content.files());
    files.addAll(changes(study, id, content));
    Cube cube = Analysis.cube(study.plan(), Derived.codebook(study.reported()));
    return new Made(files, ShownFinding.of(study.plan(), content.findings().value(), cube));
  }

  /** What differs between two reports of nearly the same answers would tell about few people. */
  private static void refuseOthers(
      List<ReleaseFile> published, ReleasedReport.Content now, WaveId id) {
    boolean same =
        published.stream()
            .filter(file -> file.name().equals(RESULTS))
            .map(file -> new String(file.content(), StandardCharsets.UTF_8))
            .allMatch(results -> results.contains('"' + now.provenance().dataSha256() + '"'));
    if (!same) {
      throw new Refused(DecisionProblem.OTHER_ANSWERS.at(Place.of(id.toString())));
    }
  }

  private ReleasedReport.Content content(Declaration study, WaveId id, boolean again) {
    ReleasedReport report = new ReleasedReport(study, Version.TEXT, again);
    return study
        .data(id.wave())
        .map(data -> report.ofFile(id.wave(), data))
        .orElseGet(
            () ->
                report.ofResponses(
                    id.wave(), each -> responses.read(id, kept -> each.accept(kept.response()))));
  }

  /**
   * What has changed since the wave that was released before, if its numbers are today what they
   * were then: nothing may be held against numbers that were not published. Where they are not, a
   * line of the log says so.
   */
  private List<ReleaseFile> changes(Declaration study, WaveId id, ReleasedReport.Content now) {
    Optional<Wave> before = releasedBefore(study, id);
    if (before.isEmpty()) {
      return List.of();
    }
    Wave earlier = before.get();
    Declaration then =
        study.with(versions.find(earlier.questionnaire()).orElseThrow(IllegalStateException::new));
    ReleasedReport.Content content = content(then, earlier.id(), false);
    Comparability comparability =
        new Comparability(then.reported(), study.reported(), study.plan().language());
    if (!content.saysWhat(name -> releases.find(earlier.id(), name))) {
      LOG.log(
          Level.WARNING, OTHER_NUMBERS, new Object[] {study.id(), id.wave(), earlier.id().wave()});
      return List.of();
    }
    return now.changesSince(content, earlier.id().wave(), id.wave(), comparability);
  }

  /** The last one declared before it whose report is public. */
  private Optional<Wave> releasedBefore(Declaration study, WaveId id) {
    return study.waves().stream()
        .map(Declaration.DeclaredWave::id)
        .takeWhile(wave -> !wave.equals(id.wave()))
        .flatMap(wave -> waves.find(new WaveId(study.id(), wave)).stream())
        .filter(wave -> wave.reached() == Stage.RELEASED)
        .filter(wave -> !releases.publication(wave.id()).isWithdrawn())
        .reduce((first, second) -> second);
  }
}
