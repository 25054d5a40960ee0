package org.soundings.statistics.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.statistics.SharedData;
import org.soundings.statistics.summary.CrossProducts;

/** Reliabilities that others published with their data. */
@Tag("shared")
class PublishedReliabilityTest {
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

  /** Bliese, Multilevel Modeling in R. */
  @ParameterizedTest
  @CsvSource({
    "HRS, 0.1292369965, 0.9171286303",
    "LEAD, 0.1474613593, 0.9280442234",
    "COHES, 0.0480483967, 0.7900745108",
    "WBEING, 0.0433792244, 0.7717560713",
  })
  void theGroupsOfBh1996AreFound(String variable, double icc1, double icc2) {
    Map<Double, CrossProducts> groups = new TreeMap<>();
    for (double[] row :
        SharedData.published("r_packages/multilevel_bh1996.csv").rows("GRP", variable)) {
      groups
          .computeIfAbsent(row[0], g -> new CrossProducts(1))
          .addIfComplete(new double[] {row[1]});
    }
    GroupReliability r = GroupReliability.of(List.copyOf(groups.values()), 0.95);
    assertEquals(icc1, r.icc1().value(), 1e-6);
    assertEquals(icc2, r.icc2().value(), 1e-6);
  }
}
