package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.questionnaire.Questionnaire;

/** Where rows of other people's files are not whole responses of one person each, it is said. */
class OthersPeopleTest extends OthersFiles {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "record_id,redcap_event_name,sex|1,first,2|1,later,|2,first,1|2,later,|3,first,1|4,first,1",
        "ResponseId,RecordedDate,Q1|R_1,2024-03-01 10:00:00,a|R_1,2024-03-01 10:00:00,a"
            + "|R_2,2024-03-01 10:00:00,b|R_3,2024-03-01 10:00:00,b",
        "respondent,question,answer|1,q1,Yes|1,q2,No|2,q1,Yes|2,q2,Yes|3,q1,No|3,q2,No",
        "Student ID,fair|70001,a|70001,b|70002,a|70003,b|70004,a",
      })
  void peopleWithSeveralRowsAreSaidFirst(String lines) {
    Read read = read(lines.split("\\|"));
    List<Look> first = read.looks().stream().limit(2).toList();
    assertTrue(
        first.stream().anyMatch(look -> look.text().contains("every row is counted")),
        first.toString());
    assertTrue(first.stream().allMatch(look -> look.doubt() == Look.Doubt.EVEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Email Address", "Correo electr\u00f3nico", "E-Mail"})
  void peopleWhoAnsweredAgainAreSaidByTheirAddress(String name) {
    Read read = read(lines(name + ",fair", 24, i -> "p" + i % 9 + "@x.org,a" + i % 2));
    assertTrue(read.asks("24 rows have only 9 different \"" + name + "\""), read.yaml());
    assertFalse(
        read(lines("Manager's e-mail,fair", 24, i -> "p" + i % 9 + "@x.org,a" + i % 2))
            .says("several rows"));
    assertFalse(
        read(lines("Email,fair", 24, i -> "p" + i + "@x.org,a" + i % 2)).says("several rows"));
  }

  @Test
  void aNumberOfPeopleWithSeveralRowsIsNoScale() {
    Read read = read("respondent,question,answer", "1,a,Yes", "1,b,No", "2,a,Yes", "3,a,No");
    assertTrue(read.yaml().contains("\"respondent\" # could tell who answered"), read.yaml());
    assertTrue(read.asks("a row for each answer"));
    Read session = read("session,fair", "1,a", "2,b", "3,a", "1,b", "2,a", "3,b");
    assertFalse(session.says("several rows"), "the sessions of a course are no people");
  }

  @Test
  void rowsThatAreTheSameToTheSecondAreSaid() {
    String[] twice =
        lines("Timestamp,Q1", 24, i -> "3/1/2024 10:%02d:00,%d".formatted(i % 12, i % 3));
    assertTrue(read(twice).asks("12 rows say the same as an earlier row"));
    assertFalse(read(lines("a,b", 24, i -> i % 3 + "," + i % 2)).says("the same as an earlier"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Response ID,Time Started,Date Submitted,Status,Contact ID,fair"
            + "|1,2024-03-01 10:00:00,2024-03-01 10:05:00,Complete,,a"
            + "|2,2024-03-01 10:00:00,2024-03-01 10:05:00,Partial,,b",
        "fair,Response Type,Start Date (UTC),Network ID|a,completed,2024-03-01 10:00:00,0aa1"
            + "|b,partial,2024-03-01 10:00:00,0aa2",
        "id,submitdate,lastpage,startlanguage,fair|1,2024-03-01 10:00:00,4,en,a|2,,1,en,b",
        "id. ID,submitdate. Datum Abgeschickt,lastpage. Letzte Seite,fair"
            + "|1,2024-03-01 10:00:00,4,a|2,,1,b",
        "session,created,modified,ended,fair|sess1234567a,2024-03-01 10:00:00,2024-03-01 10:00:00"
            + ",2024-03-01 10:00:00,a|sess1234567b,2024-03-01 10:00:00,2024-03-01 10:00:00,,b",
        "SubmissionDate,KEY,ReviewState,fair|2024-03-01T10:00:00.000Z,uuid:00000001,,a"
            + "|2024-03-01T10:00:00.000Z,uuid:00000002,rejected,b",
        "_submission_time,_id,_validation_status,fair|2024-03-01T10:00:00,1,Approved,a"
            + "|2024-03-01T10:00:00,2,Not Approved,b",
        "CASE,QUESTNNR,LASTDATA,FINISHED,fair|1,base,2024-03-01 10:00:00,1,a"
            + "|2,base,2024-03-01 10:00:00,0,b",
        "lfdn,tester,dispcode,lastpage,fair|1,0,31,9,a|2,0,22,4,b",
        "Response ID,Response Status,fair|1,Completed,a|2,Terminated,b",
        "record_id,fair,visit_complete|1,a,2|2,b,0",
        "V1,V3,V7,V10,fair|ResponseID,Name,Status,Finished,fair"
            + "|R_1,Anonymous,0,1,a|R_2,Anonymous,0,0,b",
      })
  void whatIsNoWholeResponseIsCountedAndSaid(String lines) {
    Read read = read(lines.split("\\|"));
    assertEquals(2, read.counts("fair").values().stream().mapToInt(n -> n).sum(), read.yaml());
    assertTrue(read.asks("under data: leave-out"), read.yaml());
    assertEquals(Look.Doubt.EVEN, read.looks().getFirst().doubt());
  }

  @Test
  void rowsWithNothingInAColumnAreLeftOutAsTheListSays() {
    Read read =
        read(
            "id,submitdate,lastpage,startlanguage,fair",
            "1,2024-03-01 10:00:00,4,en,a",
            "2,,1,en,b",
            "3,2024-03-01 10:00:00,4,en,a");
    assertTrue(read.asks("leave-out: {\"submitdate\": [\"\"]}"), read.looks().toString());
    Questionnaire corrected =
        corrected(read, "data:\n", "data:\n  leave-out: {\"submitdate\": [\"\"]}\n");
    assertEquals("words words", Survey.answers(corrected, read.file(), "fair"));
  }

  @Test
  void aWeightThatSomeRowsLackIsSaidFirst() {
    for (String none : List.of("", "NA")) {
      Read read = read("id,weight,q", "1,0.5," + "a", "2," + none + ",b", "3,1.5,a", "4,1.1,b");
      assertTrue(read.looks().getFirst().text().contains("so no number is weighted"), read.yaml());
    }
  }

  /** Somebody else than the respondent wrote it, and the row is none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "withdrawn",
        "TEST - delete",
        "duplicate of 4",
        "zur\u00fcckgezogen",
        "doublon",
        "prueba",
        "テスト"
      })
  void rowsRemarkedAsNoneAreSaid(String remark) {
    Read read = read(lines("Q1,Remark", 12, i -> "a" + i % 2 + "," + (i == 5 ? remark : "")));
    assertTrue(read.asks("By \"Remark\" 1 row is called \"" + remark + "\""), read.yaml());
    assertTrue(read.asks("leave-out: {\"Remark\": [\"" + remark + "\"]}"));
    assertEquals(12, read.reading().rows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Test was too long", "Please ignore my handwriting", "fine", "removed my cast"})
  void whatRespondentsRemarkIsNoReason(String remark) {
    Read read = read(lines("Q1,Comments", 12, i -> "a" + i % 2 + "," + (i == 5 ? remark : "")));
    assertFalse(read.says("is called"), read.yaml());
  }
}
