package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Help;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.Reading;

/** X-E2, R17: whoever is asked about distress is told where to find help. */
class DistressTest {
  private static final Path SHIPPED = Path.of("questionnaires");
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      languages: [en, es]
      title: {en: Q, es: C}
      %s
      pages:
        - page: p
          items:
            - {single: low, ask: {en: How low?, es: ¿Cómo?}, options: {1: {en: Not, es: Nada}, 2: {en: Very, es: Mucho}}}
      scales:
        lowness: {label: {en: Low, es: Bajo}, items: low, distress: %s}
      """;

  @TempDir private Path folder;

  private Reading read(String help, boolean distress) throws IOException {
    Path file = folder.resolve("q.yaml");
    Files.writeString(file, QUESTIONNAIRE.formatted(help, distress));
    return QuestionnaireFile.read(file);
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).map(Problem::code).toList();
  }

  @Test
  void aScoreOfDistressWithoutHelpIsAnErrorBeforeAnybodyIsAsked() throws IOException {
    Reading reading = read("", true);
    assertEquals(List.of("Q606"), codes(reading.beforeAsking()));
    assertNotNull(reading.questionnaire(), "reports of answers already given are not stopped");
    assertEquals(List.of(), read("", false).beforeAsking());
    assertEquals(List.of(), read("help: {en: Call., es: Llame.}", true).beforeAsking());
  }

  @Test
  void aQuestionnaireOfAnswersAlreadyGivenAsksNobody() throws IOException {
    assertEquals(List.of(), read("data: {ignored: [x]}", true).beforeAsking());
  }

  @Test
  void helpHasTelephoneNumbersAndPagesByLanguage() throws IOException {
    String help =
        "help: {text: {en: Talk., es: Hable.}, links: [{label: {en: Line, es: Línea}, tel: {en: \"+1 (555) 0100\", es: \"024\"}}, {label: {en: Page, es: Página}, url: https://example.org}]}";
    Questionnaire questionnaire = read(help, true).questionnaire();
    assertNotNull(questionnaire);
    Help read = questionnaire.help();
    assertNotNull(read);
    assertEquals("Hable.", read.text().in("es"));
    assertTrue(read.links().getFirst().isTelephone());
    assertEquals("tel:+15550100", read.links().getFirst().address().in("en"));
    assertEquals("tel:024", read.links().getFirst().address().in("es"));
    assertEquals("https://example.org", read.links().getLast().address().in("es"));
  }

  @ParameterizedTest
  @CsvSource({"tel: call me,Q607", "url: javascript:alert(1),Q608", "url: example.org,Q608"})
  void whatIsNoNumberAndNoPageIsRefused(String link, String code) throws IOException {
    Reading reading =
        read(
            "help: {text: {en: T, es: T}, links: [{label: {en: L, es: L}, " + quoted(link) + "}]}",
            true);
    assertEquals(List.of(code), codes(reading.problems()));
  }

  private static String quoted(String link) {
    String[] parts = link.split(": ", 2);
    return parts[0] + ": \"" + parts[1] + "\"";
  }

  @Test
  void everyShippedQuestionnaireGivesHelpInItsLanguages() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Reading reading = QuestionnaireFile.read(file);
        assertEquals(List.of(), reading.beforeAsking(), file.toString());
        Questionnaire questionnaire = reading.questionnaire();
        assertNotNull(questionnaire, file.toString());
        Help help = questionnaire.help();
        assertNotNull(help, file.toString());
        assertEquals(Set.copyOf(questionnaire.languages()), help.text().languages());
      }
    }
  }

  @Test
  void theInstrumentsDeclareWhatIsDistress() throws IOException {
    Set<String> distress = new TreeSet<>();
    try (Stream<Path> files = Files.list(SHIPPED.resolve("instruments"))) {
      for (Path file : files.toList()) {
        Questionnaire instrument = QuestionnaireFile.read(file).questionnaire();
        if (instrument != null) {
          instrument.scales().stream()
              .filter(scale -> scale.meaning().distress())
              .map(Scale::id)
              .forEach(distress::add);
        }
      }
    }
    assertTrue(
        distress.containsAll(
            Set.of("who-5", "single-item-burnout", "proqol-burnout", "proqol-trauma", "cbi-work")),
        distress::toString);
    assertTrue(distress.stream().noneMatch(id -> id.startsWith("hse")), distress::toString);
  }
}
