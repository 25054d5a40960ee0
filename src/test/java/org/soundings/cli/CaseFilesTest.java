package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.exchange.Shared;

/** Small files made after public bug reports are read as their {@code expect.md} says (X-C). */
@Tag("shared")
class CaseFilesTest {
  @TempDir private Path folder = Path.of("");

  private Reported reported(String name) {
    return Reported.of(Shared.path("cases/files/" + name), folder);
  }

  @Test
  void namibiaIsACountryOrItIsSaid() {
    Reported found = reported("01-na-country/d.csv");
    if (!found.remarks("country", "NA")) {
      assertEquals(6, found.counts("country").get("NA"));
      assertEquals(35, found.answered("country"));
    }
  }

  @Test
  void thousandsByPointAreReadOrItIsSaid() {
    Reported found = reported("04-dot-thousands/d.csv");
    assertTrue(
        found.remarks("salary", "thousand") || Math.abs(found.mean("salary") - 50583.33) < 0.01);
  }

  @Test
  void postalCodesKeepTheirZerosOrAreLeftOut() {
    Reported found = reported("12-zip/d.csv");
    for (String column : List.of("zip", "plz")) {
      if (!found.leavesOut(column)) {
        assertEquals("frequency", found.kind(column));
      }
    }
    if (!found.leavesOut("zip")) {
      assertEquals(4, found.counts("zip").get("02138"));
    }
  }

  @Test
  void negativeMissingCodesAreMissing() {
    Reported found = reported("14-negative-missing/d.csv");
    assertEquals(24, found.answered("justifiable"));
    assertEquals(5.8333, found.mean("justifiable"), 5e-5);
    assertEquals(27, found.answered("pid7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"16-redcap-checkbox/d.csv", "16-redcap-checkbox/raw.csv"})
  void anOptionCodedZeroIsOneOfThree(String name) {
    Reported found = reported(name);
    assertTrue(found.isOneSet("symptom___1", "symptom___2", "symptom___0"));
    assertEquals("12 of 24", found.chosen("symptom___1"));
    assertEquals("8 of 24", found.chosen("symptom___2"));
    assertEquals("0 of 24", found.chosen("symptom___0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.yaml", "plan1.yaml"})
  void oppositeAndConstantItemsAreExplained(String plan) throws IOException {
    Path own = Shared.path("cases/files/22-alpha");
    Soundings report =
        Soundings.run(
            "report",
            own.resolve(plan),
            "--data",
            own.resolve("d.csv"),
            "--out",
            folder,
            "--quick");
    assertEquals(0, report.exit(), report.err());
    String results = Files.readString(folder.resolve("results.json"));
    assertFalse(results.contains("NaN"));
    assertFalse(results.contains("e15"), "alpha of opposite items is not defined");
  }

  @Test
  void trueAndFalseAreCounted() {
    Reported found = reported("36-true-false/d.csv");
    assertEquals("12 of 24", found.chosen("uses_a"));
    assertEquals("8 of 24", found.chosen("uses_b"));
    assertEquals("12 of 24", found.chosen("agree"));
  }

  @Test
  void seenButUnansweredIsNotChosen() {
    Reported found = reported("36-true-false/q99.csv");
    assertTrue(found.chosen("Q5_1").startsWith("12 of "), found.chosen("Q5_1"));
    assertTrue(found.chosen("Q5_2").startsWith("6 of "), found.chosen("Q5_2"));
    assertTrue(found.leavesOut("Q5_3") || found.chosen("Q5_3").startsWith("0 of "));
  }

  @Test
  void codesKeepTheirZeros() {
    Reported found = reported("44-zero-codes/d.csv");
    assertEquals(Map.of("01", 8L, "02", 8L, "03", 8L, "04", 8L, "05", 8L), found.counts("region"));
  }

  @Test
  void answersThatLookLikeIdsAreRead() {
    Reported found = reported("46-paid-is-no-id/d.csv");
    assertTrue(found.remarks("w", "weight") || found.weight().isEmpty());
    assertEquals(346.5, found.mean("amount_paid"), 0.01);
    assertEquals("mean", found.kind("valid"));
    assertTrue(found.isOneSet("Desktop", "Mobile", "Tablet"));
    assertEquals(3, found.counts("respondent").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"title.csv", "total.csv", "two.csv", "units.csv"})
  void aRowThatIsNoResponseIsSeen(String name) {
    Reported found = reported("51-header-only-rows/" + name);
    if (!found.proposal().remarksOnARow()) {
      assertEquals(20, found.results().responses());
      assertEquals(29.5, found.mean(name.equals("two.csv") ? "Q1" : "age"), 1e-9);
    }
  }

  @Test
  void refusedIsAnAnswerOrItIsSaid() {
    Reported found = reported("54-refused-is-an-answer/d.csv");
    if (!found.remarks("visa_outcome", "Refused")) {
      assertEquals(
          Map.of("Granted", 12L, "Refused", 12L, "Pending", 12L), found.counts("visa_outcome"));
    }
    if (!found.remarks("equipment", "Missing")) {
      assertEquals(18, found.counts("equipment").get("Missing"));
    }
    if (!found.remarks("contact", "No response")) {
      assertEquals(9, found.counts("contact").get("No response"));
    }
  }

  @Test
  void rowsOfSeparatorsAreNoResponses() {
    Reported found = reported("56-blank-rows/d.csv");
    assertEquals(10, found.results().responses());
    assertEquals(10, found.answered("q1"));
    Reported small = reported("separator-rows/d.csv");
    assertEquals(1, small.results().responses());
    assertEquals(1, small.answered("q1"));
    assertEquals(0, small.finding("q1").get("missing").get(0).get("count").asLong());
  }

  @Test
  void theSecondHeaderRowOfSurveyMonkeyIsNoResponse() throws IOException {
    Reported single = reported("57-survey-monkey-single/d.csv");
    assertEquals(20, single.results().responses());
    assertEquals(Map.of("Yes", 10L, "No", 10L), single.counts("Do you gamble?"));
    assertFalse(Files.readString(folder.resolve("results.json")).contains("\"Response\""));
    Reported small = reported("second-header/d.csv");
    assertEquals(2, small.results().responses());
    assertFalse(Files.readString(folder.resolve("results.json")).contains("\"Response\""));
  }

  @Test
  void aQuestionRepeatedOverItsPartsIsOneMultipleChoice() {
    Reported found = reported("57-survey-monkey-single/filled.csv");
    assertEquals(20, found.results().responses());
    assertTrue(found.isOneSet("Which tools? (tick all) - Pen", "Which tools? (tick all) - Ruler"));
    assertTrue(found.chosen("Which tools? (tick all) - Pen").startsWith("10 of "));
    assertTrue(found.chosen("Which tools? (tick all) - Ruler").startsWith("7 of "));
  }

  @Test
  void bandsAreInTheOrderOfTheirQuantitiesOrInNone() {
    Reported found = reported("band-order/d.csv");
    Map<String, List<String>> orders =
        Map.of(
            "len", List.of("< 15 minutes", "15-30 minutes", "1-2 hours", "2-4 hours"),
            "inc", List.of("500 - 999 €", "1.000 - 1.999 €", "10.000 € und mehr"),
            "wealth", List.of("Under $100k", "$100k - $500k", "$500k - $1M", "$1M - $5M"),
            "dist", List.of("<500 m", "500 m - 1 km", "1-5 km"));
    orders.forEach(
        (column, order) -> {
          if (found.ordered(column)) {
            assertEquals(order, new ArrayList<>(found.counts(column).keySet()));
          }
        });
    switch (found.kind("day")) {
      case "frequency" ->
          assertTrue(
              !found.ordered("day")
                  || List.of("27.02.2024", "01.03.2024")
                      .equals(new ArrayList<>(found.counts("day").keySet())));
      case "mean" -> assertNotEquals(27.02, found.mean("day"), 26.0);
      default -> assertEquals(4, found.answered("day"));
    }
  }

  @Test
  void aColumnOfNothingButAMissingCodeLeavesItMissing() {
    Reported found = reported("column-of-missing/d.csv");
    assertEquals("1 of 1", found.chosen("Q5_1"));
    assertTrue(found.leavesOut("Q5_2") || found.chosen("Q5_2").equals("0 of 1"));
  }

  @Test
  void minusOneBesideAScaleIsMissing() {
    Reported found = reported("negative-codes/d.csv");
    assertEquals(3, found.answered("q"));
    assertEquals(2, found.mean("q"), 1e-12);
  }

  @Test
  void nobodyChoseTheOptionCodedZero() {
    Reported found = reported("no-option-coded-zero/d.csv");
    assertEquals("0 of 3", found.chosen("s___0"));
    assertEquals("2 of 3", found.chosen("s___1"));
  }
}
