package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Questionnaire;

/** What survey programmes are used to write is read as they mean it (X-C). */
class OthersPlatformsTest extends OthersFiles {
  /** SoSci Survey writes 1 for a box that was left and 2 for one that was ticked. */
  @Test
  void theBoxesOfSoSciSurveyAreChosenByTwo() {
    List<String> rows = new ArrayList<>();
    rows.add("CASE;QUESTNNR;STARTED;A102_01;A102_02;A103_01;A103_02;LASTDATA;FINISHED;MAXPAGE");
    rows.add(
        "Interview-Nummer (fortlaufend);Fragebogen, der im Interview verwendet wurde;Zeitpunkt zu"
            + " dem das Interview begonnen hat;Medien: Zeitung;Medien: Radio;Zufrieden:"
            + " Arbeit;Zufrieden: Gehalt;Zeitpunkt als der Datensatz das letzte mal geändert"
            + " wurde;Wurde die Befragung abgeschlossen;Letzte Seite, die im Fragebogen bearbeitet"
            + " wurde");
    String[] answers = {"2;1;5;3", "1;1;4;-9", "2;2;3;2", "1;-9;1;5"};
    for (int i = 0; i < 12; i++) {
      rows.add(
          100 + i + ";base;2024-03-01 10:00:00;" + answers[i % 4] + ";2024-03-01 11:00:00;1;5");
    }
    Read read = read(rows.toArray(String[]::new));
    assertEquals(List.of(6, 3), chosen(read, "A102.1", "A102.2"), read.yaml());
    assertEquals(12, asked(read, "A102.1"));
    assertEquals(List.of("Zeitung", "Radio"), labels(multiple(read, "A102").options()));
    assertTrue(read.asks("1 is taken for not chosen and 2 for chosen"));
    assertFalse(read.yaml().contains("single: QUESTNNR"), "a column that it writes itself");
  }

  /** Wordings that somebody shortened, and files of few responses. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 12})
  void theWordingRowOfSoSciSurveyIsNobody(int people) {
    Read read =
        read(
            lines(
                "CASE;QUESTNNR;STARTED;A101;A102_01;A102_02;LASTDATA;FINISHED;MAXPAGE;MISSING\n"
                    + "Nummer;Bogen;Beginn;Geschlecht;Medien: TV;Medien:"
                    + " Radio;Ende;Fertig;Seite;Anteil",
                people,
                i ->
                    100
                        + i
                        + ";base;2024-03-01 10:00:00;"
                        + i % 3
                        + ";"
                        + (1 + i % 2)
                        + ";2;2024-03-01 11:00:00;1;5;0"));
    assertEquals(people, read.reading().rows(), read.yaml());
    assertEquals(List.of("TV", "Radio"), labels(multiple(read, "A102").options()));
  }

  @Test
  void ofOneAndTwoTheOtherIsNotChosenWhereOneIsListed() {
    Read read = read("a_1,a_2,a_3,n", "1,2,0,3.5", "0,1,1,4.5", "1,0,2,5.5", "0,1,0,6.5");
    Questionnaire corrected =
        corrected(
            read,
            read.yaml().substring(read.yaml().indexOf("pages:")),
            """
            pages:
              - page: answers
                items:
                  - {multiple: a, ask: A, options: {x: X}}
            data:
              columns:
                a.x: {column: a_2, chosen: ["1"]}
              ignore: [a_1, a_3, n]
            """);
    assertEquals("0 1 0 1", Survey.answers(corrected, read.file(), "a.x"));
  }

  @Test
  void theColumnsOfUniparkAreNoQuestionsAndPartsOfAnInterviewAreSaid() {
    Read read =
        read(
            "lfdn;external_lfdn;tester;dispcode;duration;v_1",
            "1;0;0;31;512;3",
            "2;0;0;22;418;2",
            "3;0;0;31;377;3",
            "4;0;1;32;402;1");
    assertEquals(List.of("v_1"), read.questionnaire().items().map(Item::id).toList());
    assertEquals(3, read.reading().rows(), "the tester is no response");
    assertTrue(read.asks("1 row is no whole response or was not accepted (1 with \"22\")"));
    assertTrue(read.asks("leave-out: {\"dispcode\": [\"22\"]}"));
  }

  /** REDCap writes the code -99 of a choice as ___99 behind its own three. */
  @Test
  void aChoiceOfRedcapWithANegativeCodeIsOneOfItsSet() {
    Read read =
        read("record_id,t___1,t___2,t____99,f_complete", "1,1,0,0,2", "2,0,1,0,2", "3,0,0,1,2");
    assertEquals(3, multiple(read, "t__").options().size(), read.yaml());
    Read two = read("record_id,t___1,t___2,f_complete", "1,1,0,2", "2,0,1,2", "3,0,0,2");
    assertEquals(2, multiple(two, "t__").options().size(), two.yaml());
  }

  @Test
  void theHtmlOfAWordingIsNotShown() {
    Read read =
        read(
            "StartDate,ResponseId,Q1",
            "Start Date,Response ID,<b>How&nbsp;old</b> are <i>you</i>?<br>",
            "\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\",\"{\"\"ImportId\"\":\"\"c\"\"}\"",
            "2024-03-01 10:00:00,R_1,31",
            "2024-03-01 10:00:00,R_2,42");
    assertEquals("How old are you?", read.item("Q1").ask().wording().text());
    Read compared = read("Q1,Q2", "Is a < b > c?,How old are you?", "20,1", "31,2", "42,3");
    assertEquals("Is a < b > c?", compared.item("Q1").ask().wording().text());
  }

  @Test
  void aCodeForNoAnswerBesideAnswersInOneCellIsNoOption() {
    Read read = column("m", 3, "1,-99", "1,2", "2", "3", "-99");
    assertEquals(List.of("1", "2", "3"), labels(multiple(read, "m").options()), read.yaml());
    assertEquals(List.of(6, 6, 3), chosen(read, "m.1", "m.2", "m.3"));
    assertEquals(12, asked(read, "m.1"));
    assertTrue(read.asks("-99 is taken for no answer"));
    Read never = column("m", 3, "Pen;-99", "Pen;Brush", "Brush;Pen", "Brush;-99");
    assertEquals(List.of("Brush", "Pen"), labels(multiple(never, "m").options()), never.yaml());
    assertTrue(never.asks("-99 is taken for no answer"));
    Read nothingElse = column("m", 3, "Pen;Brush", "Brush;Pen", "-99;NA", "NA");
    assertEquals(Map.of("0", 0, "1", 6), Map.of("0", 0, "1", nothingElse.chosen("m.pen")));
    assertEquals(6, asked(nothingElse, "m.pen"), "X-C8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pretest", "admin", "debug"})
  void interviewsOfSoSciSurveyThatWereTrialsAreNoResponses(String mode) {
    Read read =
        read(
            lines(
                "CASE;QUESTNNR;MODE;STARTED;A101;LASTDATA;FINISHED",
                9,
                i ->
                    i
                        + ";base;"
                        + (i < 4 ? mode : "interview")
                        + ";2024-03-01 10:00:00;"
                        + (1 + i % 2)
                        + ";2024-03-01 10:09:00;1"));
    assertEquals(Map.of("1", 3, "2", 3), read.counts("A101"), read.yaml());
    assertTrue(read.asks("3 rows are previews or tests: left out"));
  }

  /** Unipark writes 0 where a question of one answer was left out, and for a box left empty. */
  @Test
  void zeroOfUniparkIsNoAnswerExceptOfBoxes() {
    Read read =
        read(
            lines(
                "lfdn;external_lfdn;tester;dispcode;fair;box;Number of children",
                12,
                i -> i + ";0;0;31;" + i % 4 + ";" + i % 2 + ";" + i % 3));
    assertEquals(Map.of("1", 3, "2", 3, "3", 3, "skipped", 3), read.counts("fair"), read.yaml());
    assertEquals(Map.of("0", 6, "1", 6), read.counts("box"));
    assertEquals(4, read.counts("number-children").get("0"), read.yaml());
    assertTrue(read.asks("0 (3 times) is taken for no answer, as Unipark"));
  }

  @Test
  void theBoxOfACodeForNoAnswerIsSaid() {
    Read read =
        read("record_id,t___1,t___2,t____99,f_complete", "1,1,0,0,2", "2,0,1,0,2", "3,0,0,1,2");
    assertTrue(read.asks("a code for no answer by its number, is an option"), read.yaml());
    Read three = read("record_id,t___1,t___2,t___3,f_complete", "1,1,0,0,2", "2,0,1,0,2");
    assertFalse(three.says("a code for no answer by its number"));
  }

  @Test
  void theRowsOfARepeatGroupAreSaidNotToBePeople() {
    Read read =
        read(
            lines(
                "sex,age,KEY,PARENT_KEY,SET-OF-member",
                12,
                i ->
                    (i % 2 == 0 ? "male," : "female,")
                        + (20 + i)
                        + ",uuid:%d/m[%d],uuid:%d,uuid:%d/m".formatted(i / 3, i, i / 3, i / 3)));
    assertTrue(read.asks("12 rows belong to 5 responses"), read.yaml());
    assertEquals(List.of("sex", "age"), read.questionnaire().items().map(Item::id).toList());
  }

  private static MultipleChoice multiple(Read read, String id) {
    return assertInstanceOf(MultipleChoice.class, read.item(id), read.yaml());
  }
}
