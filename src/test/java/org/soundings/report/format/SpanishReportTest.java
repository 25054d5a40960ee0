package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.change.Changes;
import org.soundings.analysis.change.Comparability;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Questionnaire;

/** ADR 88: a report speaks the language of its survey, from a plan and data to its files. */
class SpanishReportTest {
  @TempDir private Path folder = Path.of("");

  private Edition edition(String language) {
    TestRun testRun = new TestRun(folder);
    testRun.write(
        "q.yaml",
        """
        questionnaire: equipo
        version: "1"
        language: es
        languages: [es, es-MX, en]
        policy: open
        title: {es: El equipo, en: The team}
        pages:
          - page: p
            items:
              - single: turno
                ask: {es: "¿Qué turno tiene?", en: "Which shift do you have?"}
                options: {d: {es: Día, en: Day}, n: {es: Noche, en: Night}}
        """);
    Path plan =
        testRun.write(
            "plan.yaml",
            """
            plan: p
            title: Informe
            language: %s
            questionnaire: q.yaml
            sections:
              - title: Turnos
                findings:
                  - frequency: turno
            """
                .formatted(language));
    Path data = testRun.write("d.csv", "turno\nd\nd\nn\n\n");
    return Edition.of(TestRun.findings(plan, data), Example.provenance());
  }

  private static Document page(Edition edition) {
    return Jsoup.parse(new String(new ReportHtml("").write(edition), StandardCharsets.UTF_8));
  }

  @Test
  void aSpanishSurveyHasASpanishPage() {
    Document page = page(edition("es"));
    assertEquals("es", page.select("html").attr("lang"));
    String finding = page.select("article").text();
    assertTrue(
        finding.contains("Porcentaje del total de 3 personas a quienes se preguntó."), finding);
    assertTrue(finding.contains("Las líneas muestran intervalos del 95 %."), finding);
    assertTrue(finding.contains("Se preguntó y quedó en blanco"), finding);
    String drawing = page.select("svg.drawing").text();
    assertTrue(drawing.contains("Día: 67 % (21–94); Noche: 33 % (6–79)."), drawing);
    assertTrue(page.text().contains("Cómo se obtuvieron estos números"));
  }

  @Test
  void thePlanCanAskForAnotherOfItsLanguages() {
    Document page = page(edition("en"));
    assertEquals("en", page.select("html").attr("lang"));
    assertTrue(page.text().contains("Percent of all 3 who were asked."));
    assertTrue(page(edition("es-MX")).text().contains("Porcentaje del total de 3 personas"));
  }

  private static String part(byte[] document, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalArgumentException(name);
  }

  @Test
  void everyFileSaysThatItIsSpanish() throws IOException {
    Edition edition = edition("es");
    try (PDDocument pdf = Loader.loadPDF(new ReportPdf().write(edition))) {
      assertEquals("es", pdf.getDocumentCatalog().getLanguage());
    }
    String poster = new String(new ReportPoster().write(edition), StandardCharsets.UTF_8);
    assertEquals("es", Jsoup.parse(poster).select("html").attr("lang"));
    String document = part(new ReportDocx().write(edition), "word/document.xml");
    assertTrue(document.contains("Tabla 1. n, porcentaje e intervalo del 95\u00a0%"), document);
    assertTrue(part(new ReportDocx().write(edition), "word/styles.xml").contains("w:val=\"es\""));
  }

  @Test
  void whatThePlatformAsksForItselfIsNamedInSpanish() {
    TestRun testRun = new TestRun(folder);
    sums();
    Path plan =
        testRun.write(
            "careless.yaml",
            """
            plan: p
            title: Informe
            questionnaire: q.yaml
            sections:
              - title: Cuidado
                findings:
                  - crosstab: sueldo
                    by: response#quality
            """);
    Path data = testRun.write("d.csv", "sueldo,turno\na,d\nb,n\n");
    String page = page(Edition.of(TestRun.findings(plan, data), Example.provenance())).text();
    assertTrue(page.contains("Indicios de respuestas descuidadas"), page);
    assertTrue(page.contains("Sin indicios (n = 2)"), page);
  }

  private Path sums() {
    TestRun testRun = new TestRun(folder);
    testRun.write(
        "q.yaml",
        """
        questionnaire: sueldo
        version: "1"
        language: es
        policy: open
        title: Sueldos
        pages:
          - page: p
            items:
              - single: sueldo
                ask: "¿Cuánto gana?"
                options: {a: "1.500", b: "Total: 2.500", c: "2.500, exacta"}
              - single: turno
                ask: "¿Qué turno tiene?"
                options: {d: "1.000", n: Noche}
        """);
    return testRun.write(
        "plan.yaml",
        """
        plan: p
        title: "Total: 1.500"
        subtitle: "Media, 2.500"
        questionnaire: q.yaml
        sections:
          - title: "Total: 1.500"
            findings:
              - crosstab: sueldo
                by: turno
                tests: [residuals, column-letters]
        """);
  }

  @Test
  void aNumberThatTheSurveyWroteIsNotWrittenInAnotherWay() {
    Path data = new TestRun(folder).write("d.csv", "sueldo,turno\na,d\na,d\nb,n\nb,n\nc,d\n");
    String page = page(Edition.of(TestRun.findings(sums(), data), Example.provenance())).text();
    for (String changed : List.of("1,500", "2,500", "1,000")) {
      assertFalse(page.contains(changed), changed + " in " + page);
    }
    assertTrue(page.contains("Total: 1.500 Media, 2.500"), page);
  }

  @Test
  void whatHasChangedIsToldInSpanish() {
    TestRun testRun = new TestRun(folder);
    Study study = PlanFile.read(sums()).orRefuse();
    Path before = testRun.write("2025.csv", "sueldo,turno\na,d\na,n\n");
    Path after = testRun.write("2026.csv", "sueldo,turno\na,d\nb,n\nb,n\n");
    Questionnaire same = study.questionnaire();
    Findings changes =
        Changes.of(
                TestRun.cleared(study, before),
                "2025.csv",
                TestRun.cleared(study, after),
                "2026.csv",
                new Comparability(same, same, "es"))
            .value();
    Edition edition = Edition.of(changes, Example.provenance());
    String told = "Qué ha cambiado: 2025.csv y 2026.csv";
    assertEquals(told, page(edition).select(".subtitle").text());
    String poster = new String(new ReportPoster().write(edition), StandardCharsets.UTF_8);
    assertEquals(told, Jsoup.parse(poster).select(".subtitle").text());
  }
}
