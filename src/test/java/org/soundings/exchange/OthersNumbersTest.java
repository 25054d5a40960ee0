package org.soundings.exchange;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.SingleChoice;

/** Numbers, dates, bands and scales of other people's files are read rightly (X-C4 to X-C13). */
class OthersNumbersTest extends OthersFiles {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "< 15 minutes|15-30 minutes|1-2 hours|2-4 hours",
        "500 - 999 €|1.000 - 1.999 €|10.000 € und mehr",
        "Under $100k|$100k - $500k|$500k - $1M|$1M - $5M",
        "<500 m|500 m - 1 km|1-5 km",
        "Less than 1 per month|1 to 5 per month|1 to 5 per week|More than 1 a day",
        "Less than 2 weeks|6 to 12 months|1 to 5 years",
        "0-999|1,000-4,999|5,000+",
        "1 - Never|2 - Rarely|3 - Often|4 - Always",
      })
  void bandsStandInTheOrderOfTheirQuantities(String bands) {
    String[] lowestFirst = bands.split("\\|");
    List<String> shuffled = new ArrayList<>(List.of(lowestFirst));
    Collections.reverse(shuffled);
    Collections.rotate(shuffled, 1);
    SingleChoice item = column("band", 3, shuffled.toArray(String[]::new)).single("band");
    assertEquals(List.of(lowestFirst), labels(item.options()), "X-C4");
    assertTrue(item.ordered());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-5 parsecs|1-2 lightyears|3-4 miles",
        "1-5|1-10|3-20",
        "10 mg|5 ml|3 g",
        "1: Male|2: Female|3: Other",
        "1-5|5-Jan|11-20|21+",
        "1-2 bags|3-4 boxes|5-6 crates",
      })
  void whatIsNotCertainlyOrderedIsNotOrdered(String labels) {
    assertFalse(column("x", 3, labels.split("\\|")).single("x").ordered(), "X-C4");
  }

  @Test
  void numbersOfAColumnCalledLikeCodesHaveNoOrder() {
    assertFalse(column("region", 4, "1", "2", "3", "4").single("region").ordered(), "X-C4");
    assertTrue(column("rating", 4, "1", "2", "3", "4").single("rating").ordered());
  }

  @Test
  void datesOfEveryOrderAreDates() {
    Read german = column("day", 2, "27.02.2024", "01.03.2024", "15.03.2024");
    assertInstanceOf(DateEntry.class, german.item("day"));
    assertEquals(2, german.counts("day").get("19783"), "1 March 2024");
    Read american = column("day", 2, "2/27/2024", "3/1/2024");
    assertEquals(2, american.counts("day").get("19783"));
    Read either = column("day", 2, "3/1/2024", "4/2/2024");
    assertTrue(either.says("are read with the month first"));
  }

  @Test
  void codesWithLeadingZerosStayCodes() {
    Read read = column("region", 4, "01", "02", "03", "10");
    assertEquals(Map.of("01", 4, "02", 4, "03", 4, "10", 4), read.counts("region"), "X-C7");
    assertFalse(read.single("region").ordered());
  }

  @Test
  void thousandsAndDecimalsAreReadAsTheFileWritesThemOrSaid() {
    Read dots = readText("salary;team\n35.000;A\n45.000;B\n120.000;A\n28.500;B\n");
    assertEquals(1, dots.counts("salary").get("35000"), "X-C10");
    assertTrue(dots.says("35.000 is read as 35000"));
    Read commas = readText("salary,team\n\"35,000\",A\n\"1,234\",B\n\"120,000\",A\n");
    assertEquals(1, commas.counts("salary").get("1234"), "X-C10");
    Read three = readText("weight;x\n0,875;A\n1,125;B\n1,000;A\n");
    assertEquals("weight", three.questionnaire().design().weight(), "X-C10");
    Read separated = readText("sep=;\r\na;b\r\n1;2\r\n2;3\r\n");
    assertEquals(2, separated.reading().rows(), "X-C10");
    assertEquals(List.of("a", "b"), separated.questionnaire().items().map(Item::id).toList());
  }

  @Test
  void aQuestionnaireThatDoesNotSayHowThousandsAreWrittenIsToldSo() {
    Questionnaire q = new Survey().number("salary").number("n").questionnaire();
    Path file = Survey.file(folder, "salary;n", "35.000;1");
    Refused refused =
        assertThrows(
            Refused.class, () -> CsvFile.open(file).read(q, Strictness.STRICT, batch -> {}));
    assertTrue(refused.problems().stream().anyMatch(p -> p.code().equals("D402")), "X-C10");
  }

  @Test
  void itemsOfABatteryShareTheWholeScale() {
    Read read =
        read("b_1,b_2,b_3,n", "1,3,1,0.5", "5,4,2,0.5", "3,5,4,1.5", "2,3,3,1.5", "4,4,1,2.5");
    var grid = assertInstanceOf(Grid.class, read.item("b"), "X-C11");
    assertEquals(List.of("1", "2", "3", "4", "5"), labels(grid.scale()));
    Read google =
        read(
            "Timestamp,Rate these [Price],Rate these [Taste]",
            "2024/01/02 10:11:12,Bad,Good",
            "2024/01/02 10:11:13,Good,Bad",
            "2024/01/02 10:11:14,Good,Fair",
            "2024/01/02 10:11:15,Good,Fair");
    var rows = assertInstanceOf(Grid.class, google.questionnaire().items().findFirst().get());
    assertEquals("Rate these", rows.ask().wording().text());
    assertEquals(
        List.of("Price", "Taste"),
        rows.statements().stream().map(s -> s.wording().text()).toList());
  }

  @Test
  void amountsWithASignAreNumbersWhereTheyAreMany() {
    List<String> lines = new ArrayList<>(List.of("pay,share,rate"));
    for (int i = 0; i < 20; i++) {
      lines.add("\"$" + (1 + i) + ",500\"," + (i + 3) + "%," + 10 * (i % 3) + "%");
    }
    Read read = read(lines.toArray(String[]::new));
    assertEquals(1, read.counts("pay").get("1500"));
    assertEquals(1, read.counts("share").get("3"));
    assertInstanceOf(SingleChoice.class, read.item("rate"), read.yaml());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e300", "-1e300", "1.7976931348623157e308"})
  void aNumberThatNothingCanBeComputedFromIsMissingOrRefused(String huge) {
    Read read = column("x", 2, "1", "20", "300", huge);
    assertEquals(2, read.counts("x").get("skipped"), "X-B7");
    assertTrue(read.says(huge));
    Questionnaire q = new Survey().number("x").number("n").questionnaire();
    Path file = Survey.file(folder, "x,n", huge + ",1");
    Refused refused =
        assertThrows(
            Refused.class, () -> CsvFile.open(file).read(q, Strictness.STRICT, batch -> {}));
    assertTrue(refused.problems().stream().anyMatch(p -> p.code().equals("D403")), "X-B7");
  }

  @Test
  void groupsOfThreeDigitsBetweenBlanksAreANumberAndSaidToBe() {
    Read read = read("pop;x", "1 488;a", "2 013;b", "3 744;a", "5 935;b");

    assertEquals(Map.of("1488", 1, "2013", 1, "3744", 1, "5935", 1), read.counts("pop"));
    assertTrue(read.says("Three digits follow every blank: 1 488 is read as 1488."));
  }

  @Test
  void differentNumbersInNoOrderAreNoRowNumbers() {
    Read read = read("sex,x", "f,259", "m,218", "f,292", "m,249", "f,198");

    assertEquals(5, read.counts("x").size());
  }

  @Test
  void aColumnOfDatesThatCanBeReadOneWayDecidesForTheOthers() {
    Read read =
        read("a,b", "01/02/2024,13/01/2024", "02/03/2024,14/02/2024", "03/04/2024,15/03/2024");

    assertTrue(read.yaml().contains("a: {column: \"a\", written: day-month-year}"), read.yaml());
    assertTrue(read.says("are read with the day first"));
  }

  @Test
  void theSignForMinusIsAMinus() {
    Read read = read("x,y", "\u22122,a", "\u22121,b", "0,a", "3,b");

    assertEquals(Map.of("-2", 1, "-1", 1, "0", 1, "3", 1), read.counts("x"));
  }

  @Test
  void answerCodesOfAGridAreOneScale() {
    Read read =
        read(
            "id,submitdate,lastpage,startlanguage,Q3[SQ001],Q3[SQ002]",
            "1,2024-03-01,3,en,A1,A2",
            "2,2024-03-02,3,en,A3,A2",
            "3,2024-03-03,3,en,A1,A4",
            "4,2024-03-04,3,en,A3,A4");

    assertInstanceOf(Grid.class, read.item("Q3"));
    assertEquals(Map.of("A1", 2, "A3", 2), read.counts("Q3.SQ001"));
  }

  @Test
  void numbersWithAUnitAmongNumbersAreDoubted() {
    assertTrue(column("hours", 4, "38.5", "40", "40 hours", "20h").says("(\"40 hours\")"));
  }

  @Test
  void wholeNumbersWithDecimalsAreTheirCodes() {
    Read read = read(lines("id;q", 20, i -> i + ";" + (1 + i % 5) + ",00"));
    assertEquals(Map.of("1", 4, "2", 4, "3", 4, "4", 4, "5", 4), read.counts("q"), read.yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%d\u00a0€", "%d\u202f%%", "€\u00a0%d", "\u200b%d", "%d\u00a0", "\ufeff%d "})
  void aBlankThatDoesNotBreakAndSignsThatCannotBeSeenArePartOfNoNumber(String written) {
    Read read = read(lines("id;q", 20, i -> i + ";" + written.formatted(100 + i)));
    assertEquals(
        IntStream.rangeClosed(101, 120).mapToObj(Integer::toString).collect(joining(" ")),
        Survey.answers(read.questionnaire(), read.file(), "q"),
        read.yaml());
  }

  @Test
  void commasOfFractionsAndOfNamesSeparateNothing() {
    Read read = read("no;Time, in hours;Cost, in euros", "1;3,5;4,25", "2;4,5;5,25", "3;1,5;2,75");
    assertEquals(
        "3.5 4.5 1.5",
        Survey.answers(read.questionnaire(), read.file(), "time-hours"),
        read.yaml());
  }

  @Test
  void numbersWithTheSameUnitInEveryCellAreSaidToBeWords() {
    Read read = read(lines("id,age,hrs", 20, i -> i + "," + (20 + i) + " years," + i + "h"));
    assertTrue(read.asks("Every answer is a number with \"years\""), read.yaml());
    assertTrue(read.asks("Every answer is a number with \"h\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 pm|1 pm|2 pm", "2 wheeler|3 wheeler|4 wheeler",
        "Primary|Secondary|Professional services", "Trade union|Graduate network|Professional body",
      })
  void timesOfTheDayKindsOfThingsAndSectorsHaveNoOrder(String labels) {
    Read read = column("q", 5, labels.split("\\|"));
    assertFalse(read.single("q").ordered(), read.yaml());
  }

  @Test
  void aRatingOfHoursOrPayIsAScaleAndAGenderInNumbersIsNone() {
    for (String asked : List.of("How satisfied are you with your salary?", "Age group")) {
      assertTrue(column(asked, 4, "1", "2", "3", "4", "5").yaml().contains("ordered: yes"), asked);
    }
    Read gender = column("Gender (per passport)", 6, "1", "2", "3");
    assertFalse(gender.single("gender-per-passport").ordered(), gender.yaml());
    assertTrue(column("How many hours?", 4, "1", "2", "3").yaml().contains("number: many-hours"));
  }

  @Test
  void ninetyNineAboveAllAgesAndDaysWithoutSignsAreDoubted() {
    Read ages = read(lines("id,age", 40, i -> i + "," + (i % 10 == 0 ? 99 : 45 + i)));
    assertTrue(ages.asks("99 (4 times) is taken for an answer"), ages.yaml());
    Read days = read(lines("id,visit", 28, i -> i + "," + (20240300 + i)));
    assertTrue(days.asks("look like dates without signs"), days.yaml());
  }

  /** What takes no place in a label, and a blank that does not break, were typed by nobody. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not\u200b sure",
        "Not\u00a0sure",
        "\ufeffNot sure",
        "Not\u00ad su\u2060re",
        "\u200eNot sure\u200f",
        "\u202bNot\u061c sure\u202c",
        "\u2067Not sure\u2069"
      })
  void whatCannotBeSeenInALabelMakesNoOtherOption(String alike) {
    Read read = column("q", 3, "Not sure", alike, "Sure");
    assertEquals(2, read.single("q").options().size(), read.yaml());
    assertEquals(6, read.counts("q").get("not-sure"), read.yaml());
  }
}
