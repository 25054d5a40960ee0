package org.soundings.analysis.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.Protocol;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.ScoreSpread;
import org.soundings.analysis.prose.Prose;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Problem;

/** ADR 88: one plan may be written in each of its questionnaire's languages. */
class PlanLanguagesTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      languages: [en, es, fr]
      policy: open
      title: {en: Shifts, es: Turnos, fr: Postes}
      pages:
        - page: p
          items:
            - single: shift
              ask: {en: Which shift?, es: "¿Qué turno?", fr: Quel poste?}
              options: {d: {en: Day, es: Día, fr: Jour}, n: {en: Night, es: Noche, fr: Nuit}}
      scales:
        late:
          label: {en: Lateness, es: Tardanza, fr: Retard}
          items: [shift]
          recode: {d: 1, n: 2}
          higher: worse
      """;
  private static final String PLAN =
      """
      plan: p
      title: {en: Our shifts, es: Nuestros turnos}
      subtitle: {en: Spring, es: Primavera}
      questionnaire: q.yaml
      references: r.yaml
      protocol:
        sponsor: {en: The works council, es: El comité de empresa}
      sections:
        - title: {en: Who works when, es: Quién trabaja cuándo}
          text:
            en: "{Most: shift.d} work by day."
            es: "Trabajan de día {shift.d}."
          findings:
            - frequency: shift
            - scale: late
      """;
  private static final String REFERENCES =
      """
      references: r
      languages: [en, es]
      values:
        - scale: late
          label: {en: All firms, es: Todas las empresas}
          mean: 1.5
          sd: 0.5
          n: 100
          source: Somebody (2020).
      """;

  @TempDir private Path folder = Path.of("");

  private Path plan(String text) {
    TestRun files = new TestRun(folder);
    files.write("q.yaml", QUESTIONNAIRE);
    files.write("r.yaml", REFERENCES);
    return files.write("plan.yaml", text);
  }

  private PlanFile.Read read(String text, @Nullable String language) {
    return PlanFile.read(plan(text), Set.of(), language);
  }

  private static String prose(Plan plan) {
    return plan.sections().getFirst().prose().stream()
        .flatMap(paragraph -> paragraph.pieces().stream())
        .filter(piece -> piece instanceof Prose.Words)
        .map(piece -> ((Prose.Words) piece).text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "en, Our shifts, Spring, The works council, Who works when, ' work by day.'",
    "es, Nuestros turnos, Primavera, El comité de empresa, Quién trabaja cuándo, 'Trabajan de día .'",
  })
  void everyTextIsInTheLanguageOfTheReport(
      String language, String title, String subtitle, String sponsor, String section, String text) {
    Plan plan = read(PLAN, language).orRefuse().plan();
    assertEquals(language, plan.language());
    assertEquals(title, plan.title());
    assertEquals(subtitle, plan.subtitle());
    assertEquals(sponsor, plan.protocol().facts().get(Protocol.Fact.SPONSOR));
    assertEquals(section, plan.sections().getFirst().title());
    assertEquals(text, prose(plan));
  }

  @Test
  void thePlanNamesItsLanguageUnlessAnotherIsWanted() {
    String spanish = PLAN + "language: es\n";
    assertEquals("Nuestros turnos", read(spanish, null).orRefuse().plan().title());
    assertEquals("Our shifts", read(spanish, "en").orRefuse().plan().title());
  }

  @ParameterizedTest
  @CsvSource({"en, All firms", "es, Todas las empresas"})
  void publishedValuesAreNamedInTheLanguageOfTheReport(String language, String label) {
    Study study = read(PLAN, language).orRefuse();
    Path data = new TestRun(folder).write("d.csv", "shift\nd\nd\nn\nd\nn\n");
    Findings findings = TestRun.cleared(study, data).value();
    Finding.Mean score = (Finding.Mean) findings.all().getLast();
    ScoreSpread spread = Objects.requireNonNull(Objects.requireNonNull(score.scale()).spread());
    assertEquals(
        List.of(label), spread.comparisons().stream().map(c -> c.reference().label()).toList());
  }

  @Test
  void aTextThatIsMissingInTheLanguageOfTheReportIsNamed() {
    List<Problem> problems = read(PLAN, "fr").problems();
    assertEquals(Set.of("F213"), problems.stream().map(Problem::code).collect(Collectors.toSet()));
    assertEquals(5, problems.size(), problems::toString);
  }

  /** A plan is checked as a whole, not only in the language of its report. */
  @Test
  void aNumberThatIsNotThereIsNamedInEveryLanguage() {
    Problem problem =
        read(PLAN.replace("de día {shift.d}", "de día {turno.d}"), "en").problems().getFirst();
    assertEquals("P141", problem.code());
    assertTrue(problem.place().line() > 10, problem::toString);
  }

  @Test
  void aLanguageThatTheQuestionnaireDoesNotHaveIsNamed() {
    assertEquals("P110", read(PLAN, "de").problems().getFirst().code());
    Path questionnaire = Objects.requireNonNull(plan(PLAN).getParent()).resolve("q.yaml");
    PlanFile.Read topline = PlanFile.read(questionnaire, Set.of(), "de");
    assertEquals(List.of("P110"), topline.problems().stream().map(Problem::code).toList());
  }

  @ParameterizedTest
  @CsvSource({"en, Shifts, Answers, Scores", "es, Turnos, Respuestas, Puntuaciones"})
  void aQuestionnaireIsReportedInTheLanguageThatIsWanted(
      String language, String title, String answers, String scores) {
    Path questionnaire = Objects.requireNonNull(plan(PLAN).getParent()).resolve("q.yaml");
    Plan plan = PlanFile.read(questionnaire, Set.of(), language).orRefuse().plan();
    assertEquals(title, plan.title());
    assertEquals(
        List.of(answers, scores), plan.sections().stream().map(Plan.Section::title).toList());
  }
}
