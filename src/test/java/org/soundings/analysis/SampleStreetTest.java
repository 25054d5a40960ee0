package org.soundings.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.Estimate;

/** Samples whose design is unusual, from a questionnaire, a plan and data to findings. */
class SampleStreetTest {
  @TempDir private Path folder = Path.of("");
  private Street street = new Street(folder);

  @BeforeEach
  void here() {
    street = new Street(folder);
  }

  private static String questionnaire(String design) {
    return """
        questionnaire: x
        version: "1"
        language: en
        title: X
        policy: open
        design: %s
        pages:
          - page: a
            items:
              - {single: region, ask: "Region?", options: {n: North, s: South, w: West}}
              - {number: size, ask: "Size?"}
              - {number: x, ask: "Number?"}
        """
        .formatted(design);
  }

  private static final String SIX =
      """
      region,size,x,w
      n,1,4,1.5
      n,1,7,1.5
      s,2,2,3
      s,2,9,3
      w,3,5,2
      w,3,6,2
      """;

  private Estimate mean(String design, String csv) {
    return groups(design, "{mean: x}", csv).getFirst().estimate();
  }

  private List<Finding.GroupMean> groups(String design, String finding, String csv) {
    List<Finding> findings =
        street.planned(questionnaire(design), ReferenceStreet.plan("", finding), csv);
    return assertInstanceOf(Finding.Mean.class, findings.getFirst()).groups();
  }

  /**
   * X-B5. R, without the population: svydesign(~1, strata = ~region, weights = ~w): 5.5
   * (1.6592042007786918).
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{weight: w, strata: region}",
        "{weight: w, strata: size}",
        "{weight: w, strata: region, population: {n: 1000000, s: 1000000, w: 1000000}}"
      })
  void aStratumMayBeAnItem(String design) {
    Estimate mean = mean(design, SIX);
    assertEquals(5.5, mean.value(), 1e-12);
    assertEquals(1.6592042007786918, mean.standardError(), 1e-5);
    assertTrue(mean.method().contains("on 3.00 df"), mean.method());
  }

  @Test
  void aClusterMayBeAnItem() {
    Estimate mean = mean("{weight: w, clusters: [region]}", SIX);
    assertTrue(mean.method().contains("on 2.00 df"), mean.method());
    assertEquals(mean("{weight: w, clusters: [size]}", SIX), mean);
  }

  /** X-B3. */
  @ParameterizedTest
  @ValueSource(
      strings = {"{weight: w}", "{weight: w, strata: region}", "{weight: w, clusters: [region]}"})
  void oneResponseHasAMeanWithoutAnInterval(String design) {
    Estimate mean = mean(design, "region,size,x,w\nn,1,4,1.5\n");
    assertEquals(4, mean.value());
    assertEquals(Double.NaN, mean.standardError());
    assertEquals(Double.NaN, mean.low());
  }

  /** X-B4. */
  @ParameterizedTest
  @ValueSource(strings = {"0", ""})
  void weightsOfWhichNoneIsAboveZeroAreRefused(String weight) {
    String csv = "region,size,x,w\nn,1,4,%1$s\ns,1,5,%1$s\n".formatted(weight);
    Refused refused = assertThrows(Refused.class, () -> mean("{weight: w}", csv));
    assertTrue(refused.problems().toString().contains("P171"), refused.problems().toString());
  }
}
