package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.MultipleChoice;

/**
 * One word or nothing, and labels that hold the separator, in other people's files (X-C1, X-C9).
 */
class OthersMarksTest extends OthersFiles {
  @ParameterizedTest
  @ValueSource(strings = {"ja", "Oui", "Sí", "sim", "tak", "ano", "Kyllä", "igen", "evet", "Да"})
  void yesOrNothingSideBySideIsASetInAnyLanguage(String yes) {
    String[] rows = {"1;Y;;8", "2;Y;Y;9", "3;;Y;7", "4;;;8", "5;Y;;6"};
    String body = String.join("\n", rows).replace("Y", yes);
    Read named = readText("Nr;Pets: dog;Pets: cat;hours\n" + body + "\n");
    assertEquals(3, named.chosen("Pets.dog"), "X-C1 " + named.yaml());
    assertEquals(2, named.chosen("Pets.cat"));
    assertTrue(named.asks("who marked none of them is not in its base"));
    Read coded = readText("Nr;q1_1;q1_2;hours\n" + body + "\n");
    assertEquals(3, coded.chosen("q1.1"), coded.yaml());
    Read alone = readText("Nr;dog;hours\n1;" + yes + ";4\n2;;6\n3;" + yes + ";8\n4;;7\n");
    assertTrue(alone.asks("is all that was answered"), alone.yaml());
  }

  @Test
  void aLabelThatHoldsTheSeparatorIsSaid() {
    assertTrue(
        column("q", 3, "Event; conference", "Friend", "Web search").asks("is taken for one option"),
        "a part that never stands alone");
    assertTrue(
        column("q", 3, "Good; small steps", "Good; no steps", "Bad; big steps")
            .asks("each combination is an option"),
        "as many parts in every cell");
    Read plain = column("q", 3, "Bus", "Car", "Train", "Bus;Car", "Car;Train", "Bus;Train");
    assertFalse(plain.asks("between \";\""), plain.yaml());
    assertInstanceOf(MultipleChoice.class, plain.item("q"));
  }

  @Test
  void aSignWrittenAsHtmlHasIsNotTakenApart() {
    Read read = column("q", 3, "R&amp;D", "IT", "Sales &amp; Marketing", "Caf&#233;", "IT;R&amp;D");
    assertEquals(6, read.chosen("q.r-amp-d"), read.yaml());
    Read single = column("q", 4, "R&amp;D", "IT", "Sales &amp; Marketing", "Finance");
    assertEquals(4, single.single("q").options().size(), single.yaml());
  }
}
