package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.Origin;
import org.soundings.analysis.change.Changes;
import org.soundings.analysis.change.Comparability;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Questionnaire;

/** ADR 88: what has changed from wave to wave, in Spanish. */
class SpanishChangesTest {
  @TempDir private Path folder = Path.of("");

  /** A comparison of two and three people's answers. */
  private Findings changes() {
    TestRun testRun = new TestRun(folder);
    testRun.write(
        "q.yaml",
        """
        questionnaire: tiempo
        version: "1"
        language: es
        policy: open
        title: El tiempo
        pages:
          - page: p
            items:
              - shares: tareas
                ask: "¿Cómo se repartió su tiempo?"
                total: 100
                parts: {a: Visitas, b: Papeleo, c: Reuniones}
              - number: horas
                ask: "¿Cuántas horas?"
              - single: turno
                ask: "¿Qué turno?"
                options: {d: Día, n: Noche}
        """);
    Path plan =
        testRun.write(
            "plan.yaml",
            """
            plan: p
            title: Informe
            questionnaire: q.yaml
            sections:
              - title: Tiempo
                findings:
                  - frequency: tareas
                  - mean: horas
                    by: turno
                  - model: linear
                    outcome: horas
                    predictors: [turno]
                  - correlation: [horas, tareas.a]
            """);
    String head = "tareas.a,tareas.b,tareas.c,horas,turno\n";
    Path before = testRun.write("2025.csv", head + "50,50,0,30,d\n40,30,30,40,n\n");
    Path after = testRun.write("2026.csv", head + "20,50,30,20,d\n40,30,30,41,n\n60,20,20,,n\n");
    Study study = PlanFile.read(plan).orRefuse();
    Questionnaire same = study.questionnaire();
    return Changes.of(
            TestRun.cleared(study, before),
            "2025.csv",
            TestRun.cleared(study, after),
            "2026.csv",
            new Comparability(same, same, "es"))
        .value();
  }

  private String html() {
    byte[] html = new ReportHtml("").write(Edition.of(changes(), Example.provenance()));
    return new String(html, StandardCharsets.UTF_8);
  }

  private String page() {
    return Jsoup.parse(html()).text();
  }

  /** Those who shared out their time are not counted once for each part. */
  @Test
  void thePartsOfAWholeAreOfTheSamePeople() {
    String page = page();
    assertTrue(page.contains("De 2 y 3 personas que respondieron."), page);
  }

  @Test
  void anIntervalIsPartedInOnePlaceAtMost() {
    String page = html();
    assertTrue(Pattern.compile("de\u00a0\\S+ a\u00a0\\S+").matcher(page).find(), page);
  }

  @Test
  void whereTheAnswersComeFromIsASentenceOfItsOwn() {
    assertEquals(
        "What has changed: 2025.csv and 2026.csv. Simulated answers. Not findings.",
        changes().marked(Origin.SIMULATED, said -> said).subtitle());
  }

  @Test
  void whatIsNotComparedSaysWhichFindingInSpanish() {
    String page = page();
    assertTrue(page.contains("varias variables (modelo)."), page);
    assertTrue(page.contains("varias variables (correlación)."), page);
  }
}
