package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.exchange.infer.Infer;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.questionnaire.Item;

/** What others wrote is counted rightly, or something is said about it (X-C). */
class OtherPeoplesFilesTest extends OthersFiles {
  @Test
  void postcodesCouldTellWhoAnswered() {
    Read read = read("zip,plz,happy", "02138,01067,1", "02139,04109,2", "02138,01067,3");
    assertEquals(List.of("happy"), read.questionnaire().items().map(Item::id).toList(), "X-C7");
    Read alone = read("zip,no", "02138,1", "01730,2", "02138,3", "01730,4");
    assertEquals(2, alone.counts("zip").get("02138"), "X-C7: never 2138");
    assertTrue(alone.says("could tell who answered"));
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
  void waysOfCapitalsAreOneOption() {
    Read read = column("x", 3, "Yes", "Yes", "yes", "YES ", "No");
    assertEquals(Map.of("yes-2", 12, "no", 3), read.counts("x"), "X-C13 " + read.yaml());
    assertTrue(read.says("differ in capitals"));
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
    assertTrue(read.says("quotes, dashes"));
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

  @Test
  void numbersOfPeopleCouldTellWhoAnswered() {
    Read read =
        read(
            "Employee no.,Manager name,score",
            "4000,J. Smith,1",
            "4007,J. Smith,2",
            "4014,K. Doe,3",
            "4021,K. Doe,1");

    assertTrue(read.yaml().contains("\"Employee no.\" # could tell who answered"), read.yaml());
    assertTrue(read.yaml().contains("\"Manager name\" # could tell who answered"), read.yaml());
  }

  @Test
  void accentsStoredInTwoWaysAreOneOption() {
    Read read = column("drink", 4, "Caf\u00e9", "Cafe\u0301", "Th\u00e9");
    assertEquals(2, read.single("drink").options().size(), read.yaml());
    assertEquals(8, Collections.max(read.counts("drink").values()));
  }

  @Test
  void aTableOfResultsIsSaidToBeNoResponses() {
    assertTrue(
        read("Sex,Fair,Freq", "m,yes,20", "m,no,15", "f,yes,12", "f,no,30")
            .asks("seems to be a table of results"));
    assertTrue(
        read("Answer Choices,Responses", "Often,35", "Rarely,40", "Never,25")
            .asks("seems to be a table of results"));
    assertFalse(read(lines("id,n", 30, i -> i + "," + i % 7)).says("table of results"));
  }

  @Test
  void whatWasWrittenBesideAnOptionOfLimeSurveyLeavesTheSetWhole() {
    Read read =
        read(
            "id,submitdate,lastpage,startlanguage,Q2[SQ001],Q2[SQ001comment],Q2[SQ002],Q2[SQ002comment]",
            "1,2024-03-01 10:00:00,2,en,Y,daily,,",
            "2,2024-03-01 10:00:00,2,en,Y,,Y,once",
            "3,2024-03-01 10:00:00,2,en,,,Y,never");
    assertEquals(2, read.chosen("Q2.SQ001"), read.yaml());
    assertEquals(2, read.chosen("Q2.SQ002"));
  }
}
