package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;

/** What survey programmes write beside answers is no question, whatever its language (14). */
class OthersProgrammesTest extends OthersFiles {
  private static List<String> items(Read read) {
    return read.questionnaire().items().map(Item::id).toList();
  }

  private static void writtenBy(String programme, Read read) {
    assertTrue(read.yaml().contains("written by " + programme), read.yaml());
  }

  @Test
  void qualtricsWritesOrdersAndGroupsBesideAnswers() {
    Read read =
        read(
            lines(
                "ResponseId,RecordedDate,Q1,Q1_DO_1,Q1_DO_2,Q4_NPS_GROUP,Q4",
                12,
                i ->
                    "R_%d,2024-03-01 10:00:00,%d,1,2,%d,%d"
                        .formatted(i, i % 4, 1 + i % 3, i % 11)));
    writtenBy("Qualtrics", read);
    assertEquals(List.of("Q1", "Q4"), items(read), read.yaml());
  }

  @ParameterizedTest
  @CsvSource({
    "ID,Start time,Completion time,Email,Name,Total points,Points - Where?",
    "Id,Hora de inicio,Hora de finalización,Correo electrónico,Nombre,Total de puntos,Puntos - ¿Qué?",
    "ID,Heure de début,Heure de fin,Adresse de messagerie,Nom,Total des points,Commentaires - Où ?",
    "ID,Startzeit,Fertigstellungszeit,E-Mail,Name,Gesamtpunktzahl,Punkte – Wo?",
    "ID,Hora de início,Hora de conclusão,Email,Nome,Total de pontos,Pontos - Onde?"
  })
  void theColumnsOfMicrosoftFormsAreNoQuestions(
      String id, String start, String end, String mail, String name, String total, String points) {
    Read read =
        read(
            lines(
                String.join(",", id, start, end, mail, name, "Where", points, total),
                12,
                i ->
                    i
                        + ",11/1/26 9:00:00,11/1/26 9:10:00,anonymous,,"
                        + (i % 2 == 0 ? "Ward" : "Clinic")
                        + ","
                        + i % 2
                        + ","
                        + i % 3));
    writtenBy("Microsoft Forms", read);
    assertEquals(List.of("Where"), items(read), read.yaml());
  }

  @Test
  void theFurtherColumnsOfUniparkAreNoQuestions() {
    Read read =
        read(
            lines(
                "lfdn;external_lfdn;tester;dispcode;v_1;page_history;hflip;vflip;output_mode;javascript;flash;session_id;cleaned;ats;rts12",
                12,
                i -> i + ";0;0;31;" + (1 + i % 3) + ";1,2,3;0;0;HTML;1;0;x;0;1234567;12"));
    assertEquals(List.of("v_1"), items(read), read.yaml());
  }

  @Test
  void theHeadingsOfLimeSurveyAreKnownByTheirCodes() {
    Read read =
        read(
            lines(
                "id. ID de respuesta,submitdate. Fecha de envío,lastpage. Última página,startlanguage."
                    + " Idioma inicial,seed. Semilla,G1Q1. ¿Dónde trabaja?,groupTime12. Tiempo",
                12,
                i ->
                    i
                        + (i < 3 ? ",," : ",2026-11-01 08:00:00,")
                        + "4,es,"
                        + (110 * i)
                        + (i % 2 == 0 ? ",Hospital," : ",N/A,")
                        + i
                        + ".5"));
    writtenBy("LimeSurvey", read);
    assertEquals(List.of("G1Q1"), items(read), read.yaml());
    assertEquals(6, read.counts("G1Q1").get("not-asked"), read.yaml());
    assertTrue(read.asks("2 rows are no whole responses"), read.yaml());
  }

  @Test
  void questionProIsItself() {
    Read read =
        read(
            lines(
                "Response ID,Response Status,IP Address,Timestamp (mm/dd/yyyy),Duplicate,Time Taken to"
                    + " Complete (Seconds),Seq. Number,External Reference,Country Code,Region,Q1",
                12,
                i ->
                    i
                        + (i < 3 ? ",Terminated," : ",Completed,")
                        + "1.2.3.4,11/01/2026 09:10:11,false,"
                        + (100 + i)
                        + ","
                        + i
                        + ",,US,TX,"
                        + i % 3));
    writtenBy("QuestionPro", read);
    assertEquals(List.of("Q1"), items(read), read.yaml());
    assertTrue(read.asks("2 rows are no whole responses"), read.yaml());
  }

  @Test
  void theNumberOfBoxesOfSoSciSurveyIsNoQuestion() {
    Read read =
        read(
            lines(
                "CASE;QUESTNNR;A102;A102_01;A102_02;LASTDATA;MAXPAGE\n"
                    + "Nummer;Bogen;Nutzung: Ausweichoption (negativ) oder Anzahl ausgewählter"
                    + " Optionen;Nutzung: Bus;Nutzung: Bahn;Ende;Seite",
                12,
                i -> i + ";base;" + i % 3 + ";" + (1 + i % 2) + ";2;2024-03-01 11:00:00;5"));
    assertEquals(List.of("A102"), items(read), read.yaml());
    assertInstanceOf(MultipleChoice.class, read.item("A102"), read.yaml());
  }

  @Test
  void alchemerNamesChoicesBeforeTheirQuestion() {
    Read read =
        read(
            lines(
                "Response ID,Time Started,Date Submitted,Status,Contact ID,Legacy"
                    + " Comments,Bus:Which do you use?,Train:Which do you use?",
                12,
                i ->
                    i
                        + ",2024-03-01 10:00:00,2024-03-01 10:09:00,Complete,,,"
                        + (i % 2 == 0 ? "Bus," : ",")
                        + (i % 3 == 0 ? "Train" : "")));
    writtenBy("Alchemer", read);
    Item item = read.questionnaire().items().findFirst().orElseThrow();
    assertEquals(
        List.of("Bus", "Train"),
        labels(assertInstanceOf(MultipleChoice.class, item, read.yaml()).options()));
  }

  @Test
  void interviewsOfFormrThatNeverEndedAreSaid() {
    Read read =
        read(
            lines(
                "session,created,modified,ended,expired,mood",
                12,
                i ->
                    "abcDEF12%02dxyz,2024-03-01 10:00:00,2024-03-01 10:05:00,%s,,%d"
                        .formatted(i, i < 4 ? "" : "2024-03-01 10:05:00", 1 + i % 5)));
    assertTrue(read.asks("3 rows are no whole responses"), read.yaml());
    assertTrue(items(read).contains("mood"), read.yaml());
    assertFalse(items(read).contains("session"), read.yaml());
  }

  @Test
  void rowNumbersWithASignAreNoQuestion() {
    Read read = read(lines("Nº,Ort", 12, i -> i + "," + (i % 2 == 0 ? "Ulm" : "Jena")));
    assertEquals(List.of("Ort"), items(read), read.yaml());
  }

  @Test
  void columnsOfOneNameAreCalledByTheirText() {
    Read read =
        read(
            lines(
                "Which apply?,Which apply?,Which apply?,n",
                12,
                i ->
                    (i % 2 == 0 ? "Bus," : ",")
                        + (i % 3 == 0 ? "Train," : ",")
                        + (i % 5 == 0 ? "Bike," : ",")
                        + (i + 0.5)));
    Item item = read.questionnaire().items().findFirst().orElseThrow();
    assertEquals(
        List.of("Bus", "Train", "Bike"),
        labels(assertInstanceOf(MultipleChoice.class, item, read.yaml()).options()));
    assertEquals(6, read.chosen("apply.1"), read.yaml());
  }

  @Test
  void twoColumnsCalledOtherAreNoChoice() {
    Read read =
        read(
            lines(
                "Other,Other,n",
                12,
                i -> (i % 2 == 0 ? "Tram," : ",") + (i % 3 == 0 ? "x-ray," : ",") + (i + 0.5)));
    assertTrue(
        read.questionnaire().items().noneMatch(MultipleChoice.class::isInstance), read.yaml());
  }

  @Test
  void aColumnWithOneMoreAnswerThanItsGridIsSaid() {
    String[] scale = {"Poor", "Fair", "Good"};
    String[] more = {"Poor", "Fair", "Good", "Not used"};
    Read read =
        read(
            lines(
                "id,Rate [pay],Rate [time],Rate [bus]",
                24,
                i -> i + "," + scale[i % 3] + "," + scale[i / 2 % 3] + "," + more[i % 4]));
    assertTrue(read.asks("only one of them holds \"Not used\""), read.yaml());
  }
}
