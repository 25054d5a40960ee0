package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.exchange.ResponsesCsv;
import org.soundings.pipeline.Run;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Simulation;

/** ADR 88: the surveys that come with Soundings have reports that are Spanish throughout. */
class ShippedInSpanishTest {
  /** Bibliographic references, and names of institutions, publications and licences. */
  private static final Pattern NAMES =
      Pattern.compile(
          "Topp CW[^<]*?000376585\\.|Stamm BH[^<]*?\\(ProQOL\\)\\.|Cousins R[^<]*?001734322\\."
              + "|Dolan ED[^<]*?3112-6\\.?|Topp et al\\.|The Concise ProQOL Manual"
              + "|The Center for Victims of Torture|Professional Quality of Life Scale"
              + "|World Health Organization, Regional Office for Europe|WHO-5|CC BY-NC-SA|Health and Safety Executive"
              + "|2021 Best Practices in Case Management Survey Results|Standard Definitions");

  @TempDir private Path folder = Path.of("");

  private Edition edition(String plan, Path data) {
    Study study = PlanFile.read(Path.of(plan), Set.of(), "es").orRefuse();
    Run run = Run.of(study, data);
    return Edition.of(run.findings(List.of()).value(), run.provenance());
  }

  private static void noEnglish(Edition edition, int atLeast) {
    List<String> texts = EveryWordInSpanishTest.texts(edition);
    assertTrue(texts.size() > atLeast, "texts read: " + texts.size());
    assertEquals(Set.of(), EveryWordInSpanishTest.english(texts, NAMES));
  }

  @Test
  void theSurveyOf2021() {
    noEnglish(
        edition("analysis/best-practices-2021.yaml", Path.of("analysis/best-practices-2021.csv")),
        300);
  }

  @Test
  void thePractitionerSurvey() throws IOException {
    String plan = "analysis/practitioner-wellbeing.yaml";
    Questionnaire asked = PlanFile.read(Path.of(plan)).orRefuse().questionnaire();
    Path data = folder.resolve("respuestas.csv");
    ResponsesCsv.writeSimulated(data, asked, new Simulation(asked, 1).sample(300));
    Edition edition = edition(plan, data);
    noEnglish(edition, 500);
    String page = new String(new ReportHtml("").write(edition), StandardCharsets.UTF_8);
    assertEquals(2, page.split("Las medias llevan el intervalo t de Student", -1).length);
  }
}
