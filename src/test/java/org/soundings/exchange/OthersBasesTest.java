package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.MultipleChoice;

/** Columns of yes and no, of which no answer is not No (X-C1, X-C6). */
class OthersBasesTest extends OthersFiles {
  private static final String[] OWNS = {"?,Y,Y", "Y,?,N", "?,N,?", "N,Y,N", "N,N,?", "Y,Y,Y"};
  private static final String SAID = "are each counted of those who answered it";

  @ParameterizedTest
  @CsvSource({
    "Yes, No, ''",
    "Y, N, ''",
    "1, 0, ''",
    "TRUE, FALSE, ''",
    "Yes, No, NA",
    "1, 0, -99",
    "Sí, No, ''"
  })
  void eachColumnOfYesAndNoHasItsOwnBase(String yes, String no, String none) {
    Read spoken = read("Owns: car,Owns: bike,Owns: boat", OWNS, yes, no, none);
    assertEquals(List.of("2+2", "3+2", "2+2"), bases(spoken), spoken.yaml());
    assertTrue(spoken.asks(SAID));
    Read coded = read("q_1,q_2,q_3", OWNS, yes, no, none);
    assertEquals(List.of("2+2", "3+2", "2+2"), bases(coded), coded.yaml());
    Read digits = read("own1,own2,own3", OWNS, yes, no, none);
    assertEquals(List.of("2+2", "3+2", "2+2"), bases(digits), digits.yaml());
  }

  @Test
  void whoWasNotAskedIsInNoBase() {
    String[] routed = {"N,?,?", "Y,Y,Y", "Y,N,?", "N,?,?", "Y,Y,N", "Y,Y,Y"};
    Read read = read("Smoking: ever,Smoking: now,Smoking: quit", routed, "Yes", "No", "");
    assertEquals(List.of("4+2", "3+1", "2+1"), bases(read), read.yaml());
  }

  @Test
  void rowsThatAnswerAllOfASetOrNoneLeaveItOne() {
    String[] whole = {"Y,N,N", "?,?,?", "Y,Y,N", "N,N,Y", "?,?,?", "N,Y,N"};
    Read read = read("Owns: car,Owns: bike,Owns: boat", whole, "1", "0", "");
    assertInstanceOf(MultipleChoice.class, read.item("Owns"), read.yaml());
    assertEquals(4, asked(read, "Owns.car"));
    assertEquals(List.of(2, 2, 1), chosen(read, "Owns.car", "Owns.bike", "Owns.boat"));
    assertFalse(read.says(SAID));
  }

  /** One blank among four rows moves every share; among hundred it may be a slip. */
  @Test
  void oneRowThatAnswersSomeOfASetIsSaid() {
    String[] rows = {"Y,N,N", "N,?,Y", "Y,Y,N", "N,N,Y"};
    Read few = read("Owns: car,Owns: bike,Owns: boat", rows, "1", "0", "");
    assertEquals(List.of("2+2", "1+2", "2+2"), bases(few), few.yaml());
    assertTrue(few.asks(SAID));
    String[] many = new String[120];
    Arrays.setAll(many, i -> i == 60 ? "N,?,Y" : rows[i % 2 == 0 ? 0 : 2]);
    Read one = read("Owns: car,Owns: bike,Owns: boat", many, "1", "0", "");
    assertInstanceOf(MultipleChoice.class, one.item("Owns"), one.yaml());
    assertTrue(one.asks("One row answers some of these columns only"));
  }

  /** A column in which everybody who answered said no in French is not chosen by them. */
  @ParameterizedTest
  @CsvSource({"Oui, Non", "Ja, Nej", "Tak, Nie"})
  void noAloneIsNotChosen(String yes, String no) {
    String[] rows = {"Y,?,Y,a", "?,N,?,b", "Y,N,Y,a", "?,?,Y,b", "Y,N,?,a"};
    Read read = read("A: car,A: bike,A: boat,mind", rows, yes, no, "");
    read.questionnaire()
        .items()
        .flatMap(item -> item.variables().stream())
        .filter(variable -> variable.name().contains("bike"))
        .forEach(variable -> assertEquals(0, read.chosen(variable.name()), read.yaml()));
    assertTrue(read.yaml().contains(": " + no), read.yaml());
  }

  private Read read(String header, String[] rows, String yes, String no, String none) {
    Stream<String> lines =
        Stream.of(rows)
            .map(row -> row.replace("N", "#").replace("Y", yes).replace("#", no))
            .map(row -> row.replace("?", none) + ",well");
    return read(Stream.concat(Stream.of(header + ",mood"), lines).toArray(String[]::new));
  }

  /** How many said yes and no in each of the columns before the last. */
  private static List<String> bases(Read read) {
    return read.questionnaire()
        .items()
        .flatMap(item -> item.variables().stream())
        .limit(3)
        .map(variable -> read.counts(variable.name()))
        .map(OthersBasesTest::yesAndNo)
        .collect(Collectors.toList());
  }

  private static String yesAndNo(Map<String, Integer> counts) {
    int no = 0;
    int yes = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      boolean says = each.getKey().matches("(?i)no?|0|false");
      no += says ? each.getValue() : 0;
      yes += says || each.getKey().equals("skipped") ? 0 : each.getValue();
    }
    return yes + "+" + no;
  }
}
