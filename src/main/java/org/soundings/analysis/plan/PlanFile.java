package org.soundings.analysis.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.finding.Reference;
import org.soundings.analysis.finding.Whole;
import org.soundings.analysis.prose.ProseReader;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.sample.Weighting;
import org.soundings.disclosure.Policy;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Themes;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.file.Entry;
import org.soundings.questionnaire.file.Languages;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.Reading;
import org.soundings.questionnaire.file.ThemesFile;
import org.soundings.questionnaire.file.YamlFile;
import org.soundings.statistics.design.DesignProportion;
import org.soundings.statistics.design.LonelyPsu;

/** Reads an analysis plan; a questionnaire in its place is reported item by item. */
public final class PlanFile {
  private static final double LOWEST_LEVEL = 0.5;
  private static final double HIGHEST_LEVEL = 0.999;

  private PlanFile() {}

  /**
   * What came of reading a plan.
   *
   * @param study null where one of the problems is an error
   * @param beforeAsking of a questionnaire: errors that stop a study and no report
   */
  public record Read(@Nullable Study study, List<Problem> problems, List<Problem> beforeAsking) {
    public Read {
      problems = List.copyOf(problems);
      beforeAsking = List.copyOf(beforeAsking);
    }

    /**
     * @throws Refused where there is an error
     */
    public Study orRefuse() {
      if (study == null) {
        throw new Refused(problems);
      }
      return study;
    }
  }

  /** Whatever is wrong is among the problems, all at once. */
  public static Read read(Path path) {
    return read(path, Set.of());
  }

  /**
   * The same with some of the questionnaire's modules.
   *
   * @param modules those that are switched on besides those that the plan names
   */
  public static Read read(Path path, Set<String> modules) {
    return read(path, modules, null, UnaryOperator.identity());
  }

  /**
   * The same in another language than the plan's.
   *
   * @param language of the report, one of the questionnaire's; null for the plan's own
   */
  public static Read read(Path path, Set<String> modules, @Nullable String language) {
    return read(path, modules, language, UnaryOperator.identity());
  }

  /**
   * The same as it would be read if its questionnaire had another text.
   *
   * @param instead the file that the questionnaire is read from, by the one that the plan names
   */
  public static Read read(Path path, Set<String> modules, UnaryOperator<Path> instead) {
    return read(path, modules, null, instead);
  }

  private static Read read(
      Path path, Set<String> modules, @Nullable String language, UnaryOperator<Path> instead) {
    Problems problems = new Problems();
    Entry root = YamlFile.read(path, problems);
    if (!root.keys().contains("plan")) {
      return topline(QuestionnaireFile.read(path, modules), language, root);
    }
    Path asked = instead.apply(path.resolveSibling(root.need("questionnaire").text()));
    Set<String> on = new TreeSet<>(modules);
    on.addAll(root.find("modules").map(Entry::texts).orElse(List.of()));
    Reading reading = QuestionnaireFile.read(asked, on);
    Questionnaire questionnaire = reading.questionnaire();
    if (questionnaire == null) {
      root.need("questionnaire").note(PlanProblem.NO_QUESTIONNAIRE, asked);
      reading.problems().forEach(problems::add);
      return new Read(null, problems.inOrder(), List.of());
    }
    for (Entry themes : root.find("themes").map(Entry::list).orElse(List.of())) {
      Path codebook = path.resolveSibling(themes.text());
      Optional<Themes> read = ThemesFile.read(codebook, questionnaire, problems);
      questionnaire = read.isPresent() ? read.get().in(questionnaire) : questionnaire;
    }
    String spoken = language(root, questionnaire, language);
    Plan plan = plan(root, path, questionnaire, spoken, problems);
    root.finish();
    return new Read(
        problems.stop() ? null : new Study(plan, questionnaire), problems.inOrder(), List.of());
  }

  private static Read topline(Reading reading, @Nullable String language, Entry root) {
    Questionnaire questionnaire = reading.questionnaire();
    if (questionnaire == null) {
      return new Read(null, reading.problems(), reading.beforeAsking());
    }
    String spoken = language == null ? questionnaire.languages().getFirst() : language;
    if (!questionnaire.languages().contains(spoken)) {
      String known = String.join(", ", questionnaire.languages());
      Problem unknown = PlanProblem.LANGUAGE.at(root.place(), spoken, known);
      return new Read(null, List.of(unknown), List.of());
    }
    Policy policy = Policy.of(questionnaire.audience());
    Plan plan = Topline.of(questionnaire, policy, spoken);
    return new Read(new Study(plan, questionnaire), reading.problems(), reading.beforeAsking());
  }

  private static Plan plan(
      Entry root, Path path, Questionnaire questionnaire, String language, Problems problems) {
    Languages.speak(root, language, questionnaire.languages());
    List<Reference> references =
        root.find("references")
            .map(
                r ->
                    ReferenceFile.read(
                        path.resolveSibling(r.text()), questionnaire, language, problems))
            .orElse(List.of());
    boolean weighted = weighted(root.find("weighted"), questionnaire);
    Weighting weighting = WeightingReader.read(root, questionnaire);
    List<Entry> entries = root.need("sections").list();
    List<List<Entry>> findings = entries.stream().map(PlanFile::findings).toList();
    RequestReader reader =
        new RequestReader(
            questionnaire,
            weighted || weighting != null,
            references,
            findings.stream().flatMap(List::stream).toList(),
            root.find("base").map(b -> b.choice(Whole.Of.class)).orElse(Whole.Of.ANSWERED));
    List<List<Request>> requests =
        findings.stream().map(some -> some.stream().flatMap(reader::read).toList()).toList();
    ProseReader prose = prose(path, language, requests, problems);
    Policy policy =
        Policy.of(
            root.find("policy")
                .map(p -> p.choice(Audience.class))
                .orElse(questionnaire.audience()));
    return new Plan(
        root.need("plan").name(),
        sha256(path),
        root.need("title").wording().text(),
        root.find("subtitle").map(s -> s.wording().text()).orElse(null),
        language,
        policy,
        root.find("level").map(PlanFile::level).orElse(Plan.LEVEL),
        weighted,
        root.find("lonely").map(l -> lonely(l, questionnaire)).orElse(LonelyPsu.FAIL),
        root.find("interval")
            .map(i -> i.choice(DesignProportion.Method.class))
            .orElse(DesignProportion.Method.LOGIT),
        weighting,
        ProtocolReader.read(root),
        ExtractReader.read(root, questionnaire, policy),
        openText(root, questionnaire),
        sections(entries, prose, requests));
  }

  private static LonelyPsu lonely(Entry entry, Questionnaire questionnaire) {
    Design design = questionnaire.design();
    boolean strata = design.strata() != null || design.stages().size() > 1;
    if (!strata || design.replicates() != null) {
      entry.note(PlanProblem.LONELY_OF_NOTHING);
    }
    return entry.choice(LonelyPsu.class);
  }

  private static @Nullable OpenText openText(Entry root, Questionnaire questionnaire) {
    return root.find("open-text")
        .map(
            entry ->
                new OpenText(
                    entry.need("items").list().stream()
                        .filter(item -> isText(item, questionnaire))
                        .map(Entry::text)
                        .toList(),
                    entry.need("analyst").text()))
        .orElse(null);
  }

  private static boolean isText(Entry item, Questionnaire questionnaire) {
    boolean text =
        questionnaire.codebook().variable(item.text()).orElse(null) instanceof Variable.Text;
    if (!text) {
      item.note(PlanProblem.NOT_WORDS, item.text());
    }
    return text;
  }

  private static List<Entry> findings(Entry section) {
    return section.find("findings").map(Entry::list).orElse(List.of());
  }

  private static ProseReader prose(
      Path path, String language, List<List<Request>> requests, Problems problems) {
    Set<String> ids = new LinkedHashSet<>();
    requests.forEach(some -> some.forEach(request -> ids.addAll(request.names())));
    ids.add(ProseReader.DISPOSITIONS);
    return new ProseReader(lines(path), ids, language, problems);
  }

  private static List<Plan.Section> sections(
      List<Entry> entries, ProseReader prose, List<List<Request>> requests) {
    List<Plan.Section> sections = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry section = entries.get(i);
      sections.add(
          new Plan.Section(
              section.need("title").wording().text(),
              section.find("text").map(prose::read).orElse(List.of()),
              requests.get(i)));
    }
    return sections;
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String language(Entry root, Questionnaire questionnaire, @Nullable String wanted) {
    Optional<Entry> named = root.find("language");
    String own = named.map(Entry::text).orElse(questionnaire.languages().getFirst());
    String language = wanted == null ? own : wanted;
    if (!questionnaire.languages().contains(language)) {
      Entry at = wanted == null ? named.orElse(root) : root;
      at.note(PlanProblem.LANGUAGE, language, String.join(", ", questionnaire.languages()));
    }
    return language;
  }

  private static double level(Entry entry) {
    double level = entry.number();
    if (!(level >= LOWEST_LEVEL && level <= HIGHEST_LEVEL)) {
      entry.note(PlanProblem.LEVEL, level);
      return Plan.LEVEL;
    }
    return level;
  }

  private static boolean weighted(Optional<Entry> entry, Questionnaire questionnaire) {
    boolean has = questionnaire.design().weighs();
    boolean wanted = entry.map(Entry::flag).orElse(has);
    if (wanted && !has) {
      entry.ifPresent(e -> e.note(PlanProblem.NO_WEIGHT));
    }
    return wanted && has;
  }

  private static String sha256(Path path) {
    try {
      return Sha256.hex(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
