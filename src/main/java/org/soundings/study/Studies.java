package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.clock.ServerClock;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.response.LargestResponse;
import org.soundings.store.answer.BallotKeys;
import org.soundings.store.answer.Responses;
import org.soundings.store.wave.QuestionnaireVersions;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** The studies that the files in the data folder declare, brought into the store. */
@ApplicationScoped
class Studies {
  private static final int UNIT = 512;

  private final Path data;
  private final QuestionnaireVersions versions;
  private final Waves waves;
  private final Responses responses;
  private final BallotKeys keys;
  private final CoSigning signing;
  private final ServerClock clock;
  private final WaveChanges changes;
  private volatile Map<String, Declaration> declared = Map.of();

  @Inject
  Studies(
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data,
      QuestionnaireVersions versions,
      Waves waves,
      Responses responses,
      BallotKeys keys,
      CoSigning signing,
      ServerClock clock) {
    this.data = Path.of(data);
    this.versions = versions;
    this.waves = waves;
    this.responses = responses;
    this.keys = keys;
    this.signing = signing;
    this.clock = clock;
    this.changes = new WaveChanges(versions, responses, keys);
  }

  Optional<Declaration> find(String study) {
    return Optional.ofNullable(declared.get(study));
  }

  List<Declaration> all() {
    return List.copyOf(declared.values());
  }

  /** Those whose questionnaire is this file or includes it, by name. */
  List<Declaration> asking(Path questionnaire) {
    return declared.values().stream()
        .filter(study -> SourceFiles.isOf(study.source(), study.version(), questionnaire))
        .sorted(Comparator.comparing(Declaration::id))
        .toList();
  }

  /**
   * A study's file, to be read as if a questionnaire had another text.
   *
   * @param instead the file that a questionnaire is read from, by the one that is named
   */
  StudyFile file(Path study, Problems problems, UnaryOperator<Path> instead) {
    return new StudyFile(data, study, problems, instead);
  }

  /**
   * Reads every file again. What has an error stays as it was.
   *
   * @return what is wrong
   */
  synchronized List<Problem> read() {
    Map<String, Declaration> read = new LinkedHashMap<>();
    List<Problem> all = new ArrayList<>();
    WavesByRule rules = rules();
    for (Path file : files()) {
      Problems problems = new Problems();
      new StudyFile(data, file, problems)
          .read()
          .map(study -> rules.complete(study, problems))
          .ifPresent(
              study -> {
                Declaration other = read.putIfAbsent(study.id(), study);
                if (other == null) {
                  declare(study, problems);
                  rules.dropped(study).forEach(draft -> waves.declare(draft.undated()));
                } else {
                  problems.add(
                      StudyProblem.SAME_STUDY.at(study.place(), study.id(), other.place().file()));
                }
              });
      all.addAll(problems.inOrder());
    }
    declared = read;
    return all;
  }

  private WavesByRule rules() {
    return new WavesByRule(waves.all(), responses::begun, clock.days());
  }

  /** Something that changes whenever a rule has another wave to be made. */
  Map<String, String> due() {
    Map<String, String> due = new TreeMap<>();
    for (Declaration study : declared.values()) {
      Recurrence rule = study.fieldwork().repeats();
      if (rule != null) {
        due.put(study.id(), rule.due(Set.of(), LocalDate.MIN, clock.days()).toString());
      }
    }
    return due;
  }

  private List<Path> files() {
    Path folder = data.resolve("studies");
    Map<String, Path> found = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.yaml")) {
        entries.forEach(file -> found.put(file.getFileName().toString(), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return List.copyOf(found.values());
  }

  private void declare(Declaration study, Problems problems) {
    versions.keep(study.version());
    if (signing.isNeeded(study) && !study.basis().coSigned()) {
      problems.add(DecisionProblem.STAYS.at(study.place()));
    }
    int place = 0;
    for (Declaration.DeclaredWave wave : study.waves()) {
      declare(study, wave, place++, problems);
    }
  }

  private void declare(
      Declaration study, Declaration.DeclaredWave wave, int place, Problems problems) {
    WaveId id = new WaveId(study.id(), wave.id());
    Optional<Wave> before = waves.find(id).map(kept -> placed(kept, place));
    Wave wanted = wanted(study, wave, place, before);
    change(before, approved(study, wave, before, wanted, problems), study, wave, problems);
    if (wave.data() == null
        && before.map(Wave::reached).orElse(Stage.DRAFT).isBefore(Stage.CLOSING)) {
      holdKey(study, wave, id, problems);
    }
  }

  private void change(
      Optional<Wave> before,
      Optional<Wave> wanted,
      Declaration study,
      Declaration.DeclaredWave wave,
      Problems problems) {
    boolean same =
        before.isPresent() && wanted.filter(before.get().at(Stage.DRAFT)::equals).isPresent();
    if (wanted.isPresent()
        && !same
        && (before.isEmpty()
            || changes.areAllowed(
                before.get(), wanted.get(), study, wave, clock.days().atMost(), problems))) {
      waves.declare(wanted.get());
    }
  }

  /**
   * What of a wave may be taken before a co-signer has approved it: of a draft everything but the
   * days, so that none opens it; of one that has begun nothing.
   */
  private Optional<Wave> approved(
      Declaration study,
      Declaration.DeclaredWave wave,
      Optional<Wave> before,
      Wave wanted,
      Problems problems) {
    if (wave.data() != null || !signing.waits(study, wave.id())) {
      return Optional.of(wanted);
    }
    Stage stage = before.map(kept -> kept.stage(clock.days().atMost())).orElse(Stage.DRAFT);
    if (stage == Stage.DRAFT) {
      if (wave.opens() != null) {
        problems.add(DecisionProblem.WAITS.at(wave.place(), wave.id(), wave.opens()));
      }
      return Optional.of(wanted.undated());
    }
    if (stage != Stage.RELEASED && !before.orElseThrow().at(Stage.DRAFT).equals(wanted)) {
      problems.add(DecisionProblem.NOT_TAKEN.at(wave.place(), wave.id()));
    }
    return Optional.empty();
  }

  /** Something that changes whenever a co-signer's word, or what it counts for, does. */
  Map<String, String> signatures() {
    return signing.states(declared.values());
  }

  private static Wave wanted(
      Declaration study, Declaration.DeclaredWave wave, int place, Optional<Wave> before) {
    return new Wave(
        new WaveId(study.id(), wave.id()),
        study.about().at(place),
        study.version().sha256(),
        study.policy(),
        before.map(Wave::cube).filter(study::bears).orElseGet(study::cube),
        study.participation(),
        study.languages(),
        wave.opens(),
        wave.closes(),
        Stage.DRAFT);
  }

  /** What a study that is not written yet would change and may not; changes nothing. */
  synchronized List<Problem> against(Declaration written) {
    Problems problems = new Problems();
    Declaration study = rules().complete(written, problems);
    int place = 0;
    for (Declaration.DeclaredWave wave : study.waves()) {
      Optional<Wave> before = waves.find(new WaveId(study.id(), wave.id()));
      Wave wanted = wanted(study, wave, place++, before);
      if (before
          .filter(b -> !b.at(Stage.DRAFT).at(wanted.about().place()).equals(wanted))
          .isPresent()) {
        changes.areAllowed(before.get(), wanted, study, wave, clock.days().atMost(), problems);
      }
    }
    return problems.inOrder();
  }

  /**
   * A wave whose answers version 0.1.0 has kept is not stopped for want of a key. That somebody has
   * begun is no reason: whoever comes before the key is there could make the server make one.
   */
  private void holdKey(
      Declaration study, Declaration.DeclaredWave wave, WaveId id, Problems problems) {
    if (!study.trustee() || keys.of(id).isEmpty() && responses.handedIn(id)) {
      keys.make(id, size(study));
    }
    if (study.trustee() && keys.of(id).isEmpty() && wave.opens() != null) {
      problems.add(StudyProblem.NEEDS_KEY.at(wave.place(), wave.id(), wave.opens()));
    } else if (study.trustee() && !keys.isTrustees(id) && keys.of(id).isPresent()) {
      problems.add(StudyProblem.SERVER_HAS_KEY.at(wave.place(), wave.id()));
    } else if (!study.trustee() && keys.isTrustees(id)) {
      problems.add(StudyProblem.PEOPLE_HAVE_KEY.at(wave.place(), wave.id()));
    }
  }

  /** Where a wave stands among others is no promise: it may change at any time. */
  private Wave placed(Wave kept, int place) {
    if (kept.about().place() == place) {
      return kept;
    }
    waves.declare(kept.at(place));
    return kept.at(place);
  }

  /** How large each ballot is, with space for corrections of the questionnaire. */
  static int size(Declaration study) {
    return Math.ceilDiv(LargestResponse.bytes(study.questionnaire()), UNIT) * UNIT + UNIT;
  }
}
