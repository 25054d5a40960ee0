package org.soundings.exchange.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Strictness;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.TextEntry;
import org.soundings.questionnaire.file.QuestionnaireFile;

class InferTest {
  @TempDir Path folder;

  /** The proposal for a file of these lines, which reads them strictly and without an error. */
  private Questionnaire proposed(String... lines) {
    try {
      Path data = Files.writeString(folder.resolve("data.csv"), String.join("\n", lines));
      Path proposal = Files.writeString(folder.resolve("q.yaml"), Infer.yaml(data));
      var read = QuestionnaireFile.read(proposal);
      assertEquals(List.of(), read.problems().stream().filter(Problem::isError).toList());
      Questionnaire questionnaire = read.questionnaire();
      assertNotNull(questionnaire);
      CsvFile.open(data).read(questionnaire, Strictness.STRICT, batch -> {});
      return questionnaire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One column of these cells, each three times, beside a number. */
  private Questionnaire column(String name, String... cells) {
    List<String> lines = new ArrayList<>();
    lines.add("\"" + name + "\",hours");
    for (int time = 0; time < 3; time++) {
      for (String cell : cells) {
        lines.add("\"" + cell + "\"," + (lines.size() + 20));
      }
    }
    return proposed(lines.toArray(String[]::new));
  }

  private static Item item(Questionnaire questionnaire, String id) {
    return questionnaire.item(id).orElseThrow(() -> new AssertionError("no item " + id));
  }

  private static List<String> labels(List<Category> categories) {
    return categories.stream().map(c -> c.wording().text()).toList();
  }

  /** The labels in the file's order become the order of an ordinal variable. */
  private void assertOrder(String... lowestFirst) {
    List<String> shuffled = new ArrayList<>(List.of(lowestFirst));
    Collections.reverse(shuffled);
    Collections.rotate(shuffled, 2);
    Questionnaire q = column("x", shuffled.toArray(String[]::new));
    var choice = assertInstanceOf(SingleChoice.class, item(q, "x"));
    assertEquals(List.of(lowestFirst), labels(choice.options()));
    assertTrue(choice.ordered());
  }

  @Test
  void optionsComeInTheirUsualOrderLowestFirst() {
    assertOrder(
        "Strongly disagree", "Disagree", "Neither agree or disagree", "Agree", "Strongly Agree");
    assertOrder("Strongly disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Agree");
    assertOrder("Very dissatisfied", "Dissatisfied", "Slightly satisfied", "Very satisfied");
    assertOrder("Very unlikely", "Unlikely", "Likely", "Extremely likely");
    assertOrder(
        "Not at all important", "Not too important", "Somewhat important", "Very important");
    assertOrder("Completely unacceptable", "Somewhat unacceptable", "Somewhat acceptable");
    assertOrder("Very difficult", "Somewhat difficult", "Neither easy nor difficult", "Very easy");
    assertOrder("Very poor", "Poor", "Fair", "Good", "Very good", "Excellent");
    assertOrder("No, not at all rude", "Yes, somewhat rude", "Yes, very rude");
    assertOrder("Never", "Sometimes", "Often", "Very Often", "Always");
    assertOrder("Never", "Once a year or less", "A few times per month", "Every day");
    assertOrder("Nothing at all", "Only a little", "Some", "A lot");
    assertOrder(
        "Less than \u00a325 000", "\u00a325 000 to \u00a329 999", "\u00a3100 000 to \u00a3110 000");
    assertOrder("18 to 24 years", "25 to 34 years", "65 and up");
    assertOrder("Under 18", "18-29", "30-44", "> 60");
    assertOrder("Less than 1 year", "1-5 years", "6-10 years", "More than 10 years");
    assertOrder("Between 6 and 12 months", "Between 1 and 5 years", "More than 5 years");
    assertOrder("This year", "In the last year", "In the last 5 years", "More than 10 years ago");
    assertOrder("0 - Mostly me", "1", "2", "3", "4", "5 - Mostly others");
    assertOrder("High school or G.E.D.", "Some college", "Bachelor degree", "Doctorate");
  }

  @Test
  void whatHasNoOrderComesByHowOftenAndOtherLast() {
    Questionnaire q =
        proposed(
            "x,n",
            "Other,1.5",
            "Other,2",
            "Other,3",
            "Rail,4",
            "Rail,5",
            "Bus,6",
            "Bus,7",
            "Bus,8");
    var choice = assertInstanceOf(SingleChoice.class, item(q, "x"));
    assertEquals(List.of("Bus", "Rail", "Other"), labels(choice.options()));
    assertTrue(!choice.ordered());
    var yesNo = (SingleChoice) item(column("y", "No", "No", "Maybe", "Yes"), "y");
    assertEquals(List.of("Yes", "No", "Maybe"), labels(yesNo.options()));
  }

  @Test
  void dontKnowStandsBesideTheOrder() {
    var choice = (SingleChoice) item(column("x", "I don't know", "Often", "Never", "Rarely"), "x");
    assertEquals(List.of("Never", "Rarely", "Often", "I don't know"), labels(choice.options()));
    assertEquals(Category.Role.ASIDE, choice.options().getLast().role());
  }

  @Test
  void spellingsThatDifferInCapitalsAreOneOptionAndInBlanksSeveral() {
    Questionnaire q = column("x", "Never", "Never ", "Often", "often", "very  often");
    var choice = (SingleChoice) item(q, "x");
    assertEquals(
        List.of("Never", "Never (written with other blanks, 1)", "Often", "very  often"),
        labels(choice.options()),
        "what others counted apart can be counted apart");
    assertEquals(
        Map.of("Never", "never", "Never ", "never-as-2"),
        q.layout().columns().values().iterator().next().codes());
  }

  @Test
  void aCodeBeforeTheWordingIsTheName() {
    Questionnaire q = column("socio1. In which country do you work?", "France", "Spain");
    assertEquals("In which country do you work?", item(q, "socio1").ask().wording().text());
    Questionnaire worded = column("What is your favourite colour?", "Red", "Blue");
    assertEquals(
        "What is your favourite colour?", item(worded, "favourite-colour").ask().wording().text());
  }

  @Test
  void smallWholeNumbersAreAScaleAndOthersNumbers() {
    Questionnaire q =
        proposed(
            "a,age,year,b,c", "1,30,2001,0,0.5", "2,31,2002,1,1", "5,3,2003,1,2", "4,4,2001,0,3");
    var scale = assertInstanceOf(SingleChoice.class, item(q, "a"));
    assertEquals(List.of("1", "2", "3", "4", "5"), labels(scale.options()));
    assertInstanceOf(NumberEntry.class, item(q, "age"));
    assertInstanceOf(NumberEntry.class, item(q, "year"));
    assertInstanceOf(SingleChoice.class, item(q, "b"));
    assertEquals(1, assertInstanceOf(NumberEntry.class, item(q, "c")).decimals());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q_1,q_2,q_3,n;1,0,1,5.5;0,0,1,5;,,,4",
        "q_1,q_2,q_3,n;Tea,Not selected,Not selected,1.5;Not selected,Coffee,Water,2;NA,NA,NA,2",
        "q1,q2,q3,n;TRUE,FALSE,TRUE,1.5;FALSE,TRUE,FALSE,2",
        "q[1]. What? [Tea],q[2]. What? [Coffee],q[3]. What? [Water],n;Yes,No,No,1;No,Yes,Yes,1.5",
      })
  void columnsThatMarkOptionsAreOneMultipleChoice(String rows) {
    Questionnaire q = proposed(rows.split(";"));
    assertEquals(3, assertInstanceOf(MultipleChoice.class, item(q, "q")).options().size());
  }

  @Test
  void cellsThatHoldSeveralOptionsAreAMultipleChoice() {
    Questionnaire q =
        column("tools", "Git; Make", "Git", "Make; Vim", "Git; Make; Vim", "Vim; Git");
    assertEquals(
        List.of("Git", "Make", "Vim"),
        labels(assertInstanceOf(MultipleChoice.class, item(q, "tools")).options()));
    Questionnaire single = column("x", "Yes, always", "No, never", "Yes, often");
    assertInstanceOf(SingleChoice.class, item(single, "x"));
  }

  @Test
  void placesThatNobodyGivesTwiceAreARanking() {
    String header = "r_1,r_2,r_3,n";
    Questionnaire q = proposed(header, "1,2,3,0.5", "2,1,,0.7", "3,2,1,0.1");
    assertEquals(3, assertInstanceOf(Ranking.class, item(q, "r")).options().size());
    Questionnaire grid = proposed(header, "1,2,3,0.5", "2,2,1,0.7", "3,1,1,0.1", "1,3,2,0.1");
    assertInstanceOf(Grid.class, item(grid, "r"));
  }

  @Test
  void statementsWithOneScaleAreAGrid() {
    Questionnaire q =
        proposed(
            "How often? - I rest,How often? - I run,n",
            "Never,Often,1.5",
            "Rarely,Rarely,2.5",
            "Never,,3.5",
            "Often,Rarely,1.5");
    var grid = assertInstanceOf(Grid.class, q.items().findFirst().orElseThrow());
    assertEquals("How often?", grid.ask().wording().text());
    assertEquals(
        List.of("I rest", "I run"),
        grid.statements().stream().map(s -> s.wording().text()).toList());
    assertEquals(List.of("Never", "Rarely", "Often"), labels(grid.scale()));
  }

  @Test
  void missingCodesAreListedUnlessTheyArePlainNumbersSomewhere() {
    Questionnaire q =
        proposed(
            "a,b,hours,w",
            "1,Yes,99,N/A",
            "2,No,40,No answer",
            "-99,NA,98,Yes",
            "3,Prefer not to say,12,No",
            "4,Yes,60,Yes",
            "5,No,33,No");
    assertEquals(
        Map.of(
            "-99",
            "skipped",
            "NA",
            "not-asked",
            "N/A",
            "not-applicable",
            "No answer",
            "refused",
            "Prefer not to say",
            "refused"),
        q.layout().missing());
    assertTrue(item(q, "b").ask().refusable());
    assertEquals(List.of("1", "2", "3", "4", "5"), labels(((SingleChoice) item(q, "a")).options()));
  }

  @Test
  void columnsThatCouldTellWhoAnsweredAreLeftOut() {
    Questionnaire q =
        proposed(
            ",RespondentID,Contact,IP Address,Began,x",
            "1,8812300,ann@example.org,192.0.2.1,2021-03-04 10:11:12,Yes",
            "2,8812301,bob@example.org,192.0.2.2,2021-03-05 10:11:12,No",
            "3,8812302,cy@example.org,192.0.2.3,2021-03-06 10:11:12,Yes",
            "4,8812303,di@example.org,192.0.2.4,2021-03-06 10:11:13,No");
    assertEquals(List.of("x"), q.items().map(Item::id).toList());
    assertEquals(
        Set.of("column 1", "RespondentID", "Contact", "IP Address", "Began"), q.layout().ignored());
  }

  @Test
  void theWeightAndTheStratumBelongToTheDesign() {
    Questionnaire q =
        proposed("x,weight,stratum", "Yes,0.5,north", "No,1.5,south", "Yes,1.0,north");
    assertEquals("weight", q.design().weight());
    assertEquals("stratum", q.design().strata());
    Questionnaire kilos = proposed("x,weight", "Yes,70", "No,85", "Yes,60");
    assertInstanceOf(NumberEntry.class, item(kilos, "weight"));
  }

  @Test
  void datesAreDatesAndWordsAreWords() {
    Questionnaire q =
        proposed(
            "began,why",
            "2021-03-04,because it is so",
            "2021-03-05,for many reasons",
            "2021-03-05,I would rather not think");
    assertInstanceOf(DateEntry.class, item(q, "began"));
    assertInstanceOf(TextEntry.class, item(q, "why"));
  }

  @Test
  void headersOfSurveyPlatformsAreKnown() {
    Questionnaire monkey =
        proposed(
            "RespondentID,Which films?,,Age",
            ",One,Two,Response",
            "1001,One,,30-44",
            "1002,,Two,18-29",
            "1003,One,Two,30-44",
            "1004,,,45-60");
    assertEquals(2, monkey.layout().headerRows());
    var films = assertInstanceOf(MultipleChoice.class, item(monkey, "films"));
    assertEquals(List.of("One", "Two"), labels(films.options()));
    Questionnaire qualtrics =
        proposed(
            "StartDate,ResponseId,RecordedDate,Q1",
            "Start Date,Response ID,Recorded Date,How are you?",
            "\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\",\"{\"\"ImportId\"\":\"\"c\"\"}\",\"{\"\"ImportId\"\":\"\"d\"\"}\"",
            "2020-01-01 10:00:00,R_1aaaaaaa,2020-01-01 10:00:00,Good",
            "2020-01-01 11:00:00,R_2aaaaaaa,2020-01-01 12:00:00,Poor",
            "2020-01-01 11:00:00,R_3aaaaaaa,2020-01-01 12:00:00,Good");
    assertEquals(3, qualtrics.layout().headerRows());
    assertEquals("How are you?", item(qualtrics, "Q1").ask().wording().text());
  }

  @Test
  void aStatementAboutHoursStaysInItsBattery() {
    Questionnaire q =
        proposed(
            "How is it? [Hours],How is it? [Rooms],How is it? [Pay]",
            "1,2,3",
            "5,4,1",
            "2,5,4",
            "3,1,2",
            "4,3,5");
    assertEquals(1, q.items().count());
    assertInstanceOf(Grid.class, q.items().findFirst().orElseThrow());
  }

  @Test
  void aMissingCodeAmongWordsIsNoOption() {
    Questionnaire q = column("x", "Yes", "No", "-99");
    var choice = assertInstanceOf(SingleChoice.class, item(q, "x"));
    assertEquals(List.of("Yes", "No"), labels(choice.options()));
  }

  @Test
  void versionsAreOptionsWithoutAnOrder() {
    Questionnaire q = column("x", "3.8", "3.9", "3.10", "3.1");
    var choice = assertInstanceOf(SingleChoice.class, item(q, "x"));
    assertEquals(4, choice.options().size());
    assertFalse(choice.ordered());
  }

  @Test
  void notAtAllBesideWordsThatAreOnNoListIsAnOption() {
    Questionnaire q = column("x", "Not at all", "A little", "Very much", "Response");
    var choice = assertInstanceOf(SingleChoice.class, item(q, "x"));
    assertEquals(4, choice.options().size());
  }

  @Test
  void twoOptionsOfOneNameAreEachMarkedByIt() {
    Questionnaire q =
        proposed(
            "id,Which tools?,,,Age",
            ",Pen,Other,Other,Response",
            "1,Pen,Other,,30",
            "2,,,Other,31",
            "3,Pen,Other,Other,32");
    var tools = assertInstanceOf(MultipleChoice.class, q.items().findFirst().orElseThrow());
    assertEquals(3, tools.options().size());
  }

  @Test
  void columnsOfZeroAndOneThatAreCalledLikeOptionsAreOneMultipleChoice() {
    Questionnaire q = proposed("Desktop,Mobile,Tablet", "1,0,0", "0,1,0", "1,1,1", "0,0,0");
    var devices = assertInstanceOf(MultipleChoice.class, q.items().findFirst().orElseThrow());
    assertEquals(List.of("Desktop", "Mobile", "Tablet"), labels(devices.options()));
    assertEquals(3, proposed("a,b,c", "1,0,0", "0,1,0", "1,1,1", "0,0,0").items().count());
  }

  @Test
  void aRowOfUnitsThatIsCountedIsPointedAt() throws IOException {
    Path data = Files.writeString(folder.resolve("units.csv"), "h,t\nhours,\n30,a\n32,b\n41,a\n");
    assertTrue(Infer.yaml(data).contains("Row 2 says \"hours\""));
  }

  @Test
  void whateverStandsInAFileTheProposalIsYaml() {
    Questionnaire q =
        column(
            "\"\"odd\"\": # {name} [x] & *y ! 'z' | > % @ `",
            "- dash",
            "# hash",
            "a: b",
            "\"\"q\"\"",
            "{x}",
            "[y]",
            "*z",
            "&w",
            "!v",
            "%u",
            "@t",
            "\\\\",
            "null",
            "\ud83d\ude42",
            "~",
            "?",
            "x\u0007y");
    var choice = (SingleChoice) q.items().findFirst().orElseThrow();
    assertTrue(labels(choice.options()).contains("\ud83d\ude42"));
    assertTrue(labels(choice.options()).contains("a: b"));
    assertEquals(16, choice.options().size());
  }

  @Test
  void aFileWithoutAnswersIsRefused() throws IOException {
    Path keys = Files.writeString(folder.resolve("keys.csv"), "id,e\n1,\n2,\n3,\n");
    Refused refused = assertThrows(Refused.class, () -> Infer.yaml(keys));
    assertEquals("D208", refused.problems().getFirst().code());
    Path empty = Files.writeString(folder.resolve("none.csv"), "a,b\n");
    assertEquals(
        "D108", assertThrows(Refused.class, () -> Infer.yaml(empty)).problems().getFirst().code());
  }

  @Test
  void theSameFileGivesTheSameBytes() throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "a,b\nx,1\ny,2\nx,3\ny,4\n");
    assertEquals(Infer.yaml(data), Infer.yaml(data));
  }
}
