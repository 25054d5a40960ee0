package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.clock.ServerClock;
import org.soundings.form.StudyFacts;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.Reading;
import org.soundings.store.answer.Responses;
import org.soundings.store.wave.About;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.Waves;

/**
 * The file of a study's questionnaire as people edit it: a draft lies beside it until somebody uses
 * it in its place (ADR 103). Whoever changes one names the text that they have seen; where it is
 * another by now, nothing is changed.
 */
@ApplicationScoped
public class QuestionnaireDrafts {
  private static final String DRAFT = ".draft";

  private final Studies studies;
  private final Waves waves;
  private final Responses responses;
  private final ServerClock clock;
  private final StudyTexts texts;
  private final Map<Path, Object> turns = new ConcurrentHashMap<>();

  @Inject
  QuestionnaireDrafts(
      Studies studies, Waves waves, Responses responses, ServerClock clock, StudyTexts texts) {
    this.studies = studies;
    this.waves = waves;
    this.responses = responses;
    this.clock = clock;
    this.texts = texts;
  }

  static Path draftOf(Path questionnaire) {
    return questionnaire.resolveSibling(questionnaire.getFileName() + DRAFT);
  }

  /**
   * As it is now; empty where no study of that name is declared.
   *
   * @throws Refused where its file cannot be read as text
   */
  public Optional<EditedQuestionnaire> find(String study) {
    return studies.find(study).map(this::edited);
  }

  private EditedQuestionnaire edited(Declaration study) {
    Path source = study.source();
    List<Declaration> users = studies.asking(source);
    List<Wave> asked =
        waves.all().stream()
            .filter(w -> users.stream().anyMatch(u -> u.id().equals(w.id().study())))
            .toList();
    About about = study.about();
    return new EditedQuestionnaire(
        source.getFileName().toString(),
        texts.read(source).map(EditedText::of).orElseThrow(() -> gone(source)),
        texts.read(draftOf(source)).map(EditedText::of).orElse(null),
        users.stream().map(Declaration::id).toList(),
        asked.stream().filter(this::isFixed).map(w -> w.id().toString()).findFirst().orElse(null),
        asked.stream().anyMatch(this::isAnswered),
        study.version().modules(),
        new StudyFacts(
            about.asker(),
            about.contact(),
            about.kept(),
            about.smallestGroup(),
            null,
            null,
            about.help()),
        source);
  }

  /** From its opening until its report is published. */
  private boolean isFixed(Wave wave) {
    Stage stage = stage(wave);
    return stage == Stage.DRAFT ? responses.begun(wave.id()) : stage != Stage.RELEASED;
  }

  private boolean isAnswered(Wave wave) {
    return stage(wave) != Stage.DRAFT || responses.begun(wave.id());
  }

  private Stage stage(Wave wave) {
    LocalDate today = clock.days().atMost();
    return wave.stage(today);
  }

  private static Refused gone(Path source) {
    return new Refused(DraftProblem.NO_TEXT.at(Place.of(source.getFileName().toString())));
  }

  /**
   * Keeps a text as the draft, whatever is wrong with it; one that is as what is used ends it. It
   * is on the disk when this returns.
   *
   * @param seen hash of {@link EditedQuestionnaire#current} as the person has seen it
   * @throws Refused where it is another by now, or the text is too long for any file
   */
  public EditedQuestionnaire save(String study, String seen, String text) {
    return inTurn(study, before -> save(before, seen, text));
  }

  private void save(EditedQuestionnaire before, String seen, String text) {
    if (!before.current().sha256().equals(seen)) {
      throw new Refused(TextProblem.STALE.at(place(before), before.file()));
    }
    Path draft = draftOf(before.source());
    String sha = sha(before.draft());
    if (!text.equals(before.used().text())) {
      texts.write(draft, sha, text);
    } else if (before.draft() != null) {
      texts.delete(draft, sha);
    }
  }

  /** One after the other for each file, so that what was looked at is what is used. */
  private EditedQuestionnaire inTurn(String study, Consumer<EditedQuestionnaire> step) {
    synchronized (turns.computeIfAbsent(need(study).source(), file -> new Object())) {
      step.accept(need(study));
      return need(study);
    }
  }

  /**
   * Gives the draft up.
   *
   * @param seen its hash
   * @throws Refused where it is another by now
   */
  public EditedQuestionnaire discard(String study, String seen) {
    return inTurn(
        study,
        before -> {
          if (before.draft() != null) {
            texts.delete(draftOf(before.source()), seen);
          }
        });
  }

  /**
   * Puts the draft in the place of what is used; it is asked when this returns.
   *
   * @param seen hash of the draft
   * @param used hash of what it replaces
   * @throws Refused where one of them is another by now, a wave is answered and not published yet,
   *     or the draft has an error; it carries all of them
   */
  public EditedQuestionnaire use(String study, String seen, String used) {
    return inTurn(study, before -> use(before, seen, used));
  }

  private void use(EditedQuestionnaire before, String seen, String used) {
    EditedText draft = before.draft();
    if (draft == null || !draft.sha256().equals(seen) || !before.used().sha256().equals(used)) {
      throw new Refused(TextProblem.STALE.at(place(before), before.file()));
    }
    List<Problem> against = against(before);
    if (!against.isEmpty()) {
      throw new Refused(against);
    }
    texts.write(before.source(), used, draft.text());
    texts.delete(draftOf(before.source()), seen);
    studies.read();
  }

  /** Every error that keeps the draft from being used; empty where nothing does. */
  public List<Problem> against(EditedQuestionnaire edited) {
    if (edited.fixed() != null) {
      return List.of(DraftProblem.FIXED.at(place(edited), edited.fixed()));
    }
    Reading draft = read(edited);
    Questionnaire asked = draft.questionnaire();
    Set<Problem> errors = new LinkedHashSet<>(draft.problems());
    if (asked != null && edited.answered() && isOtherWithoutSayingSo(edited, asked)) {
      errors.add(DraftProblem.SAME_VERSION.at(place(edited), asked.version()));
    }
    studies.asking(edited.source()).stream()
        .filter(study -> study.waves().stream().allMatch(wave -> wave.data() == null))
        .flatMap(study -> asDraft(study, edited).stream())
        .filter(problem -> asked != null || !isOfDraft(problem))
        .forEach(errors::add);
    return errors.stream().filter(Problem::isError).toList();
  }

  private static boolean isOtherWithoutSayingSo(EditedQuestionnaire edited, Questionnaire asked) {
    Questionnaire used = QuestionnaireFile.read(edited.source(), edited.modules()).questionnaire();
    return used != null
        && used.version().equals(asked.version())
        && !used.sha256().equals(asked.sha256());
  }

  /** That the study's questionnaire has errors, which are listed themselves. */
  private static boolean isOfDraft(Problem problem) {
    return problem.code().equals(StudyProblem.NO_QUESTIONNAIRE.told().code());
  }

  /** What would be wrong with a study if the draft were used. */
  private List<Problem> asDraft(Declaration study, EditedQuestionnaire edited) {
    Problems problems = new Problems();
    Path file = Path.of(study.place().file());
    Path draft = edited.currentPath();
    studies
        .file(file, problems, named -> SourceFiles.isSame(named, edited.source()) ? draft : named)
        .read();
    return problems.inOrder().stream()
        .map(problem -> within(file.getParent(), shown(problem, edited)))
        .toList();
  }

  /**
   * What {@code check} says of {@link EditedQuestionnaire#current}; each place names a file as the
   * questionnaire would, the questionnaire itself by its name.
   */
  public Reading read(EditedQuestionnaire edited) {
    Reading read = QuestionnaireFile.read(edited.currentPath(), edited.modules());
    List<Problem> all =
        Stream.concat(
                edited.facts().help() == null ? read.beforeAsking().stream() : Stream.empty(),
                read.problems().stream())
            .map(problem -> shown(problem, edited))
            .toList();
    return new Reading(read.questionnaire(), all, List.of());
  }

  /** Without the folders of this machine. */
  private static Problem shown(Problem problem, EditedQuestionnaire edited) {
    String draft = draftOf(edited.source()).toString();
    Place place = problem.place();
    Place asUsed =
        new Place(
            place.file().replace(draft, edited.source().toString()), place.line(), place.column());
    return within(
        edited.source().getParent(),
        new Problem(asUsed, problem.severity(), problem.code(), problem.what(), problem.remedy()));
  }

  /** With its files as they are named from a folder. */
  private static Problem within(@Nullable Path parent, Problem problem) {
    String folder = Objects.requireNonNull(parent) + java.io.File.separator;
    Place place = problem.place();
    return new Problem(
        new Place(place.file().replace(folder, ""), place.line(), place.column()),
        problem.severity(),
        problem.code(),
        problem.what().replace(folder, ""),
        problem.remedy().replace(folder, ""));
  }

  private EditedQuestionnaire need(String study) {
    return find(study)
        .orElseThrow(() -> new Refused(StudyProblem.NO_SUCH_STUDY.at(Place.of(study), study)));
  }

  private static Place place(EditedQuestionnaire edited) {
    return Place.of(edited.file());
  }

  private static String sha(@Nullable EditedText version) {
    return version == null ? "" : version.sha256();
  }
}
