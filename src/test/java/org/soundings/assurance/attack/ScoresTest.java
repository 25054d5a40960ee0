package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** D10, P1: what a mean, and a spread beside it, say of hidden answers. */
class ScoresTest {
  private static final String MEAN =
      """
      "id": "m", "kind": "mean", "variable": "item", "wording": "item?", "groups": [
        {"estimate": {"value": 1.25, "n": 12}%s}]
      """;

  private static HandMadeResults withMean(String spread) {
    return HandMadeResults.release()
        .frequency("item", 12, "1:-", "2:-", "3:-")
        .finding(MEAN.formatted(spread));
  }

  /**
   * 12 people add up to 15, three steps above the lowest: three twos, or a two and a three. In both
   * nine or ten answered 1.
   */
  @Test
  void aMeanLeavesAFewWays() {
    HandMadeResults release = withMean("");
    assertEquals("9 to 10", release.bounds("item", "1"));
    assertEquals("1 to 3", release.bounds("item", "2"));
    assertEquals("0 to 1", release.bounds("item", "3"));
  }

  /** The spread of 10, 1 and 1 is 0.62, that of 9, 3 and 0 is 0.45 (case t11). */
  @Test
  void aSpreadBesideItLeavesOne() {
    HandMadeResults release = withMean(", \"standard_deviation\": 0.62");
    assertEquals("10 to 10", release.bounds("item", "1"));
    assertEquals("1 to 1", release.bounds("item", "3"));
  }

  /** A standard error is the spread divided by the root of 12, where the interval says it is. */
  @Test
  void aStandardErrorIsASpreadWhereItIsOfTheGroupsOwn() {
    String own = MEAN.formatted("").replace("\"n\": 12", "\"n\": 12, \"se\": 0.18, \"method\": %s");
    HandMadeResults of = HandMadeResults.release().frequency("item", 12, "1:-", "2:-", "3:-");
    assertEquals("1 to 1", of.finding(own.formatted("\"t interval\"")).bounds("item", "3"));
    HandMadeResults wide = HandMadeResults.release().frequency("item", 12, "1:-", "2:-", "3:-");
    assertEquals("0 to 1", wide.finding(own.formatted("\"widest\"")).bounds("item", "3"));
  }

  /** A score of two items from 1 to 2 has the values 1, 1.5 and 2: 12 people, three half steps. */
  @Test
  void aScoreHasTheValuesThatItsItemsAllow() {
    HandMadeResults release =
        HandMadeResults.release()
            .finding(
                """
                "id": "s", "kind": "scale", "variable": "s", "lowest": 1, "highest": 2, "items": 2,
                "groups": [{"estimate": {"value": 1.125, "n": 12}}]
                """);
    assertEquals("9 to 10", release.bounds("s", "=0/2"));
    assertEquals("0 to 1", release.bounds("s", "=2/2"));
  }

  /** None at the highest: then three are in the middle. */
  @Test
  void howManyAreAtTheEndsOfAScoreIsACount() {
    HandMadeResults release =
        HandMadeResults.release()
            .finding(
                """
                "id": "s", "kind": "scale", "variable": "s", "lowest": 1, "highest": 2, "items": 2,
                "groups": [{"estimate": {"value": 1.125, "n": 12}}],
                "ends": [{"suppressed": "primary"}, {"count": 0}]
                """);
    assertEquals("3 to 3", release.bounds("s", "=1/2"));
  }

  /**
   * Of teams a, b and c only c is told alone: 30 people, sum 60. a and b together are 14 people who
   * add up to 14 (ADR 90), so all of them gave the lowest answer.
   */
  @Test
  void groupsThatAreToldTogetherAreReadTogether() {
    HandMadeResults release =
        HandMadeResults.release()
            .frequency("team", 44, "a:-", "b:-", "c:30")
            .frequency("item", 44, "1:-", "2:-", "3:-")
            .crosstab(
                "item",
                "team",
                List.of("a:-", "b:-", "c:30"),
                "1,a:-",
                "2,a:-",
                "3,a:-",
                "1,b:-",
                "2,b:-",
                "3,b:-",
                "1,c:-",
                "2,c:-",
                "3,c:-")
            .finding(
                """
                "id": "m", "kind": "mean", "variable": "item", "by": "team", "groups": [
                  {"category": "a", "suppressed": "primary"},
                  {"category": "b", "suppressed": "primary"},
                  {"category": "c", "estimate": {"value": 2, "n": 30}}],
                "others": [{"category": "a+b", "estimate": {"value": 1, "n": 14}}]
                """);
    assertEquals("0 to 0", release.bounds("item", "3", "team", "a"));
    assertEquals("0 to 0", release.bounds("item", "2", "team", "b"));
  }
}
