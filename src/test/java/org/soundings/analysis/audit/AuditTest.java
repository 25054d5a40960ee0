package org.soundings.analysis.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;

/** What cannot be is found, and what can be is left alone (Q4). */
class AuditTest {
  private static final Path PUBLISHED = Path.of("analysis/best-practices-2021-published.yaml");

  @TempDir private Path folder = Path.of("");

  private List<PublishedFigure> figures(String text) {
    try {
      Path file = folder.resolve("figures.yaml");
      Files.writeString(file, "audit: a\nfigures:\n" + text.indent(2));
      return FiguresFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String codes(List<PublishedFigure> figures) {
    return Audit.of(figures).stream().map(Problem::code).collect(Collectors.joining(" "));
  }

  @Test
  void thePublishedReportHasSixThingsThatCannotBe() {
    List<String> said = Audit.of(FiguresFile.read(PUBLISHED)).stream().map(Problem::what).toList();
    assertEquals(
        List.of(
            "line of work, youth and family services: 26 % is called \"majority\", which means"
                + " more than 50%.",
            "tenure: 46 + 20 + 40 = 106 %; of 89 people these are at least 95.",
            "traits, time management: 14 % of 89 people is impossible; 12 are 13.5 %, 13 are 14.6 %.",
            "challenges, burnout: 50 % of 89 people is impossible; 44 are 49.4 %, 45 are 50.6 %.",
            "challenges, lack of organizational support: 14 % of 89 people is impossible; 12 are"
                + " 13.5 %, 13 are 14.6 %.",
            "challenges, boundaries with clients: 5 % of 89 people is impossible; 4 are 4.5 %, 5 are"
                + " 5.6 %."),
        said);
  }

  @Test
  void theBasesThatFitAllFourChallengesAreTen() {
    PublishedFigure.Shares challenges =
        FiguresFile.read(PUBLISHED).stream()
            .filter(figure -> figure instanceof PublishedFigure.Shares shares && shares.bases() > 0)
            .map(figure -> (PublishedFigure.Shares) figure)
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(44L, 56L, 64L, 66L, 74L, 76L, 80L, 84L, 86L, 88L), SharesAudit.bases(challenges));
  }

  @Test
  void aCleanTwinPasses() {
    assertEquals(
        "",
        codes(
            figures(
                """
                - shares: twin
                  n: 62
                  complete: yes
                  counts: {a: 5, b: 2, c: 10, d: 13, e: 32}
                  percent: {a: 8, b: 3, c: 16, d: 21, e: 52}
                """)));
  }

  /** Each percentage moved by 1 to 3 points: an objection exactly where no count gives it. */
  @Test
  void everyPublishedFigureThatIsMovedWhereNoCountIsIsFound() {
    int impossible = 0;
    for (PublishedFigure figure : FiguresFile.read(PUBLISHED)) {
      PublishedFigure.Shares shares = (PublishedFigure.Shares) figure;
      for (int at = 0; at < shares.parts().size(); at++) {
        for (int by : new int[] {-3, -2, -1, 1, 2, 3}) {
          Printed percent = shares.parts().get(at).percent();
          if (percent != null) {
            impossible += moved(shares, at, percent.percent().add(BigDecimal.valueOf(by)));
          }
        }
      }
    }
    assertTrue(impossible > 10, "only " + impossible + " of the moved figures are impossible");
  }

  private static int moved(PublishedFigure.Shares shares, int at, BigDecimal percent) {
    long n = shares.n();
    boolean possible = false;
    for (long count = 0; count <= n; count++) {
      double off = Math.abs(100.0 * count / n - percent.doubleValue());
      possible |= off <= 0.5;
    }
    List<PublishedFigure.Part> parts = new ArrayList<>();
    PublishedFigure.Part old = shares.parts().get(at);
    parts.add(
        new PublishedFigure.Part(old.place(), old.name(), new Printed(percent), -1, List.of()));
    PublishedFigure moved =
        new PublishedFigure.Shares(shares.place(), "moved", n, true, false, 0, parts);
    assertEquals(possible ? "" : "G102", codes(List.of(moved)), percent + " of " + n);
    return possible ? 0 : 1;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{shares: s, percent: {a: 60, b: 42}}|G103",
        "{shares: s, percent: {a: 60, b: 42}, choose: several}|''",
        "{shares: s, n: 10, percent: {a: 60, b: 50}}|G104",
        "{shares: s, n: 10, complete: yes, percent: {a: 40, b: 50}}|G105",
        "{shares: s, n: 10, percent: {a: 40}, words: {a: majority}}|G106",
        "{shares: s, n: 10, percent: {a: 60}, words: {a: majority}}|''",
        "{shares: s, n: 10, percent: {a: 40, b: 60}, words: {a: plurality}}|G106",
        "{shares: s, n: 10, percent: {a: 60}, words: {a: heaps}}|G107",
        "{shares: s, n: 10, counts: {a: 4}, percent: {a: 50}}|G108",
        "{shares: s, n: 10, counts: {a: 6, b: 5}}|G104",
        "{shares: s, n: 10, percent: {a: 140}, choose: several}|G102",
        "{mean: m, value: 3.45, n: 25}|G109",
        "{mean: m, value: 3.44, n: 25}|''",
        "{mean: m, value: 5.20, n: 25, lowest: 1, highest: 5}|G110",
        "{mean: m, value: 3.44, n: 18, sd: 2.47}|G111",
        "{mean: m, value: 3.44, n: 18, sd: 2.48}|''",
        "{mean: m, value: 0.50, n: 10, sd: 0.60, lowest: 0, highest: 1}|G111",
        "{mean: m, value: 3.00, n: 10, sd: 2.50, lowest: 1, highest: 5}|G111",
        "{test: 't(28) = 2.20, p = .036'}|''",
        "{test: 't(28) = 2.20, p = .018'}|G115",
        "{test: 't(28) = 2.20, p = .001'}|G113",
        "{test: 't(28) = 1.20, p = .01'}|G114",
        "{test: 'was significant'}|G112",
        "{test: 'r(10) = 1.50, p = .03'}|G117",
        "{test: 'F(1, 28) = -2.20, p = .03'}|G117",
        "{test: 'r(10) = 1.00, p = 1'}|G114"
      })
  void eachFaultIsNamed(String figure, String code) {
    assertEquals(code, codes(figures("- " + figure)));
  }

  @Test
  void whatIsNoFigureIsRefused() {
    assertThrows(Refused.class, () -> figures("- {n: 10}"));
    assertThrows(Refused.class, () -> figures("- {shares: s, percent: {a: many}}"));
  }
}
