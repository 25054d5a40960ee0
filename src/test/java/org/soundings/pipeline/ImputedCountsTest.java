package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.soundings.pipeline.ReferenceRun.mean;
import static org.soundings.pipeline.ReferenceRun.measures;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;

/** Every count of imputed data is the mean over the imputations, rounded (ADR 72). */
class ImputedCountsTest {
  @TempDir private Path folder = Path.of("");

  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      design: {imputation: imp}
      pages:
        - page: p
          items:
            - {number: x, ask: "X?", from: 0, to: 10}
            - {number: y, ask: "Y?", from: 0, to: 10}
            - {single: g, ask: "G?", options: {a: A, b: B, c: C}}
            - {single: h, ask: "H?", options: {yes: "Yes", no: "No"}}
            - {text: t, ask: "T?"}
      """;

  /** In a 4, then 6; in b 4, then 2; nobody in c, then two; x of 8, then 10; t of 2, then 4. */
  private static final String ANSWERS =
      """
      imp,x,y,g,h,t
      1,3,3,a,yes,w
      1,2,4,a,yes,w
      1,5,6,a,no,
      1,2,1,a,no,
      1,8,8,b,yes,
      1,1,3,b,yes,
      1,7,7,b,no,
      1,6,7,b,no,
      1,,4,,yes,
      1,,5,,no,
      2,3,3,a,yes,w
      2,2,4,a,yes,w
      2,5,6,a,no,w
      2,2,1,a,no,w
      2,8,8,a,yes,
      2,1,3,a,yes,
      2,7,7,b,no,
      2,6,7,b,no,
      2,4,4,c,yes,
      2,3,5,c,no,
      """;

  private Finding found(String finding) {
    return new TestRun(folder).planned(QUESTIONNAIRE, plan("", finding), ANSWERS).getFirst();
  }

  private static List<Long> sizes(Finding finding) {
    return mean(finding).groups().stream().map(g -> g.estimate().n()).toList();
  }

  @Test
  void theGroupsOfMeansHaveTheMeanOfTheirSizesAsTheCellsOfAFrequencyDo() {
    assertEquals(List.of(5L, 3L, 1L), sizes(found("{mean: y, by: g}")));
    Finding.Frequency f = assertInstanceOf(Finding.Frequency.class, found("{frequency: g}"));
    assertEquals(List.of(5L, 3L, 1L), f.shares().stream().map(s -> s.cell().n()).toList());
  }

  @Test
  void aMeanHasTheMeanOfItsBase() {
    assertEquals(List.of(9L), sizes(found("{mean: x}")));
  }

  @Test
  void aShareRestsOnTheBaseThatItsTableNames() {
    Finding.Frequency f = assertInstanceOf(Finding.Frequency.class, found("{frequency: g}"));
    assertEquals(9, f.answered().n());
    f.shares().forEach(s -> assertEquals(9, s.estimate().n(), s.label()));
    Finding.Crosstab c = assertInstanceOf(Finding.Crosstab.class, found("{crosstab: h, by: g}"));
    for (int g = 0; g < 3; g++) {
      assertEquals(c.groups().get(g).base().n(), c.rows().get(0).shares().get(g).estimate().n());
    }
  }

  @Test
  void measuresTestsAndPairsHaveTheMean() {
    Finding.Joint pair = assertInstanceOf(Finding.Joint.class, found("{paired: [x, y]}"));
    assertEquals(9, pair.n());
    measures(List.of(pair)).forEach(e -> assertEquals(9, e.n()));
    pair.results().tests().forEach(t -> assertEquals(9, t.result().n()));
    Finding items = found("{items: [x, y], tests: [alpha]}");
    measures(List.of(items)).forEach(e -> assertEquals(9, e.n()));
  }

  @Test
  void soHaveThoseWhoWroteSomething() {
    Finding.OpenText t = assertInstanceOf(Finding.OpenText.class, found("{frequency: t}"));
    assertEquals(3, t.base().answered().n());
  }
}
