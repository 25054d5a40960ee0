package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Questionnaire;

/** Several answers in other people's files are counted each (X-C1, X-C6). */
class OthersSetsTest extends OthersFiles {
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

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|"})
  void severalCodesInACellAreSeveralAnswers(String separator) {
    Read read = column("q", 2, "1", "2", "3", "1" + separator + "2", "1" + separator + "3");
    assertInstanceOf(MultipleChoice.class, read.item("q"), "X-C9");
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
    assertInstanceOf(MultipleChoice.class, read.questionnaire().items().findFirst().orElseThrow());
    Read alchemer =
        read(
            "Response ID,Time Started,Date Submitted,Email:Which do you use?,Chat:Which do you use?",
            "1,2024-01-02 10:11:12,2024-01-02 10:11:12,Email,",
            "2,2024-01-02 10:11:12,2024-01-02 10:11:12,Email,Chat",
            "3,2024-01-02 10:11:12,2024-01-02 10:11:12,,Chat");
    assertEquals(2, alchemer.chosen("use.email"), alchemer.yaml());
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
        Map.of("nurse", 3, "doctor", 2, "other-please-specify", 3),
        read.counts("role"),
        read.yaml());
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
    assertTrue(read.yaml().contains("\"assets\" # the same as its columns for each choice"));
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

    assertFalse(read.yaml().contains("the same as its columns"));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Very satisfied|Satisfied|Dissatisfied|Very dissatisfied",
        "Never married|Married|Widowed",
        "North Kivu|South Kivu|Ituri",
        "By bus|By car|On foot",
        "Owned by household|Owned by landlord|Rented",
        "piped water|river water|borehole",
      })
  void labelsOfSeveralWordsAreOneAnswerEachInFilesOfKobo(String labels) {
    Read read = kobo(labels.split("\\|"));
    assertEquals(labels.split("\\|").length, read.single("q").options().size(), read.yaml());
  }

  @Test
  void namesBetweenBlanksAreSeveralAnswersInFilesOfKobo() {
    Read read = kobo("radio tv", "tv", "radio", "bike radio", "bike tv", "bike");
    assertEquals(12, read.chosen("q.radio"), read.yaml());
    assertTrue(kobo("Radio set Bike", "Radio set", "Bike").asks("held several answers"));
  }

  private Read kobo(String... cells) {
    String[] lines =
        lines(
            "_submission_time,_id,q",
            4 * cells.length,
            i -> "2024-03-01T10:00:00," + i + "," + cells[i % cells.length]);
    return read(lines);
  }

  @Test
  void naBesideMarksIsNotChosen() {
    Read read = read("a_1,a_2,b", "1,NA,.", "NA,NA,2", "1,1,3", "NA,1,4");
    assertEquals(Map.of("0", 1, "1", 2, "skipped", 1), read.counts("a.1"), read.yaml());
    Read named = read("pen,ruler,sat", "1,NA,Good", "NA,NA,Bad", "1,1,Bad", "NA,1,Good");
    assertEquals(Map.of("0", 1, "1", 2, "skipped", 1), named.counts("pen-ruler.pen"));
    assertTrue(named.asks("who marked none of them is not in its base"));
    Read words = read("q1_1,q1_2,n", "Yes,NA,1", "NA,NA,2", "Yes,Yes,3", "NA,Yes,4");
    assertEquals(Map.of("0", 1, "1", 2, "skipped", 1), words.counts("q1.1"), words.yaml());
    Read own = read("q1_1,q1_2,n", "Pen,NA,1", "NA,NA,2", "Pen,Ruler,3", "NA,Ruler,4");
    assertEquals(Map.of("0", 1, "1", 2, "skipped", 1), own.counts("q1.1"), own.yaml());
  }

  @Test
  void oneMarkThatIsAllThatWasAnsweredIsSaidAndEmptyCanBeNo() {
    Read read = read("id,pen,hours", "1,1,8", "2,,7", "3,1,6", "4,,5");
    assertTrue(read.asks("\"1\" is all that was answered"), read.yaml());
    Questionnaire corrected =
        corrected(
            read,
            "header-rows: 1\n",
            "header-rows: 1\n  columns:\n    pen: {column: pen, codes: {\"\": \"0\"}}\n");
    assertEquals("1 0 1 0", Survey.answers(corrected, read.file(), "pen"));
  }

  @Test
  void marksWithDecimalsAreMarks() {
    Read read =
        read("m_1;m_2;m_3;n", "1,00;0,00;0,00;2,5", "0,00;1,00;0,00;3,5", "1,00;1,00;1,00;4,5");
    assertEquals(2, read.chosen("m.1"), read.yaml());
  }
}
