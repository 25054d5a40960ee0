package org.soundings.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.WrittenQuestionnaire;
import org.soundings.statistics.proportion.PublishedDifference;

class ScoreSpreadTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      title: Q
      policy: %s
      pages:
        - page: p
          items:
            - {single: a, ask: A, ordered: yes, options: {1: Low, 2: Mid, 3: High}}
            - {single: b, ask: B, ordered: yes, options: {1: Low, 2: Mid, 3: High}}
      scales:
        s:
          label: S
          items: [a, b]
          method: sum
          higher: worse
          metric: sum of 2 to 6
          bands: {low: {label: Low, to: 3}, high: {label: High, from: 4}}
          bands-source: Us
      """;
  private static final String PLAN =
      """
      plan: p
      title: P
      questionnaire: q.yaml
      references: r.yaml
      sections:
        - {title: T, findings: [{scale: s}]}
      """;
  private static final String REFERENCES =
      """
      references: r
      values:
        - {scale: s, label: Others, mean: 3.5, sd: 1.2, n: 400, source: Print}
        - {scale: s, label: Others too, band: high, share: 0.25, n: 400, source: Print}
        - {scale: unknown, label: Of no matter, mean: 1, sd: 1, n: 9, source: Print}
      """;
  private static final String DATA = "a,b\n1,1\n1,1\n1,2\n2,2\n3,3\n3,2\n2,\n";

  @TempDir private Path folder = Path.of("");

  private Finding.Mean score(String policy) {
    WrittenQuestionnaire.file(folder, "r.yaml", REFERENCES);
    List<Finding> findings =
        new TestRun(folder).planned(QUESTIONNAIRE.formatted(policy), PLAN, DATA);
    return (Finding.Mean) findings.getFirst();
  }

  private static ScoreSpread spread(Finding.Mean mean) {
    return Objects.requireNonNull(Objects.requireNonNull(mean.scale()).spread());
  }

  @Test
  void bandsAndEndsAreSharesOfThoseWithAScore() {
    Finding.Mean mean = score("open");
    assertEquals(6, mean.groups().getFirst().estimate().n());
    ScoreSpread spread = spread(mean);
    assertEquals(List.of(3L, 3L), spread.bands().stream().map(b -> b.cell().n()).toList());
    assertEquals(List.of(2L, 1L), spread.ends().stream().map(e -> e.cell().n()).toList());
    assertEquals(2 / 6.0, spread.ends().getFirst().estimate().value(), 1e-12);
    assertTrue(spread.ends().getFirst().estimate().low() > 0);
  }

  @Test
  void directionMetricAndTheBandsSourceAreCarriedAlong() {
    ScoreSpread spread = spread(score("open"));
    assertEquals(Scale.Higher.WORSE, spread.higher());
    assertEquals("sum of 2 to 6", spread.metric());
    assertEquals("Us", spread.bandsSource());
  }

  @Test
  void publishedValuesAreComparedWithAnInterval() {
    Finding.Mean mean = score("open");
    List<ScoreSpread.Comparison> comparisons = spread(mean).comparisons();
    assertEquals(2, comparisons.size());
    assertEquals(
        PublishedDifference.ofMeans(mean.groups().getFirst().estimate(), 3.5, 1.2, 400),
        comparisons.getFirst().difference());
    assertEquals(0.25, comparisons.get(1).difference().value(), 1e-12);
    assertEquals("High", comparisons.get(1).what());
  }

  @Test
  void whereFewHaveAScoreNothingOfItIsShown() {
    ScoreSpread spread = spread(score("organisation"));
    assertFalse(spread.bands().stream().anyMatch(b -> b.cell().shown() && b.cell().n() > 0));
    assertFalse(spread.ends().stream().anyMatch(e -> e.cell().shown() && e.cell().n() > 0));
    assertFalse(spread.comparisons().stream().anyMatch(c -> c.difference().isDefined()));
  }

  @Test
  void aReferenceOfAnUnknownBandOrAnImpossibleShareIsRefused() {
    WrittenQuestionnaire.file(folder, "q.yaml", QUESTIONNAIRE.formatted("open"));
    WrittenQuestionnaire.file(
        folder, "r.yaml", REFERENCES.replace("band: high", "band: hgih").replace("0.25", "25"));
    List<String> codes =
        WrittenQuestionnaire.codes(
            PlanFile.read(WrittenQuestionnaire.file(folder, "plan.yaml", PLAN)).problems());
    assertEquals(List.of("4:41 P131", "4:54 P132"), codes);
  }
}
