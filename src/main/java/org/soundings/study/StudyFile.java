package org.soundings.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Origin;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.analysis.plan.Topline;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Help;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.check.Distress;
import org.soundings.questionnaire.check.Terms;
import org.soundings.questionnaire.file.Entry;
import org.soundings.questionnaire.file.HelpReader;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.Reading;
import org.soundings.questionnaire.file.YamlFile;
import org.soundings.store.wave.About;
import org.soundings.store.wave.Capacity;
import org.soundings.store.wave.QuestionnaireVersion;

/** Reads a study's file. */
final class StudyFile {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final Path data;
  private final Path path;
  private final Problems problems;
  private final UnaryOperator<Path> instead;

  /**
   * @param data the folder that everything named in the file lies in
   */
  StudyFile(Path data, Path path, Problems problems) {
    this(data, path, problems, UnaryOperator.identity());
  }

  /**
   * The same as it would be read if a questionnaire had another text.
   *
   * @param instead the file that a questionnaire is read from, by the one that is named
   */
  StudyFile(Path data, Path path, Problems problems, UnaryOperator<Path> instead) {
    this.data = data;
    this.path = path;
    this.problems = problems;
    this.instead = instead;
  }

  /** The study, or nothing where one of the problems is an error. */
  Optional<Declaration> read() {
    Entry root = YamlFile.read(path, problems);
    Entry asked = root.need("questionnaire");
    Optional<Path> file = inside(asked);
    Set<String> modules = Set.copyOf(root.find("modules").map(Entry::texts).orElse(List.of()));
    Optional<Questionnaire> questionnaire = file.flatMap(f -> questionnaire(f, modules));
    if (questionnaire.isEmpty()) {
      file.ifPresent(missing -> asked.note(StudyProblem.NO_QUESTIONNAIRE, missing));
      return Optional.empty();
    }
    terms(root, questionnaire.get());
    Declaration declaration = declaration(root, file.get(), questionnaire.get(), modules);
    Capacity.exceeded(declaration.version(), declaration.about(), declaration.languages())
        .ifPresent(what -> root.note(StudyProblem.TOO_LONG, what));
    root.finish();
    return problems.stop() ? Optional.empty() : Optional.of(declaration);
  }

  /** Where it has an error, its errors are told with the study's. */
  private Optional<Questionnaire> questionnaire(Path file, Set<String> modules) {
    Reading reading = QuestionnaireFile.read(instead.apply(file), modules);
    if (reading.questionnaire() == null) {
      reading.problems().stream().filter(Problem::isError).forEach(problems::add);
    }
    return Optional.ofNullable(reading.questionnaire());
  }

  /** Its owner's word for each instrument whose terms are not known to allow its use. */
  private void terms(Entry root, Questionnaire questionnaire) {
    Map<String, String> confirmed = new TreeMap<>();
    root.find("confirmed")
        .ifPresent(c -> c.map().forEach((name, words) -> confirmed.put(name, words.text())));
    Place place = root.find("confirmed").map(Entry::place).orElse(root.place());
    Terms.problems(questionnaire, confirmed, place).forEach(problems::add);
  }

  private Declaration declaration(
      Entry root, Path file, Questionnaire questionnaire, Set<String> modules) {
    root.speak(questionnaire.languages());
    Audience policy =
        root.find("policy").map(p -> p.choice(Audience.class)).orElse(questionnaire.audience());
    List<Declaration.DeclaredWave> waves = waves(root);
    Study study = study(root, questionnaire, modules, policy, inFiles(waves));
    Plan plan =
        root.find("answers")
            .map(answers -> study.plan().of(answers.choice(Origin.class)))
            .orElse(study.plan());
    return new Declaration(
        name(root.need("study")),
        root.need("study").place(),
        questionnaire,
        file,
        new QuestionnaireVersion(
            questionnaire.sha256(), SourceFiles.of(instead.apply(file)), modules),
        added(questionnaire, study.questionnaire()),
        plan,
        policy,
        ParticipationPart.read(root, questionnaire, policy, inFiles(waves)),
        new About(
            title(root, questionnaire),
            wording(root, "asker"),
            wording(root, "contact"),
            wording(root, "kept"),
            Policy.of(policy).minimum(),
            help(root, questionnaire, inFiles(waves)),
            0),
        root.find("languages")
            .map(l -> languages(l, questionnaire))
            .orElse(questionnaire.languages()),
        root.find("key").map(k -> k.choice(Holder.class)).orElse(Holder.under(policy))
            == Holder.TRUSTEE,
        root.find("mail").map(MailText::read).orElse(Map.of()),
        basis(root, file),
        FieldworkPart.read(root, this::inside),
        waves);
  }

  private OpeningBasis basis(Entry root, Path questionnaire) {
    boolean coSigned = root.find("co-signed").map(Entry::flag).orElse(false);
    Optional<Path> plan = root.find("plan").flatMap(this::inside);
    return new OpeningBasis(coSigned, SourceFiles.all(data, path, questionnaire, plan));
  }

  /** The study's own help, else the questionnaire's. */
  private @Nullable Help help(Entry root, Questionnaire questionnaire, boolean inFiles) {
    Help help = root.find("help").map(HelpReader::read).orElse(questionnaire.help());
    if (!inFiles) {
      Distress.problems(questionnaire, help, root.place()).forEach(problems::add);
    }
    return help;
  }

  private static Wording title(Entry root, Questionnaire questionnaire) {
    return root.find("title").map(Entry::wording).orElse(questionnaire.title());
  }

  private static @Nullable Wording wording(Entry root, String key) {
    return root.find(key).map(Entry::wording).orElse(null);
  }

  private static String name(Entry entry) {
    String name = entry.text();
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      entry.note(StudyProblem.NAME, name);
    }
    return name;
  }

  private static List<String> languages(Entry entry, Questionnaire questionnaire) {
    List<String> known = questionnaire.languages();
    for (Entry language : entry.list()) {
      if (!known.contains(language.text())) {
        language.note(StudyProblem.LANGUAGE, language.text(), String.join(", ", known));
      }
    }
    return entry.texts();
  }

  /** The plan under the study's policy, and what it is about. */
  private Study study(
      Entry root,
      Questionnaire questionnaire,
      Set<String> modules,
      Audience policy,
      boolean inFiles) {
    Policy protection = Policy.of(policy);
    Plan topline = Topline.of(questionnaire, protection);
    Optional<Entry> named = root.find("plan");
    if (named.isEmpty()) {
      String title = title(root, questionnaire).in(topline.language());
      return new Study(Unweighted.plan(topline, protection, title), questionnaire);
    }
    Optional<Study> read =
        inside(named.get())
            .flatMap(file -> Optional.ofNullable(PlanFile.read(file, modules, instead).study()));
    if (read.isEmpty()) {
      named.get().note(StudyProblem.NO_PLAN, named.get().text());
      return new Study(topline, questionnaire);
    }
    Plan plan = read.get().plan();
    String about = read.get().questionnaire().id();
    if (!about.equals(questionnaire.id())) {
      named.get().note(StudyProblem.OTHER_PLAN, about, questionnaire.id());
    } else if (plan.weighted()
        && !inFiles
        && read.get().questionnaire().design().weight() != null) {
      named.get().note(StudyProblem.WEIGHTED);
    }
    return new Study(
        inFiles ? plan.under(protection) : Unweighted.plan(plan, protection),
        read.get().questionnaire());
  }

  /** The pages that a plan has put behind a questionnaire's own. */
  private static List<Page> added(Questionnaire questionnaire, Questionnaire reported) {
    int own = questionnaire.pages().size();
    return own < reported.pages().size()
        ? reported.pages().subList(own, reported.pages().size())
        : List.of();
  }

  private Optional<Path> inside(Entry entry) {
    String written = entry.text();
    Path named = path.resolveSibling(written).toAbsolutePath().normalize();
    if (written.isEmpty() || !named.startsWith(data.toAbsolutePath().normalize())) {
      entry.note(StudyProblem.OUTSIDE, written);
      return Optional.empty();
    }
    return Optional.of(named);
  }

  private List<Declaration.DeclaredWave> waves(Entry root) {
    List<Declaration.DeclaredWave> waves = new ArrayList<>();
    boolean repeats = root.find("repeats").isPresent();
    Optional<Entry> written = repeats ? root.find("waves") : Optional.of(root.need("waves"));
    for (Entry entry : written.map(Entry::list).orElse(List.of())) {
      Declaration.DeclaredWave wave = wave(entry);
      for (Declaration.DeclaredWave before : waves) {
        if (before.id().equals(wave.id())) {
          entry.note(StudyProblem.SAME_WAVE, wave.id());
        } else if (before.overlaps(wave)) {
          entry.note(StudyProblem.OVERLAP, before.id(), wave.id());
        }
      }
      waves.add(wave);
    }
    if (waves.isEmpty() && !repeats) {
      root.note(StudyProblem.NO_WAVE);
    } else if (inFiles(waves)
        && (repeats || !waves.stream().allMatch(wave -> wave.data() != null))) {
      root.note(StudyProblem.DATA_AND_PEOPLE);
    }
    return waves;
  }

  private static boolean inFiles(List<Declaration.DeclaredWave> waves) {
    return waves.stream().anyMatch(wave -> wave.data() != null);
  }

  private Declaration.DeclaredWave wave(Entry entry) {
    LocalDate opens = day(entry, "opens");
    LocalDate closes = day(entry, "closes");
    if (opens != null && closes != null && closes.isBefore(opens)) {
      entry.noteKey("closes", StudyProblem.DAYS);
    }
    Path data = entry.find("data").flatMap(this::data).orElse(null);
    if (data != null && (opens != null || closes != null)) {
      entry.noteKey("data", StudyProblem.DATA_AND_DAYS);
    }
    return new Declaration.DeclaredWave(
        name(entry.need("wave")), entry.place(), opens, closes, data);
  }

  private Optional<Path> data(Entry entry) {
    Optional<Path> file = inside(entry);
    if (file.isPresent() && !Files.isRegularFile(file.get())) {
      entry.note(StudyProblem.NO_DATA, entry.text());
      return Optional.empty();
    }
    return file;
  }

  private static @Nullable LocalDate day(Entry entry, String key) {
    return entry.find(key).map(d -> LocalDate.ofEpochDay(d.day())).orElse(null);
  }
}
