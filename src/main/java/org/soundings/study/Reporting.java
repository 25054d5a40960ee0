package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundings.analysis.Comparability;
import org.soundings.report.Version;
import org.soundings.store.QuestionnaireVersions;
import org.soundings.store.ReleaseFile;
import org.soundings.store.Releases;
import org.soundings.store.Responses;
import org.soundings.store.Stage;
import org.soundings.store.Wave;
import org.soundings.store.WaveId;
import org.soundings.store.Waves;

/** Makes what a wave publishes: its report, and what has changed since the wave before. */
@ApplicationScoped
class Reporting {
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

  List<ReleaseFile> files(Declaration study, WaveId id) {
    ReleasedReport.Content content = content(study, id);
    List<ReleaseFile> files = new ArrayList<>(content.files());
    files.addAll(changes(study, id, content));
    return files;
  }

  private ReleasedReport.Content content(Declaration study, WaveId id) {
    ReleasedReport report = new ReleasedReport(study, Version.TEXT);
    return study
        .data(id.wave())
        .map(report::ofFile)
        .orElseGet(
            () ->
                report.ofResponses(
                    id.wave(), each -> responses.read(id, kept -> each.accept(kept.response()))));
  }

  /**
   * What has changed since the wave that was released before, if it says today what it said then:
   * nothing may be held against numbers that were not published.
   */
  private List<ReleaseFile> changes(Declaration study, WaveId id, ReleasedReport.Content now) {
    Optional<Wave> before = releasedBefore(study, id);
    if (before.isEmpty()) {
      return List.of();
    }
    Wave earlier = before.get();
    Declaration then =
        study.with(versions.find(earlier.questionnaire()).orElseThrow(IllegalStateException::new));
    ReleasedReport.Content content = content(then, earlier.id());
    Comparability comparability =
        new Comparability(then.reported(), study.reported(), study.plan().language());
    return isAsReleased(earlier.id(), content)
        ? now.changesSince(content, earlier.id().wave(), id.wave(), comparability)
        : List.of();
  }

  /** The last one declared before it that is released. */
  private Optional<Wave> releasedBefore(Declaration study, WaveId id) {
    return study.waves().stream()
        .map(Declaration.DeclaredWave::id)
        .takeWhile(wave -> !wave.equals(id.wave()))
        .flatMap(wave -> waves.find(new WaveId(study.id(), wave)).stream())
        .filter(wave -> wave.reached() == Stage.RELEASED)
        .reduce((first, second) -> second);
  }

  private boolean isAsReleased(WaveId id, ReleasedReport.Content content) {
    return content.files().stream()
        .allMatch(
            file ->
                releases
                    .find(id, file.name())
                    .filter(kept -> kept.sha256().equals(file.sha256()))
                    .isPresent());
  }
}
