package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.finding.Finding;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.statistics.TestResult;
import org.soundings.store.release.ReleaseFile;
import org.soundings.store.wave.Participation;

/** ADR 84: groups that closing has merged are told together, not as if nobody had answered. */
class UnnamedGroupsTest {
  private static final String TEAMS =
      "{a: {en: Alpha, es: Alfa}, b: {en: Beta, es: Beta}, c: {en: Gamma, es: Gama},"
          + " d: {en: Delta, es: Delta}}";
  private static final String PLAN =
      """
      plan: ward-report
      questionnaire: ../questionnaires/ward.yaml
      title: {en: Ward, es: Sala}
      language: %s
      sections:
        - title: {en: All, es: Todo}
          findings:
            - frequency: team
              expected: {a: 0.4, b: 0.3, c: 0.2, d: 0.1}
            - crosstab: worn
              by: team
            - mean: hours
              by: team
      """;

  @TempDir private Path data = Path.of("");

  private Declaration declared(String language) throws IOException {
    Ward ward = Ward.in(data);
    ward.asks(
        Ward.QUESTIONNAIRE
                .replace("{a: {en: A, es: A}, b: {en: B, es: B}}", TEAMS)
                .replaceAll("(?m)^ +sensitivity: .*\n", "")
            + "      - {number: hours, ask: {en: Hours?, es: Horas?}, from: 0, to: 80}\n");
    ward.reports(PLAN.formatted(language));
    Path file = data.resolve("studies/ward.yaml");
    Files.writeString(file, Ward.STUDY.replace("policy: organisation", "policy: research"));
    Problems problems = new Problems();
    return new StudyFile(data, file, problems)
        .read()
        .orElseThrow(() -> new AssertionError(problems.inOrder()));
  }

  /** As closing leaves them: whose group has no name has no value for it. */
  private static List<Response> responses(int alpha, int beta, int unnamed) {
    List<Response> all = new ArrayList<>();
    String[] teams = {"a", "b", ""};
    int[] counts = {alpha, beta, unnamed};
    for (int t = 0; t < teams.length; t++) {
      for (int i = 0; i < counts[t]; i++) {
        Map<String, Value> values = new HashMap<>();
        if (!teams[t].isEmpty()) {
          values.put("team", new Value.Code(teams[t]));
        }
        values.put("worn", new Value.Code(i % 2 == 0 ? "yes" : "no"));
        values.put("hours", new Value.Number(30 + i % 11));
        all.add(new Response(values));
      }
    }
    return all;
  }

  private ReleasedReport.Content content(String language, List<Response> responses)
      throws IOException {
    return new ReleasedReport(declared(language), "0.2.0")
        .ofResponses("spring", responses::forEach);
  }

  private static String page(ReleasedReport.Content content) {
    ReleaseFile page =
        content.files().stream()
            .filter(file -> file.name().equals("report.html"))
            .findFirst()
            .orElseThrow();
    return Jsoup.parse(new String(page.content(), StandardCharsets.UTF_8)).text();
  }

  @Test
  void theyAreOneCategoryWithEverybodyInIt() throws IOException {
    List<Finding> findings = content("en", responses(30, 24, 12)).findings().value().all();
    Finding.Frequency teams = (Finding.Frequency) findings.get(0);
    assertEquals(
        List.of("a", "b", "c+d"), teams.shares().stream().map(Finding.Share::category).toList());
    assertEquals(List.of(30L, 24L, 12L), teams.shares().stream().map(s -> s.cell().n()).toList());
    assertEquals(66, teams.answered().n());
    assertEquals(0, teams.base().notAsked().n());
    Finding.Crosstab worn = (Finding.Crosstab) findings.get(1);
    assertEquals(List.of(30L, 24L, 12L), worn.groups().stream().map(g -> g.base().n()).toList());
    Finding.Mean hours = (Finding.Mean) findings.get(2);
    assertTrue(hours.groups().stream().allMatch(g -> g.estimate().n() > 0), hours::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Too few took part to be named, counted together: Gamma, Delta'",
    "es, 'Participaron muy pocas personas para nombrarlos; contados en conjunto: Gama, Delta'",
  })
  void theReportSaysWhichTheyAreAndThatTheyAreCounted(String language, String label)
      throws IOException {
    String page = page(content(language, responses(30, 24, 12)));
    assertTrue(page.contains(label), page);
    assertFalse(page.contains("Nobody answered"), page);
    assertFalse(page.contains("n = 0"), page);
  }

  @Test
  void whereEverybodysGroupHasItsNameAGroupOfNobodyIsOne() throws IOException {
    Finding.Frequency teams =
        (Finding.Frequency) content("en", responses(30, 24, 0)).findings().value().all().getFirst();
    assertEquals(
        List.of(30L, 24L, 0L, 0L), teams.shares().stream().map(s -> s.cell().n()).toList());
  }

  /** What a plan expects of the groups by their names cannot be held against them together. */
  @Test
  void aTestOfSharesThatNameThemIsLeftOut() throws IOException {
    Finding all = content("en", responses(30, 24, 12)).findings().value().all().getFirst();
    Finding named = content("en", responses(30, 24, 0)).findings().value().all().getFirst();
    assertEquals(List.of(false), all.tests().stream().map(TestResult::isDefined).toList());
    assertEquals(List.of(true), named.tests().stream().map(TestResult::isDefined).toList());
  }

  @Test
  void theyStandOutsideOfAnOrder() throws IOException {
    Path file = data.resolve("ordered.yaml");
    Files.writeString(
        file, Ward.QUESTIONNAIRE.replace("- single: team", "- single: team\n        ordered: yes"));
    UnnamedGroups groups =
        UnnamedGroups.of(
                QuestionnaireFile.readOrRefuse(file),
                new Participation.Strata("team", 12),
                responses(12, 0, 9))
            .orElseThrow();
    assertEquals(Category.Role.ASIDE, groups.together().role());
    assertEquals("b", groups.together().code());
  }
}
