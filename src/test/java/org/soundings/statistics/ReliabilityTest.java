package org.soundings.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityTest {
  /** The authors' own table; column names as in their file. */
  @ParameterizedTest
  @CsvSource({
    "bat_, 0.808227157263418",
    "ppqr_stress_, 0.791291659153814",
    "ppqr_attitude_, 0.773480869402707",
    "ppqr_resources_, 0.732057732025957",
    "copsoq_workload_, 0.786972222122546",
    "copsoq_soc_sup_, 0.86545810041486",
    "copsoq_oppor_, 0.862469399791555",
    "wlbm_, 0.921064996084573",
    "jis_, 0.890377563354024",
    "qrp_attitude_, 0.769697594054772",
    "copsoq_infl_, 0.871306746838801",
    "copsoq_meaning_, 0.901559694600439",
    "role_ambiguity_, 0.898407691306583",
    "role_conflict_, 0.744489479509114",
    "pay_satisfaction_, 0.970114495416601",
    "tool_satisfaction_, 0.733269940216239",
    "general_satisfaction_, 0.938373820517968",
  })
  void thePairwiseAlphasOfTheResearcherBurnoutStudyAreFound(String prefix, double alpha) {
    SharedData data = SharedData.published("researcher_burnout_qrp/item_level_processed.csv");
    String[] items = data.namesLike(prefix);
    PairwiseProducts sums = PairwiseProducts.of(data.rows(items), items.length);
    assertEquals(alpha, Reliability.pairwise(sums, 0.95).alpha().value(), 1e-6);
  }

  /** psych's own example: alpha, mean and deviation of the score. */
  @ParameterizedTest
  @CsvSource({
    "-A1 A2 A3 A4 A5, 0.703018, 4.652095, 0.898402",
    "C1 C2 C3 -C4 -C5, 0.726735, 4.265732, 0.951347",
    "-E1 -E2 E3 E4 E5, 0.761733, 4.145083, 1.060904",
    "N1 N2 N3 N4 N5, 0.813963, 3.162268, 1.196331",
    "O1 -O2 O3 O4 -O5, 0.600173, 4.586649, 0.808374",
  })
  void theFiveScalesOfBfiAreFound(String items, double alpha, double mean, double deviation) {
    double[][] rows = SharedData.published("r_packages/psychTools_bfi.csv").rows(items.split(" "));
    Reliability r = Reliability.pairwise(PairwiseProducts.of(rows, 5), 0.95);
    assertEquals(alpha, r.alpha().value(), 1e-6);
    assertEquals(mean, r.scoreMean(), 1e-6);
    assertEquals(deviation, r.scoreDeviation(), 1e-6);
  }

  /** Coded 1 to 6 in the file; expected values by Python's statistics. */
  @ParameterizedTest
  @CsvSource({"WHO5S, 0.8957778016834993", "WHO5B, 0.8825876411686018"})
  void theWellbeingIndexOfThePandemicStudyIsFound(String prefix, double alpha) {
    SharedData data = SharedData.published("pandemic_programming/export_2020-04-16.csv");
    double[][] rows = data.rows(data.namesLike(prefix));
    Reliability r = Reliability.listwise(CrossProducts.ofCompleteRows(rows, 5), 0.95);
    assertEquals(alpha, r.alpha().value(), 1e-9);
  }

  @Test
  void theAlphaOfElevenLeadershipItemsIsFound() {
    double[][] rows =
        SharedData.published("r_packages/multilevel_bhr2000.csv")
            .rows(
                "AF06", "AF07", "AP12", "AP17", "AP33", "AP34", "AS14", "AS15", "AS16", "AS17",
                "AS28");
    Reliability r = Reliability.listwise(CrossProducts.ofCompleteRows(rows, 11), 0.95);
    assertEquals(0.8913432598, r.alpha().value(), 1e-8);
  }

  /** Worked by hand: variances 1, 1, 1, covariances 1/2: alpha is 3/2 (1 - 3/6). */
  @Test
  void alphaIsTheTextbookFormula() {
    double[][] c = {{1, .5, .5}, {.5, 1, .5}, {.5, .5, 1}};
    Estimate alpha = CronbachAlpha.of(c, 101, 0.95, "listwise");
    assertEquals(0.75, alpha.value(), 1e-15);
    assertTrue(alpha.low() < 0.75 && alpha.high() > 0.75);
    assertEquals(0.75, CronbachAlpha.standardized(c), 1e-15);
    assertEquals(0.5, CronbachAlpha.averageCorrelation(c), 1e-15);
  }

  @Test
  void anItemThatDoesNotVaryIsLeftOutAndNamed() {
    double[][] rows = {{1, 3, 2}, {2, 3, 2}, {3, 3, 4}, {5, 3, 4}};
    Reliability r = Reliability.listwise(CrossProducts.ofCompleteRows(rows, 3), 0.95);
    assertEquals(List.of(1), r.leftOut());
    assertEquals(List.of(0, 2), r.kept());
    assertTrue(r.alpha().isDefined());
  }

  @Test
  void aReversedItemShowsByItsNegativeItemRestCorrelation() {
    double[][] c = {{1, .5, -.4}, {.5, 1, -.4}, {-.4, -.4, 1}};
    List<ItemAnalysis.Item> items = ItemAnalysis.of(c, 50, 0.95, "listwise");
    assertTrue(items.get(2).opposesTheOthers());
    assertFalse(items.get(0).opposesTheOthers());
    assertEquals(2.0 / 3, items.get(2).alphaIfDeleted().value(), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0, two items", "1, two items", "2, two rows"})
  void alphaOfTooLittleIsUndefinedAndSaysWhy(int items, String why) {
    double[][] rows = new double[1][items];
    Reliability r = Reliability.listwise(CrossProducts.ofCompleteRows(rows, items), 0.95);
    assertFalse(r.alpha().isDefined());
    assertTrue(r.alpha().method().contains("takes"), why);
    assertTrue(r.items().isEmpty());
  }

  @Test
  void itemsThatCancelHaveNoAlpha() {
    double[][] c = {{1, -1}, {-1, 1}};
    Estimate alpha = CronbachAlpha.of(c, 20, 0.95, "listwise");
    assertFalse(alpha.isDefined());
    assertTrue(alpha.method().contains("does not vary"));
  }

  @Test
  void aLevelOutsideOfZeroToOneIsRefused() {
    double[][] c = {{1, .5}, {.5, 1}};
    assertThrows(IllegalArgumentException.class, () -> CronbachAlpha.of(c, 20, 95, "listwise"));
  }
}
