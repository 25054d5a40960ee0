package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Ranking;

/** What columns are questions, and which of them are one, is seen or said (X-C9, X-C11, X-C12). */
class OthersQuestionsTest extends OthersFiles {
  private static final String LEFT_OUT =
      "Left out, as survey programmes write a column of this name";

  @Test
  void questionsThatAreCalledLikeAColumnOfAProgrammeAreRead() {
    Read google =
        read(
            lines(
                "Timestamp,Score,Fair?,Browser",
                24,
                i ->
                    "3/1/2024 10:%02d:00,%d,%s,Firefox %d"
                        .formatted(i, i % 5, i % 2 == 0 ? "Yes" : "No", i % 3)));
    assertEquals(5, google.counts("Score").get("1"), google.yaml());
    assertEquals(8, google.counts("Browser").get("firefox-1"));
    Read quiz =
        read(
            lines(
                "Timestamp,Score,Fair?",
                24,
                i ->
                    "3/1/2024 10:%02d:00,%d / 5,%s"
                        .formatted(i, i % 5, i % 2 == 0 ? "Yes" : "No")));
    assertTrue(quiz.yaml().contains("\"Score\" # written by Google Forms"), quiz.yaml());
    Read microsoft =
        read(
            lines(
                "ID,Start time,Completion time,Email,Name,Language,Fair?",
                24,
                i ->
                    "%d,2024-03-01 10:%02d:00,2024-03-01 11:00:00,anonymous,,%s,%s"
                        .formatted(i, i, i % 2 == 0 ? "Deutsch" : "English", i % 3)));
    assertTrue(microsoft.yaml().contains("\"Language\" # written by"), microsoft.yaml());
    assertTrue(microsoft.asks(LEFT_OUT));
    Read agent =
        read(lines("IP,Browser,Fair?", 24, i -> "10.0.0." + i + ",Chrome " + i % 2 + "," + i % 3));
    assertTrue(agent.yaml().contains("\"Browser\" # written by"), agent.yaml());
  }

  @ParameterizedTest
  @CsvSource({
    "Use: bus,Use: night train,Use: car",
    "Use - bus,Use - night train,Use - car",
    "Use [bus],Use [night train],Use [car]",
    "Use#bus,Use#night train,Use#car",
    "What do you use?/bus,What do you use?/night train,What do you use?/car",
    "Use (bus),Use (night train),Use (car)",
    "Q7a. Do you use: bus,Q7b. Do you use: night train,Q7c. Do you use: car",
  })
  void marksOfOneQuestionAreOneSet(String bus, String train, String car) {
    for (String marks : List.of("1|0", "x|", "Yes|No", "ja|", "TRUE|FALSE")) {
      String yes = marks.split("\\|", -1)[0];
      String no = marks.split("\\|", -1)[1];
      Read read =
          read(
              lines(
                  "%s,%s,%s,n".formatted(quoted(bus), quoted(train), quoted(car)),
                  24,
                  i ->
                      "%s,%s,%s,%s"
                          .formatted(
                              i % 2 == 0 ? yes : no,
                              i % 3 == 0 ? yes : no,
                              i % 4 == 0 ? yes : no,
                              i + 0.5)));
      MultipleChoice set =
          assertInstanceOf(
              MultipleChoice.class,
              read.questionnaire().items().findFirst().orElseThrow(),
              read.yaml());
      assertEquals(List.of("bus", "night train", "car"), labels(set.options()));
      assertEquals(
          List.of(12, 8, 6),
          set.options().stream().map(o -> read.chosen(set.id() + "." + o.code())).toList(),
          read.yaml());
    }
  }

  @Test
  void twoQuestionsOfOneManyAreTwoSetsAndOneAloneIsNone() {
    Read read =
        read(
            lines(
                "Cheap: Alpha,Cheap: Beta,Tasty: Alpha,Tasty: Beta,Note: done",
                24,
                i ->
                    (i % 2 == 0 ? "x," : ",")
                        + (i % 3 == 0 ? "x," : ",")
                        + (i % 4 == 0 ? "x," : ",")
                        + (i % 6 == 0 ? "x" : "")
                        + ","
                        + (i % 5 == 0 ? "a" : "b")));
    assertEquals(List.of(12, 8), chosen(read, "Cheap.alpha", "Cheap.beta"), read.yaml());
    assertEquals(List.of(6, 4), chosen(read, "Tasty.alpha", "Tasty.beta"));
    assertEquals(Map.of("a", 4, "b", 20), read.counts("note-done"));
  }

  @Test
  void placesOfOneQuestionAreARanking() {
    String[] orders = {"1,2,3", "2,1,3", "3,2,1", "1,3,2", "1,,2", "2,1,"};
    Read read =
        read(lines("Rank these: Pay,Rank these: Team,Rank these: Office", 24, i -> orders[i % 4]));
    assertFalse(
        read(lines(
                "age,Rank: a,Rank: b,Rank: c", 24, i -> 20 + i + (i % 2 == 0 ? ",1,,2" : ",2,1,")))
            .says("add up"));
    assertInstanceOf(
        Ranking.class, read.questionnaire().items().findFirst().orElseThrow(), read.yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Good; no changes|Good; small changes|Bad; big changes",
        "Web search|Friend|Event; conference",
        "Friend; colleague|Web|News",
      })
  void labelsWithASemicolonAreOneAnswerEach(String cells) {
    Read read = column("q", 8, cells.split("\\|"));
    assertEquals(3, read.single("q").options().size(), read.yaml());
    assertEquals(List.of(8, 8, 8), List.copyOf(read.counts("q").values()));
  }

  /** Chinese, Japanese and Arabic commas, and what the Chinese programme WJX writes. */
  @ParameterizedTest
  @ValueSource(strings = {"\uff0c", "\u3001", "\u060c ", "\uff1b", "\u250b"})
  void severalAnswersBetweenSignsOfOtherScriptsAreASet(String between) {
    Read read =
        column("q", 4, "A" + between + "B", "B", "C" + between + "A", "B" + between + "C", "A");
    MultipleChoice set = assertInstanceOf(MultipleChoice.class, read.item("q"), read.yaml());
    assertEquals(
        List.of(12, 12, 8), set.options().stream().map(o -> read.chosen("q." + o.code())).toList());
  }

  @Test
  void aLabelWithASemicolonAmongSeveralIsOneOption() {
    Read read = column("q", 4, "Bus;Tram; metro", "Bus", "Car;Bus", "Tram; metro;Car", "Car");
    MultipleChoice set = assertInstanceOf(MultipleChoice.class, read.item("q"), read.yaml());
    assertEquals(List.of("Bus", "Car", "Tram; metro"), labels(set.options()));
    assertEquals(
        List.of(12, 12, 8), set.options().stream().map(o -> read.chosen("q." + o.code())).toList());
    assertTrue(read.asks("\"Tram; metro\" is taken for one option"));
  }

  private static final String NAMED = "No row says the same twice in";

  @Test
  void whatPeopleNameOrPutInOrderIsSaid() {
    String[] things = {"Pay", "Team", "Office", "Food"};
    Read labels =
        read(
            lines(
                "1st choice,2nd choice,3rd choice",
                24,
                i ->
                    things[i % 4]
                        + ","
                        + things[(i + 1 + i % 3) % 4]
                        + ","
                        + things[(i + 1 + (i + 1) % 3) % 4]));
    assertTrue(labels.asks(NAMED + " \"1st choice\" to \"3rd choice\""), labels.yaml());
    Read codes =
        read(
            lines(
                "brand_1,brand_2,brand_3",
                24,
                i ->
                    (1 + i % 5)
                        + ","
                        + (1 + (i + 1 + i % 2) % 5)
                        + ","
                        + (i % 3 == 0 ? "" + (1 + (i + 3) % 5) : "")));
    assertTrue(codes.asks(NAMED), codes.yaml());
    Read fromLeft =
        read(
            lines(
                "b_1,b_2,b_3,sex",
                24,
                i ->
                    i % 3
                        + ","
                        + (i % 2 == 0 ? "" + (1 + i % 3) : "")
                        + ","
                        + (i % 4 == 0 ? "" + (2 + i % 3) : "")
                        + ","
                        + (1 + i % 2)));
    assertTrue(fromLeft.asks(NAMED), fromLeft.yaml());
    assertFalse(read(lines("a_1,a_2", 24, i -> i % 5 + "," + i % 3)).says(NAMED));
    assertFalse(
        read(lines("a_1,a_2", 6, i -> i % 5 + "," + (i + 1) % 5)).says(NAMED), "too few to tell");
  }

  /** Google Forms writes what was typed under "Other" behind the options, with its own commas. */
  @Test
  void whatWasTypedWithCommasBesideOptionsIsNoPartOfThem() {
    Read read =
        column(
            "m", 3, "Bus, Train", "Train, tram, ferry", "Bike", "Train", "Bus, Bike", "Bike, Bus");
    assertEquals(9, read.chosen("m.train"), read.yaml());
    assertEquals(3, read.chosen("m.tram-ferry"), read.yaml());
    Read label =
        column(
            "m",
            3,
            "Books, e-books",
            "Rooms",
            "Books, e-books, Rooms",
            "Rooms, Cafe",
            "Cafe, Rooms");
    assertEquals(6, label.chosen("m.books-e-books"), "a label with a comma is one option");
  }
}
