package org.soundings.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Plan;
import org.soundings.analysis.PlanFile;
import org.soundings.analysis.Topline;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.file.Entry;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.YamlFile;
import org.soundings.store.About;
import org.soundings.store.QuestionnaireVersion;

/** Reads a study's file. */
final class StudyFile {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final Path data;
  private final Path path;
  private final Problems problems;

  /**
   * @param data the folder that everything named in the file lies in
   */
  StudyFile(Path data, Path path, Problems problems) {
    this.data = data;
    this.path = path;
    this.problems = problems;
  }

  /** The study, or nothing where one of the problems is an error. */
  Optional<Declaration> read() {
    Entry root = YamlFile.read(path, problems);
    Entry asked = root.need("questionnaire");
    Optional<Path> file = inside(asked);
    Optional<Questionnaire> questionnaire =
        file.map(QuestionnaireFile::read)
            .flatMap(reading -> Optional.ofNullable(reading.questionnaire()));
    if (questionnaire.isEmpty()) {
      file.ifPresent(missing -> asked.note(StudyProblem.NO_QUESTIONNAIRE, missing));
      return Optional.empty();
    }
    Declaration declaration = declaration(root, file.get(), questionnaire.get());
    root.finish();
    return problems.stop() ? Optional.empty() : Optional.of(declaration);
  }

  private Declaration declaration(Entry root, Path file, Questionnaire questionnaire) {
    root.speak(questionnaire.languages());
    Audience policy =
        root.find("policy").map(p -> p.choice(Audience.class)).orElse(questionnaire.audience());
    return new Declaration(
        name(root.need("study")),
        root.need("study").place(),
        questionnaire,
        new QuestionnaireVersion(questionnaire.sha256(), SourceFiles.of(file)),
        plan(root, questionnaire, policy),
        policy,
        new About(
            title(root, questionnaire),
            wording(root, "asker"),
            wording(root, "contact"),
            wording(root, "kept"),
            Policy.of(policy).minimum()),
        root.find("languages")
            .map(l -> languages(l, questionnaire))
            .orElse(questionnaire.languages()),
        waves(root));
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

  private Plan plan(Entry root, Questionnaire questionnaire, Audience policy) {
    Plan topline = Topline.of(questionnaire, Policy.of(policy));
    Optional<Entry> named = root.find("plan");
    if (named.isEmpty()) {
      String title = title(root, questionnaire).in(topline.language());
      return Unweighted.plan(topline, Policy.of(policy), title);
    }
    Optional<org.soundings.analysis.Study> study =
        inside(named.get()).flatMap(file -> Optional.ofNullable(PlanFile.read(file).study()));
    if (study.isEmpty()) {
      named.get().note(StudyProblem.NO_PLAN, named.get().text());
      return topline;
    }
    Plan plan = study.get().plan();
    String about = study.get().questionnaire().id();
    if (!about.equals(questionnaire.id())) {
      named.get().note(StudyProblem.OTHER_PLAN, about, questionnaire.id());
    } else if (plan.weighted()) {
      named.get().note(StudyProblem.WEIGHTED);
    }
    return Unweighted.plan(plan, Policy.of(policy));
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

  private static List<Declaration.DeclaredWave> waves(Entry root) {
    List<Declaration.DeclaredWave> waves = new ArrayList<>();
    for (Entry entry : root.need("waves").list()) {
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
    if (waves.isEmpty()) {
      root.note(StudyProblem.NO_WAVE);
    }
    return waves;
  }

  private static Declaration.DeclaredWave wave(Entry entry) {
    LocalDate opens = day(entry, "opens");
    LocalDate closes = day(entry, "closes");
    if (opens != null && closes != null && closes.isBefore(opens)) {
      entry.noteKey("closes", StudyProblem.DAYS);
    }
    return new Declaration.DeclaredWave(name(entry.need("wave")), entry.place(), opens, closes);
  }

  private static @Nullable LocalDate day(Entry entry, String key) {
    return entry.find(key).map(d -> LocalDate.ofEpochDay(d.day())).orElse(null);
  }
}
