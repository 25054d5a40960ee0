package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.exchange.infer.Infer;
import org.soundings.exchange.infer.Look;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.file.QuestionnaireFile;

/** What others wrote is counted rightly, or something is said about it (X-C). */
class OtherPeoplesFilesTest {
  @TempDir Path folder;

  /** A file, the questionnaire proposed for it, and what is said about that. */
  private record Read(
      Path file, Questionnaire questionnaire, List<Look> looks, String yaml, Reading reading) {
    Item item(String id) {
      return questionnaire.item(id).orElseThrow(() -> new AssertionError(id + " not in " + yaml));
    }

    Item.SingleChoice single(String id) {
      return assertInstanceOf(Item.SingleChoice.class, item(id), yaml);
    }

    /** Each answer to a variable and how often it was given. */
    Map<String, Integer> counts(String variable) {
      Map<String, Integer> counts = new TreeMap<>();
      Arrays.stream(Survey.answers(questionnaire, file, variable).split(" "))
          .forEach(answer -> counts.merge(answer, 1, Integer::sum));
      return counts;
    }

    /** How often an option of a multiple choice was chosen. */
    int chosen(String variable) {
      return counts(variable).getOrDefault("1", 0);
    }

    boolean says(String part) {
      return looks.stream().anyMatch(look -> look.text().contains(part));
    }
  }

  private Read read(String... lines) {
    return readText(String.join("\n", lines) + "\n");
  }

  private Read readText(String text) {
    try {
      Path file = Files.writeString(folder.resolve("data.csv"), text, StandardCharsets.UTF_8);
      Infer.Proposed proposed = Infer.of(file);
      Path yaml = Files.writeString(folder.resolve("q.yaml"), proposed.yaml());
      var checked = QuestionnaireFile.read(yaml);
      assertEquals(
          List.of(),
          checked.problems().stream().filter(Problem::isError).toList(),
          proposed.yaml());
      Questionnaire questionnaire = checked.questionnaire();
      assertNotNull(questionnaire);
      Reading reading = CsvFile.open(file).read(questionnaire, Strictness.STRICT, batch -> {});
      return new Read(file, questionnaire, proposed.looks(), proposed.yaml(), reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of a column of these cells, each {@code times} times, beside a number. */
  private Read column(String name, int times, String... cells) {
    List<String> lines = new ArrayList<>();
    lines.add(quoted(name) + ",measure");
    for (int time = 0; time < times; time++) {
      for (String cell : cells) {
        lines.add(quoted(cell) + "," + (lines.size() + 20.5));
      }
    }
    return read(lines.toArray(String[]::new));
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static List<String> labels(List<Category> categories) {
    return categories.stream().map(c -> c.wording().text()).toList();
  }

  @Test
  void anOptionCodedLikeNotChosenIsNotChosenByThatMark() {
    Read read = read("s___1,s___2,s___0", "1,0,0", "0,1,0", "1,1,0");
    assertEquals(2, read.chosen("s__.1"));
    assertEquals(0, read.chosen("s__.0"), "X-C1");
    Questionnaire byHand =
        new Survey().multiple("m", "Tea", "No", "Off").number("n").questionnaire();
    Path file = Survey.file(folder, "m.a,m.b,m.c,n", "0,no,off,1", "1,No,Off,2", "1,1,0,3");
    assertEquals("0 0 1", Survey.answers(byHand, file, "m.b"), "X-C1, in a hand-written file");
    assertEquals("0 0 0", Survey.answers(byHand, file, "m.c"));
  }

  @Test
  void anOptionCalledNoIsChosenByItsOwnNameWhereThatIsTheOnlyMark() {
    Read read =
        read(
            "RespondentID,Which?,,,Age",
            ",Yes please,No,Later,Response",
            "1001,Yes please,,,30",
            "1002,,No,Later,41",
            "1003,,No,,52");
    assertEquals(2, read.chosen("which.no"), read.yaml());
  }

  @Test
  void aSecondHeaderRowOfResponseOrPartsIsNoResponse() {
    Read single =
        read(
            "RespondentID,Do you gamble?,Age",
            ",Response,Response",
            "1,Yes,18-29",
            "2,No,30-44",
            "3,No,30-44",
            "4,Yes,18-29");
    assertEquals(4, single.reading().rows(), "X-C2");
    assertEquals(Map.of("yes", 2, "no", 2), single.counts("gamble"));
    Read repeated =
        read(
            "RespondentID,Which tools?,Which tools?,Which tools?,How often?",
            "RespondentID,Pen,Ruler,Other (please specify),Response",
            "1,Pen,Ruler,a stick,Never",
            "2,,,,Often",
            "3,Pen,,,Never",
            "4,,Ruler,a reed,Often");
    assertEquals(4, repeated.reading().rows(), "X-C2");
    assertEquals(2, repeated.chosen("tools.pen"));
    assertEquals(2, repeated.chosen("tools.ruler"));
  }

  @Test
  void wordingsUnitsTitlesAndTotalsAreNoResponses() {
    Read worded =
        read("Q1,Q2", "How old are you?,How happy are you?", "20,1", "31,2", "42,3", "53,5");
    assertEquals(4, worded.reading().rows());
    assertEquals("How old are you?", worded.item("Q1").ask().wording().text());
    assertInstanceOf(Item.NumberEntry.class, worded.item("Q1"));
    Read units = read("age,income", "years,EUR", "20,1000", "31,1100", "42,1200");
    assertEquals(3, units.reading().rows());
    assertInstanceOf(Item.NumberEntry.class, units.item("income"));
    Read titled =
        read("Survey export 2024,,", ",,", "age,happy,team", "20,1,A", "31,2,B", "42,3,A");
    assertEquals(3, titled.reading().rows());
    assertEquals(1, titled.questionnaire().layout().titleRows());
    Read totals = read("age,happy", "20,1", "31,2", "42,3", "Total,6");
    assertEquals(3, totals.reading().rows());
    assertTrue(totals.says("Row 5 says \"Total\""));
  }

  @Test
  void aFirstAnswerThatIsNoHeaderIsAResponse() {
    Read read = read("age,team", "unknown,A", "20,B", "31,A", "42,B");
    assertEquals(4, read.reading().rows());
    assertEquals(
        4,
        read("q,a,b", "Response,1,2.5", "Other,2,3.5", "Response,1,2", "x,2,4").reading().rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void rowsOfSeparatorsOnlyAreNoResponses(String separator) {
    String file = "q1,q2\nYes,1\n,\nNo,2\n\"\",\"\"\n , \n,\n";
    Read read = readText(file.replace(",", separator));
    assertEquals(2, read.reading().rows(), "X-C3");
    assertEquals(0, read.counts("q2").getOrDefault("skipped", 0));
    assertTrue(read.says("4 rows hold nothing"));
  }

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
    Item.SingleChoice item = column("band", 3, shuffled.toArray(String[]::new)).single("band");
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
    assertInstanceOf(Item.DateEntry.class, german.item("day"));
    assertEquals(2, german.counts("day").get("19783"), "1 March 2024");
    Read american = column("day", 2, "2/27/2024", "3/1/2024");
    assertEquals(2, american.counts("day").get("19783"));
    Read either = column("day", 2, "3/1/2024", "4/2/2024");
    assertTrue(either.says("are read with the month first"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1, 2, 3",
    "-8, 1, 2, 7",
    "-2147483648, 1, 4, 7",
    "-99, 1, 2, 5",
    "99, 0, 5, 10",
  })
  void aCodeBelowOrFarAboveTheAnswersIsMissing(String code, String a, String b, String c) {
    Read read = column("q", 5, a, b, c, code);
    assertEquals(5, read.counts("q").get("skipped"), "X-C5");
    assertTrue(read.says(code), "X-C5: and it is said");
  }

  @Test
  void aScaleAroundZeroAndNegativeAmountsAreAnswers() {
    assertFalse(column("q", 4, "-2", "-1", "0", "1", "2").counts("q").containsKey("skipped"));
    assertFalse(column("q", 4, "-250", "-1", "13.5", "80").counts("q").containsKey("skipped"));
  }

  @Test
  void codesAfterAGapAreMissingWhereTheFileWritesThemSo() {
    List<String> lines = new ArrayList<>(List.of("trust,vote,n"));
    for (int i = 0; i < 40; i++) {
      lines.add(
          (i % 8 == 7 ? 9 : 1 + i % 4) + "," + (i % 10 == 9 ? 8 : 1 + i % 3) + "," + i + ".5");
    }
    Read read = read(lines.toArray(String[]::new));
    assertEquals(5, read.counts("trust").get("skipped"));
    assertEquals(4, labels(read.single("trust").options()).size());
  }

  @Test
  void aColumnOfNothingButAMissingCodeDoesNotMakeItAnAnswer() {
    Read read = read("Q5_1,Q5_2,age", "1,-99,20", "-99,-99,31", "1,-99,42");
    assertEquals(2, read.chosen("Q5.1"), "X-C6");
    assertEquals(0, read.chosen("Q5.2"));
  }

  @Test
  void aCodeMayBeMissingInOneColumnAndAnAnswerInAnother() {
    List<String> lines = new ArrayList<>(List.of("q,hours"));
    for (int i = 0; i < 20; i++) {
      lines.add((i % 5 == 0 ? 99 : 1 + i % 5) + "," + (90 + i));
    }
    Read read = read(lines.toArray(String[]::new));
    assertEquals(4, read.counts("q").get("skipped"));
    assertFalse(read.counts("hours").containsKey("skipped"));
  }

  @Test
  void codesWithLeadingZerosStayCodes() {
    Read read = column("region", 4, "01", "02", "03", "10");
    assertEquals(Map.of("01", 4, "02", 4, "03", 4, "10", 4), read.counts("region"), "X-C7");
    assertFalse(read.single("region").ordered());
  }

  @Test
  void postcodesCouldTellWhoAnswered() {
    Read read = read("zip,plz,happy", "02138,01067,1", "02139,04109,2", "02138,01067,3");
    assertEquals(List.of("happy"), read.questionnaire().items().map(Item::id).toList(), "X-C7");
    Read alone = read("zip,no", "02138,1", "01730,2", "02138,3", "01730,4");
    assertEquals(2, alone.counts("zip").get("02138"), "X-C7: never 2138");
    assertTrue(alone.says("could tell who answered"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE|ZA|FR|NA",
        "EMEA|APAC|NA",
        "Granted|Pending|Refused",
        "Present|Missing",
        "Letter|Phone|No response",
        "++|+|-|--",
      })
  void aWordIsAnAnswerAmongWordsOfItsKind(String labels) {
    String[] cells = labels.split("\\|");
    Read read = column("x", 6, cells);
    assertEquals(cells.length, read.single("x").options().size(), "X-C8 " + read.yaml());
    assertTrue(read.says("is taken for an answer like the others"), "X-C8");
  }

  @Test
  void theFilesOwnWordsForARefusalAreKept() {
    Read read = column("x", 6, "Never", "Often", "Refused");
    assertEquals(6, read.counts("x").get("refused"));
    Wording words = read.item("x").ask().refusal();
    assertNotNull(words);
    assertEquals("Refused", words.text());
  }

  @Test
  void statesOfTheUnionDoNotMakeNorthAmericaOfNa() {
    assertEquals(6, column("state", 6, "CA", "TX", "NY", "NA").counts("state").get("skipped"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|"})
  void severalCodesInACellAreSeveralAnswers(String separator) {
    Read read = column("q", 2, "1", "2", "3", "1" + separator + "2", "1" + separator + "3");
    assertInstanceOf(Item.MultipleChoice.class, read.item("q"), "X-C9");
    assertEquals(6, read.chosen("q.1"));
    assertTrue(read.says("Cells hold several answers"));
  }

  @Test
  void whatPeopleTypedBesideTheOptionsIsOther() {
    List<String> lines = new ArrayList<>(List.of("\"tools\",n"));
    String[] tools = {
      "Git, Make", "Make, Git", "Git", "Make, Excel (old, new)", "Excel (old, new), Git"
    };
    for (int i = 0; i < 30; i++) {
      String own = i % 5 == 0 ? ", my tool number " + (char) ('a' + i) : "";
      lines.add(quoted(tools[i % tools.length] + own) + "," + i + ".5");
    }
    Read read = read(lines.toArray(String[]::new));
    assertEquals(24, read.chosen("tools.git"), "X-C9 " + read.yaml());
    assertEquals(12, read.chosen("tools.excel-old-new"), "X-C9: a label may hold the separator");
    assertEquals(6, read.chosen("tools.other"));
    assertTrue(read.says("is counted as \"Other\""));
  }

  @Test
  void commasWithoutABlankSeparateAnswersWhoseLabelsHoldCommas() {
    Read read =
        column(
            "use", 3, "Phone, landline,Chat", "Email,Phone, landline", "Email,Chat", "Chat,Email");
    assertEquals(6, read.chosen("use.phone-landline"), read.yaml());
  }

  @Test
  void twoPartsThatNeverStandApartAreOneOption() {
    Read read =
        column("use", 4, "Excel, Sheets, Word", "Excel, Sheets", "Git, Excel, Sheets", "Word, Git");
    assertEquals(12, read.chosen("use.excel-sheets"), "X-C9 " + read.yaml());
    assertTrue(read.says("\"Excel, Sheets\" is taken for one option"));
  }

  @Test
  void answersOnLinesOfTheirOwnAreSeveral() {
    Read read = column("use", 3, "Pen\nRuler", "Ruler\nPen", "Pen", "Glue\nPen", "Ruler\nGlue");
    assertEquals(12, read.chosen("use.pen"), "X-C9 " + read.yaml());
  }

  @Test
  void columnsThatHoldTheirOwnNameAreOneMultipleChoice() {
    Read read =
        read(
            "#,Red,Green,Blue,Network ID,Submit Date (UTC),Start Date (UTC)",
            "a1b2c3d4e5,Red,,Blue,x,2024-01-02 10:11:12,2024-01-02 10:10:12",
            "b1b2c3d4e5,Red,Green,,x,2024-01-02 10:11:12,2024-01-02 10:10:12",
            "c1b2c3d4e5,,Green,,x,2024-01-02 10:11:12,2024-01-02 10:10:12");
    assertInstanceOf(
        Item.MultipleChoice.class, read.questionnaire().items().findFirst().orElseThrow());
    Read alchemer =
        read(
            "Response ID,Time Started,Date Submitted,Email:Which do you use?,Chat:Which do you use?",
            "1,2024-01-02 10:11:12,2024-01-02 10:11:12,Email,",
            "2,2024-01-02 10:11:12,2024-01-02 10:11:12,Email,Chat",
            "3,2024-01-02 10:11:12,2024-01-02 10:11:12,,Chat");
    assertEquals(2, alchemer.chosen("use.email"), alchemer.yaml());
  }

  @Test
  void naAmongSeveralAnswersIsNoOption() {
    Read read = column("q", 3, "Git;Make", "Make;Git", "Git;NA", "NA");
    assertEquals(2, assertInstanceOf(Item.MultipleChoice.class, read.item("q")).options().size());
    assertEquals(9, read.chosen("q.git"));
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
    var grid = assertInstanceOf(Item.Grid.class, read.item("b"), "X-C11");
    assertEquals(List.of("1", "2", "3", "4", "5"), labels(grid.scale()));
    Read google =
        read(
            "Timestamp,Rate these [Price],Rate these [Taste]",
            "2024/01/02 10:11:12,Bad,Good",
            "2024/01/02 10:11:13,Good,Bad",
            "2024/01/02 10:11:14,Good,Fair",
            "2024/01/02 10:11:15,Good,Fair");
    var rows = assertInstanceOf(Item.Grid.class, google.questionnaire().items().findFirst().get());
    assertEquals("Rate these", rows.ask().wording().text());
    assertEquals(
        List.of("Price", "Taste"),
        rows.statements().stream().map(s -> s.wording().text()).toList());
  }

  @Test
  void answersThatAreCalledLikeKeysOrWeightsAreAnswers() {
    List<String> lines = new ArrayList<>(List.of("amount_paid,valid,Mobile,w,respondent"));
    for (int i = 0; i < 12; i++) {
      lines.add(
          (100 + 17 * i)
              + ","
              + (1 + 3 * i)
              + ","
              + i % 2
              + ","
              + (1 + i % 3)
              + ","
              + List.of("mother", "father").get(i % 2));
    }
    Read read = read(lines.toArray(String[]::new));
    assertEquals(
        List.of("amount_paid", "valid", "Mobile", "w", "respondent"),
        read.questionnaire().items().map(Item::id).toList(),
        "X-C12");
    assertTrue(read.says("\"w\" is not taken for a weight"));
    Read heavy = read("x,weight", "a,70", "b,85", "a,60");
    assertTrue(heavy.says("\"weight\" is not taken for a weight (its mean is 71.67)"), "X-C12");
  }

  @Test
  void aFileOfUnevenRowsIsToldSo() {
    Refused refused = assertThrows(Refused.class, () -> read("a,b,c", "1,2", "3,4"));
    assertEquals("D303", refused.problems().getFirst().code());
    Path file = Survey.file(folder, "a,b", "1,2", "3", "2,4");
    assertTrue(
        Infer.of(file).looks().getFirst().text().contains("1 row has too few or too many cells"));
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
    assertInstanceOf(Item.SingleChoice.class, read.item("rate"), read.yaml());
  }

  @Test
  void waysOfCapitalsAreOneOption() {
    Read read = column("x", 3, "Yes", "Yes", "yes", "YES ", "No");
    assertEquals(Map.of("yes-2", 12, "no", 3), read.counts("x"), "X-C13 " + read.yaml());
    assertTrue(read.says("differ in capitals"));
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
  void theSameIsSaidBesideTheItemAsInTheList() {
    Read read = column("x", 6, "Granted", "Pending", "Refused");
    String beside = "# Please look: \"Refused\" (6 times) is taken for an answer like the others.";
    assertTrue(read.yaml().contains(beside), read.yaml());
    assertTrue(read.yaml().indexOf(beside) < read.yaml().indexOf("single: x"));
  }

  @Test
  void theMostDoubtfulIsSaidFirst() {
    Read read =
        read(
            "when,again,n",
            "3/1/2024,Yes,1.5",
            "4/2/2024,yes,2.5",
            "5/2/2024,No,2.5",
            "5/3/2024,No,2.5");
    List<Look.Doubt> doubts = read.looks().stream().map(Look::doubt).toList();
    assertEquals(doubts.stream().sorted().toList(), doubts);
    assertEquals(Look.Doubt.EVEN, doubts.getFirst());
  }

  /** A blank counts only before three digits (issue 14): 1 3 is two codes, 1 234 a number. */
  @Test
  void codesBetweenBlanksAreNoNumber() {
    Read read = read("sex,q7", "f,1 3", "m,2", "f,1 2", "m,3", "f,1 2 3", "m,1 3");

    assertEquals(4, read.chosen("q7.1"));
    assertEquals(3, read.chosen("q7.2"));
    assertEquals(4, read.chosen("q7.3"));
    assertTrue(read.says("between \" \""));
  }

  @Test
  void groupsOfThreeDigitsBetweenBlanksAreANumberAndSaidToBe() {
    Read read = read("pop;x", "1 488;a", "2 013;b", "3 744;a", "5 935;b");

    assertEquals(Map.of("1488", 1, "2013", 1, "3744", 1, "5935", 1), read.counts("pop"));
    assertTrue(read.says("Three digits follow every blank: 1 488 is read as 1488."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",163,15", // nobody says what it is
        "Total (n=5),163,15",
        "Średnia,32.6,3",
        "All,163,15",
        "Ø,32.6,3.0",
        "N,5,5",
        "Std. dev.,7.99,1.58",
        ",Average: 32.6,"
      })
  void aRowOfTotalsIsNobody(String totals) {
    Read read =
        read("region,hours,score", "A,30,4", "B,40,5", "A,20,3", "B,35,2", "A,38,1", totals);

    assertEquals(Map.of("30", 1, "40", 1, "20", 1, "35", 1, "38", 1), read.counts("hours"));
    assertEquals(5, read.counts("score").values().stream().mapToInt(n -> n).sum());
    assertTrue(read.says("taken for a line of totals"), read.yaml);
  }

  @Test
  void aLastRowThatIsAnAnswerElsewhereIsKept() {
    Read read =
        read("grade,hours,score", "All,30,4", "B,40,5", "All,20,3", "B,35,2", "B,38,1", "All,40,2");

    assertEquals(6, read.counts("score").values().stream().mapToInt(n -> n).sum());
  }

  @Test
  void notesBelowABlankRowAreNobody() {
    List<String> lines = new ArrayList<>(List.of("sex,q1"));
    for (int i = 0; i < 10; i++) {
      lines.add((1 + i % 2) + "," + (1 + i % 3));
    }
    lines.addAll(List.of(",", "Legend,", "1 = female,", "2 = male,", "n=10,", "Source: us,"));
    Read read = read(lines.toArray(String[]::new));

    assertEquals(Map.of("1", 5, "2", 5), read.counts("sex"));
    assertTrue(read.says("taken for a note below the table"));
  }

  @Test
  void zeroInGermanIsANumberWord() {
    Read read = read("n,x", "Null,1", "Eins,2", "Zwei,3", "Null,4", "Eins,5", "Zwei,6");

    assertEquals(Map.of("null", 2, "eins", 2, "zwei", 2), read.counts("n"));
  }

  @Test
  void curvedQuotesAndDashesAreOneSpelling() {
    Read read =
        read(
            "q,x",
            "AGREE,1",
            "Agree,2",
            "Don\u2019t know,3",
            "Don't know,4",
            "Disagree,5",
            "Disagree,6",
            "Don\u2019t know,3",
            "AGREE,1",
            "Agree,2",
            "Disagree,6");

    assertEquals(List.of(4, 3, 3), List.copyOf(read.counts("q").values()));
    assertTrue(
        read.single("q").options().stream()
            .anyMatch(o -> o.wording().byLanguage().containsValue("Agree")));
    assertTrue(read.says("quotes or dashes"));
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

    assertTrue(read.yaml.contains("a: {column: \"a\", written: day-month-year}"), read.yaml);
    assertTrue(read.says("are read with the day first"));
  }

  @Test
  void theSignForMinusIsAMinus() {
    Read read = read("x,y", "\u22122,a", "\u22121,b", "0,a", "3,b");

    assertEquals(Map.of("-2", 1, "-1", 1, "0", 1, "3", 1), read.counts("x"));
  }

  @Test
  void previewsOfQualtricsAreNobodyAndUnfinishedRowsAreCountedOut() {
    Read read =
        read(
            "Status,Progress,Finished,RecordedDate,ResponseId,Q1",
            "Survey Preview,100,True,2024-01-01 10:00:00,R_1aaaaaaa,No",
            "IP Address,100,True,2024-01-01 10:00:00,R_2aaaaaaa,Yes",
            "IP Address,100,True,2024-01-01 10:00:00,R_3aaaaaaa,Yes",
            "Spam,100,True,2024-01-01 10:00:00,R_4aaaaaaa,Yes",
            "IP Address,20,False,2024-01-01 10:00:00,R_5aaaaaaa,Yes");

    assertEquals(Map.of("yes", 4), read.counts("Q1"));
    assertTrue(read.says("1 row is a preview or a test: left out."));
    assertTrue(read.says("2 rows are 1 called spam, 1 not finished and counted as responses."));
  }

  private static final String MONKEY = "Respondent ID,Collector ID,";

  /** SurveyMonkey writes the answer "Other" of a single choice into a column of its own (34). */
  @Test
  void wordsUnderOtherAreAnAnswerOfTheSingleChoice() {
    Read read =
        read(
            MONKEY + "What is your role?,",
            ",,Response,Other (please specify)",
            "1,4,Nurse,",
            "2,4,Doctor,",
            "3,4,,Porter",
            "4,4,Nurse,",
            "5,4,,Cook",
            "6,4,Doctor,",
            "7,4,Nurse,",
            "8,4,,I am a clerk");

    assertEquals(
        Map.of("nurse", 3, "doctor", 2, "other-please-specify", 3), read.counts("role"), read.yaml);
  }

  @Test
  void wordsBesideAnAnswerAreAQuestionOfTheirOwn() {
    Read read =
        read(
            MONKEY + "What is your role?,",
            ",,Response,Other (please specify)",
            "1,4,Nurse,by day",
            "2,4,Doctor,",
            "3,4,Doctor,",
            "4,4,Nurse,by night");

    assertEquals(Map.of("nurse", 2, "doctor", 2), read.counts("role"));
  }

  @Test
  void whateverIsWrittenUnderOtherMarksThatOption() {
    Read lime =
        read(
            "id,submitdate,lastpage,startlanguage,Q2[SQ001],Q2[SQ002],Q2[other]",
            "1,2024-03-01,3,en,Yes,No,",
            "2,2024-03-02,3,en,No,Yes,",
            "3,2024-03-03,3,en,No,No,Boat",
            "4,2024-03-04,3,en,N/A,N/A,",
            "5,2024-03-05,3,en,Yes,Yes,Sledge",
            "6,2024-03-06,3,en,Yes,No,");
    assertEquals(List.of(3, 2, 2), chosen(lime, "Q2.SQ001", "Q2.SQ002", "Q2.other"));
    assertEquals(5, asked(lime, "Q2.SQ001"), "N/A: not asked");

    Read typeform =
        read(
            "#,Design,Build,Other,Start Date (UTC),Submit Date (UTC),Network ID",
            "a1,Design,,,2024-01-01,2024-01-01,b1",
            "a2,,Build,,2024-01-01,2024-01-01,b2",
            "a3,Design,Build,,2024-01-01,2024-01-01,b3",
            "a4,Design,,Paint,2024-01-01,2024-01-01,b4",
            "a5,,Build,Wax,2024-01-01,2024-01-01,b5",
            "a6,Design,,,2024-01-01,2024-01-01,b6");
    String set = "design-build-other.";
    assertEquals(List.of(4, 3, 2), chosen(typeform, set + "Design", set + "Build", set + "Other"));
  }

  private static List<Integer> chosen(Read read, String... variables) {
    return Arrays.stream(variables).map(read::chosen).toList();
  }

  private static int asked(Read read, String variable) {
    Map<String, Integer> counts = read.counts(variable);
    return counts.getOrDefault("0", 0) + counts.getOrDefault("1", 0);
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

    assertInstanceOf(Item.Grid.class, read.item("Q3"));
    assertEquals(Map.of("A1", 2, "A3", 2), read.counts("Q3.SQ001"));
  }

  @Test
  void aColumnThatJoinsTheMarksAfterItIsNoItem() {
    Read read =
        read(
            "assets,assets/radio,assets/tv,assets/none,water",
            "radio tv,1,1,0,river",
            "tv,0,1,0,well",
            "none,0,0,1,well",
            "radio,1,0,0,river",
            ",,,,well");

    assertEquals(List.of(2, 2, 1), chosen(read, "assets.radio", "assets.tv", "assets.none"));
    assertTrue(read.yaml.contains("\"assets\" # the same as its columns for each choice"));
  }

  @Test
  void aColumnThatSaysOtherThanTheMarksAfterItIsAnItem() {
    Read read =
        read(
            "assets,assets/radio,assets/tv",
            "radio tv,1,1",
            "tv,0,1",
            "tv,1,0",
            "radio,1,0",
            "radio tv,1,1");

    assertFalse(read.yaml.contains("the same as its columns"));
  }

  /** What is said, what is written and what is counted agree (35, 36). */
  @Test
  void aRefusalIsSaidToBeInTheBase() {
    Read read =
        read("sat,age", "Good,30", "No answer,41", "Bad,52", "Good,27", "No answer,39", "Bad,27");

    assertTrue(read.says("\"No answer\" (2 times) is taken for a refusal"));
    assertTrue(read.says("counted in the base of percentages"));
    assertTrue(read.says("base: valid"));
    assertEquals(Map.of("good", 2, "bad", 2, "refused", 2), read.counts("sat"));
  }

  @Test
  void wordsForNoAnswerOfDifferentWordingStayApart() {
    List<String> lines = new ArrayList<>(List.of("f,x"));
    for (int i = 0; i < 3; i++) {
      lines.addAll(List.of("Nunca,1", "Siempre,2", "Sin respuesta,3", "NS/NC,4"));
    }
    Read read = read(lines.toArray(String[]::new));

    assertEquals(Map.of("nunca", 3, "siempre", 3, "refused", 3, "ns-nc", 3), read.counts("f"));
  }

  @Test
  void aGuessedEncodingIsSaidWithAWord() throws IOException {
    Path file = folder.resolve("data.csv");
    Files.write(file, "Ort;x\nKöln;1\nBonn;2\n".getBytes(Charset.forName("windows-1252")));
    assertTrue(says(Infer.of(file), "The encoding is guessed: Windows-1252"));
    assertTrue(says(Infer.of(file), "\"Köln\""));
    Files.writeString(file, "Ort;x\nKöln;1\nBonn;2\n", StandardCharsets.UTF_8);
    assertFalse(says(Infer.of(file), "The encoding is guessed"));
  }

  private static boolean says(Infer.Proposed proposed, String part) {
    return proposed.looks().stream().anyMatch(look -> look.text().contains(part));
  }

  @Test
  void aRowThatNamesGroupsOfColumnsIsAHeader() {
    Read read =
        read(
            "Demographics,,Opinions",
            "Age,Sex,Q1",
            "59,m,Agree",
            "44,f,Disagree",
            "27,f,Agree",
            "21,m,Agree",
            "58,m,Disagree");

    assertEquals(2, read.questionnaire.layout().headerRows());
    assertEquals(5, read.reading.rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", " + ", " and ", " & "})
  void optionsJoinedByOtherSignsAreDoubted(String sign) {
    Read read = column("tools", 4, "R", "Stata", "SPSS", "R" + sign + "Stata");

    assertTrue(read.says("Cells look as if they held several answers"));
  }

  @Test
  void everyOptionInEveryCellMayBeARanking() {
    Read read = column("best", 3, "Pay;Hours;Boss", "Hours;Pay;Boss", "Boss;Pay;Hours");

    assertTrue(read.says("Every cell holds every option, in different orders."));
  }

  @Test
  void numbersWithAUnitAmongNumbersAreDoubted() {
    assertTrue(column("hours", 4, "38.5", "40", "40 hours", "20h").says("(\"40 hours\")"));
  }

  @Test
  void numbersOfPeopleCouldTellWhoAnswered() {
    Read read =
        read(
            "Employee no.,Manager name,score",
            "4000,J. Smith,1",
            "4007,J. Smith,2",
            "4014,K. Doe,3",
            "4021,K. Doe,1");

    assertTrue(read.yaml.contains("\"Employee no.\" # could tell who answered"), read.yaml);
    assertTrue(read.yaml.contains("\"Manager name\" # could tell who answered"), read.yaml);
  }
}
