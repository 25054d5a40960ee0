package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;

/** X-D2, X-D6, X-D7, X-D10, X-D11: by a plan, with the numbers of R 4 on the same answers. */
class ItemsAndOptionsTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      pages:
        - page: p
          items:
            - grid: i
              ask: How far do you agree?
              statements: {a: A, b: B, c: C}
              scale: {1: "1", 2: "2", 3: "3", 4: "4", 5: "5"}
              ordered: yes
            - multiple: set
              ask: Which?
              options: {1: X, 2: "Y", 3: Z, 4: {label: None of these, role: exclusive}}
            - {single: g, ask: "Group?", options: {p: P, q: Q, r: R}}
      scales:
        s: {label: S, items: [i.a, i.b, i.c], reversed: [i.b], lowest: 1, highest: 5, method: mean}
      """;
  private static final String DATA =
      """
      i.a,i.b,i.c,set.1,set.2,set.3,set.4,g
      1,5,2,1,0,0,0,p
      2,4,2,1,1,0,0,q
      3,3,3,0,1,1,0,r
      4,2,5,0,0,0,1,p
      5,1,4,1,0,0,0,q
      4,3,4,0,0,1,0,r
      3,3,2,0,1,0,0,p
      2,4,1,1,0,0,0,q
      1,4,1,0,0,0,1,r
      2,5,3,1,1,1,0,p
      5,1,5,0,1,0,0,q
      4,2,5,0,0,0,1,r
      3,2,3,1,0,0,0,p
      3,3,4,1,1,0,0,q
      2,4,2,0,0,1,0,r
      4,1,4,0,0,0,1,p
      5,2,4,0,1,0,0,q
      1,5,2,1,0,0,0,r
      2,4,1,0,0,0,1,p
      3,4,3,0,0,1,0,q
      4,2,3,1,0,0,0,r
      4,3,4,0,1,0,0,p
      2,3,2,0,0,0,1,q
      5,1,5,1,0,1,0,r
      """;
  private static final double CLOSE = 1e-9;

  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private List<Finding> findings(String finding) {
    return testRun.planned(
        QUESTIONNAIRE,
        """
        plan: p
        title: P
        questionnaire: q.yaml
        sections:
          - title: T
            findings:
              - {%s}
        """
            .formatted(finding),
        DATA);
  }

  private Results results(String finding) {
    return findings(finding).getFirst().results();
  }

  private static Estimate measure(Results results, String asked) {
    return results.measures().stream()
        .filter(measure -> measure.asked().equals(asked))
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  /** R: with b = 6 - b; as they were answered alpha would be -1.54. */
  @Test
  void aScalesItemsAreReversedAsItSays_D2() {
    Results results = results("items: [s], tests: [alpha]");
    assertEquals(0.9332448573, measure(results, "alpha").value(), CLOSE);
    assertTrue(results.measures().stream().noneMatch(m -> m.note().contains("everse")));
  }

  /** 24 mentions by 24 people, of whom 6 chose "None of these"; Q would be 1.74 with these. */
  @Test
  void noneOfTheseIsNoMention_D6() {
    Finding.Multiple set =
        (Finding.Multiple) findings("frequency: set, tests: [cochran-q]").getFirst();
    assertEquals(10 / 24.0, set.ofMentions().getFirst(), CLOSE);
    assertTrue(set.ofMentions().getLast().isNaN());
    assertEquals(1, Objects.requireNonNull(set.chosen()).value(), CLOSE);
    assertEquals(1.411764706, set.tests().getFirst().statistic(), CLOSE);
  }

  /** R: t.test(c, b, paired = TRUE). */
  @Test
  void pairedAnswersHaveTheirDifferenceAndItsInterval_D7() {
    Estimate difference =
        results("paired: [i.b, i.c], tests: [paired-t]").measures().getFirst().estimate();
    assertEquals(0.125, difference.value(), CLOSE);
    assertEquals(-0.9041629991, difference.low(), CLOSE);
    assertEquals(1.1541629991, difference.high(), CLOSE);
  }

  /** R: p.adjust(c(kruskal.test(a ~ g)$p.value, ...), "BH"). */
  @Test
  void aScreenIsOneFamily_D10() {
    List<Results.Tested> tests =
        findings("screen: [i.a, i.b, i.c], by: g, tests: [kruskal-wallis]").stream()
            .map(finding -> finding.results().tests().getFirst())
            .toList();
    assertEquals(0.7701383467, tests.getFirst().result().pValue(), CLOSE);
    assertEquals(3, tests.size());
    for (Results.Tested test : tests) {
      Results.Adjusted adjusted = Objects.requireNonNull(test.adjusted());
      assertEquals(0.9760707816, adjusted.pValue(), CLOSE);
      assertEquals(3, adjusted.family());
    }
  }

  @Test
  void everyPairOfThreeVariablesHasItsPolychoricCorrelation_D11() {
    assertEquals(
        3,
        results("correlation: [i.a, i.b, i.c], tests: [polychoric]")
            .listings()
            .getFirst()
            .lines()
            .size());
  }
}
