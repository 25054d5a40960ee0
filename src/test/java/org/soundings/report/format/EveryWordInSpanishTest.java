package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.analysis.change.Changes;
import org.soundings.analysis.change.Comparability;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.disclosure.Cleared;
import org.soundings.pipeline.TestRun;

/**
 * ADR 89: no English is left in a Spanish report of every kind of finding with every statistic, in
 * its page, document, poster and figures, outside of what the questionnaire and its plan say.
 */
class EveryWordInSpanishTest {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|of|and|with|is|are|by|mean|from|who|each|their|less|difference|than|its|it"
              + "|for|undefined|weighted|published|answers?|fewer|shown|interval|test)\\b");

  /** What the study wrote, and names of publications. */
  private static final Pattern OTHERS =
      Pattern.compile("doi:\\S+|Standard Definitions|answers\\.csv|Two more\\?|How much\\?");

  @TempDir private Path folder = Path.of("");

  static Stream<String> designs() {
    return SweptStudy.DESIGNS.stream();
  }

  @ParameterizedTest
  @MethodSource("designs")
  void nothingIsSaidInEnglish(String design) throws IOException {
    Set<String> left = new TreeSet<>();
    int read = 0;
    for (String policy : List.of("open", "research")) {
      SweptStudy.of(design, policy, folder);
      Path questionnaire = folder.resolve("q.yaml");
      Files.writeString(
          questionnaire, Files.readString(questionnaire).replace("language: en", "language: es"));
      Study study = PlanFile.read(folder.resolve("plan.yaml")).orRefuse();
      int sets = design.contains("imputation") ? 2 : 1;
      Path data = Files.writeString(folder.resolve("d.csv"), HardAnswers.MANY.csv(sets));
      Edition edition = Edition.of(TestRun.cleared(study, data).value(), Example.provenance());
      List<String> texts = texts(edition);
      read += texts.size();
      left.addAll(english(texts));
    }
    assertTrue(read > 500, "texts read: " + read);
    assertEquals(Set.of(), left);
  }

  private static Set<String> english(List<String> texts) {
    return english(texts, OTHERS);
  }

  /** Texts in which an English word is left when {@code names} are taken out. */
  static Set<String> english(List<String> texts, Pattern names) {
    Set<String> left = new TreeSet<>(texts);
    left.removeIf(text -> !ENGLISH.matcher(names.matcher(text).replaceAll("")).find());
    return left;
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "organisation"})
  void noChangeIsToldInEnglish(String policy) throws IOException {
    SweptStudy.of("{}", policy, folder);
    Path questionnaire = folder.resolve("q.yaml");
    Files.writeString(
        questionnaire, Files.readString(questionnaire).replace("language: en", "language: es"));
    Study study = PlanFile.read(folder.resolve("plan.yaml")).orRefuse();
    Cleared<Findings> before =
        TestRun.cleared(study, Files.writeString(folder.resolve("b.csv"), HardAnswers.MANY.csv(1)));
    Cleared<Findings> after =
        TestRun.cleared(
            study.ofLaterWave(),
            Files.writeString(folder.resolve("a.csv"), HardAnswers.MANY.csv(2)));
    Comparability comparability =
        new Comparability(study.questionnaire(), study.questionnaire(), "es");
    Findings changes =
        Changes.of(
                List.of(
                    new Changes.Wave("2024", before, comparability),
                    new Changes.Wave("2025", before, comparability)),
                after,
                "2026")
            .value();
    List<String> texts = texts(Edition.of(changes, Example.provenance()));
    assertTrue(texts.size() > 50, "texts read: " + texts.size());
    assertEquals(Set.of(), english(texts));
  }

  static List<String> texts(Edition edition) {
    StringBuilder all = new StringBuilder();
    for (Format format : List.of(new ReportHtml(""), new ReportPoster())) {
      all.append(new String(format.write(edition), StandardCharsets.UTF_8)).append('\n');
    }
    for (Map.Entry<String, byte[]> file : FigureFiles.of(edition).entrySet()) {
      if (file.getKey().endsWith(".svg")) {
        all.append(new String(file.getValue(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    String words =
        all.toString().replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]+>", "\n");
    return Arrays.stream(Jsoup.parse("<pre>" + words + "</pre>").wholeText().split("\n"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }
}
