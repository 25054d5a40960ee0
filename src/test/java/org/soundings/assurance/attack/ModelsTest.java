package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * D11, P1: what a regression says of the tables of its variables. Of 10 people in team x 2 want to
 * leave, of 15 in y 6: shares of 0.2 and 0.4, log odds of -1.4 and -0.41 (case t2).
 */
class ModelsTest {
  private static HandMadeResults release() {
    return HandMadeResults.release()
        .frequency("team", 25, "x:10", "y:15")
        .frequency("leave", 25, "0:17", "1:8");
  }

  private static String model(String kind, String outcome, String rows) {
    return """
    "kind": "model", "variables": ["team", "%s"], "labels": ["Team", "Leave"], "n": 25,
    "tables": [{"table": "%s", "rows": [%s]}]
    """
        .formatted(outcome, kind, rows);
  }

  private static String row(String label, double value) {
    return "{\"label\": \"%s\", \"values\": [%s]}".formatted(label, value);
  }

  @Test
  void aLinearModelByOneGroupingIsItsTable() {
    HandMadeResults release =
        release()
            .finding(model("linear", "leave", row("(Intercept)", 0.2) + "," + row("Team: Y", 0.2)));
    assertEquals("2 to 2", release.bounds("leave", "1", "team", "x"));
    assertEquals("6 to 6", release.bounds("leave", "1", "team", "y"));
  }

  @Test
  void aLogisticModelByOneGroupingIsItsTable() {
    HandMadeResults release =
        release()
            .finding(
                model("logistic", "leave", row("(Intercept)", -1.4) + "," + row("TeamY", 0.98)));
    assertEquals("2 to 2", release.bounds("leave", "1", "team", "x"));
    assertEquals("6 to 6", release.bounds("leave", "1", "team", "y"));
  }

  /** Five of the 20 in y skipped what the model is about: 40 percent are 6 people and not 8. */
  @Test
  void ofFewerPeopleThanWereCountedNothingIsMadeAndThatIsSaid() {
    for (String kind : List.of("linear", "logistic")) {
      HandMadeResults release =
          HandMadeResults.release()
              .frequency("team", 30, "x:10", "y:20")
              .frequency("leave", 25, "0:-", "1:-")
              .finding(model(kind, "leave", row("(Intercept)", 0.2) + "," + row("Team: Y", 0.2)));
      assertEquals("published or unknown", release.bounds("leave", "1", "team", "y"), kind);
      assertEquals(
          "[models of fewer people than answered one of their questions]",
          release.attack().unread().toString());
    }
  }

  /**
   * 18 of the 20 in y answered 40, one 10 and one 0: 36.5 on average, 35.5 more than in x. That is
   * written as 36 (D16), which alone would be ten more than they add up to.
   */
  @Test
  void aRoundedCoefficientIsKnownAsCloselyAsItIsWritten() {
    HandMadeResults release =
        HandMadeResults.release()
            .frequency("team", 30, "x:10", "y:20")
            .frequency("leave", 30, "0:-", "10:-", "40:-")
            .finding(
                model("linear", "leave", row("(Intercept)", 1) + "," + row("Team: Y", 36))
                    .replace("\"n\": 25", "\"n\": 30"));
    Attack attack = release.attack();
    assertEquals("1 to 1", HandMadeResults.bounds(attack, "leave", "10", "team", "x"));
    assertEquals("18 to 18", HandMadeResults.bounds(attack, "leave", "40", "team", "y"));
    assertEquals("1 to 2", HandMadeResults.bounds(attack, "leave", "10", "team", "y"));
  }

  /** With an intercept alone nothing is said of a team, but of all. */
  @Test
  void withoutItsInterceptAModelSaysNothing() {
    HandMadeResults release = release().finding(model("linear", "leave", row("Team: Y", 0.2)));
    assertEquals("published or unknown", release.bounds("leave", "1", "team", "x"));
  }

  @Test
  void ofAnOutcomeThatIsNotPublishedNothingIsMade() {
    HandMadeResults release =
        release()
            .finding(model("linear", "pay", row("(Intercept)", 0.2) + "," + row("Team: Y", 0.2)));
    assertEquals("published or unknown", release.bounds("pay", "1", "team", "x"));
  }

  /**
   * r of the team (x is 1, y is 2) with leaving: covariance (14 - 40 * 8 / 25) / 24 = 0.05, spreads
   * 0.5 and 0.476: 0.21. With 7 in y it were 0.38, with 5 0.04.
   */
  @Test
  void whatDriversSayOfAPredictorIsACorrelation() {
    HandMadeResults release = release().finding(model("drivers", "leave", row("Team", 0.21)));
    assertEquals("6 to 6", release.bounds("leave", "1", "team", "y"));
  }
}
