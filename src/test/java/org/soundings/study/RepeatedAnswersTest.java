package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Problems;
import org.soundings.response.Response;
import org.soundings.response.Value;

/** The report of a wave says whether one person can have answered it more than once. */
class RepeatedAnswersTest {
  private static final String OPEN = "Whoever had the survey's address could answer";
  private static final String OPEN_ES = "Quien tuviera la dirección de la encuesta podía responder";
  private static final String INVITED = "Only holders of an invitation could answer, once each";
  private static final String OWN = "Cookies kept people from answering twice.";

  @TempDir private Path data = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "false, en, '', " + OPEN,
    "false, es, '', " + OPEN_ES,
    "true, en, '', '" + INVITED + "'",
    "false, en, 'protocol: {duplicates: " + OWN + "}', " + OWN
  })
  void itIsSaidInProtocolMethodsAndChecklistUnlessThePlanSaysIt(
      boolean invited, String language, String protocol, String said) throws IOException {
    String page = page(invited, language, protocol);
    assertEquals(3, page.split(said, -1).length - 1, page);
    for (String other : List.of(OPEN, OPEN_ES, INVITED, OWN)) {
      assertTrue(other.equals(said) || !page.contains(other), page);
    }
  }

  private String page(boolean invited, String language, String protocol) throws IOException {
    Ward.in(data)
        .reports(
            Ward.PLAN.replace("title: Ward", "title: {en: Ward, es: Sala}\nlanguage: " + language)
                + protocol
                + "\n");
    Path file = data.resolve("studies/ward.yaml");
    Files.writeString(
        file,
        invited
            ? Ward.STUDY
            : Ward.STUDY.replaceAll("(?m)^(participation|strata|addresses-kept):.*\n", ""));
    Problems problems = new Problems();
    Declaration study =
        new StudyFile(data, file, problems)
            .read()
            .orElseThrow(() -> new AssertionError(problems.inOrder()));
    List<Response> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(
          new Response(
              Map.of(
                  "team", new Value.Code(i % 2 == 0 ? "a" : "b"),
                  "worn", new Value.Code(i % 3 == 0 ? "yes" : "no"))));
    }
    return new ReleasedReport(study, "0.2.0")
        .ofResponses("spring", all::forEach).files().stream()
            .filter(made -> made.name().equals("report.html"))
            .map(made -> Jsoup.parse(new String(made.content(), StandardCharsets.UTF_8)))
            .findFirst()
            .orElseThrow()
            .text();
  }
}
