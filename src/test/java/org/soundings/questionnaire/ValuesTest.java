package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The small values that everything else is made of. */
class ValuesTest {
  private record Kind(Problem.Told told) implements Problem.Kind {}

  private static final Kind WRONG =
      new Kind(Problem.Told.error("X1", "%s is wrong.", "Please mend %1$s."));
  private static final Kind ODD =
      new Kind(Problem.Told.warning("X1", "%,d is odd.", "Please look."));

  @Test
  void aProblemSpeaksInOneLine() {
    assertEquals(
        "q.yaml:3:7: error X1 a is wrong. Please mend a.",
        WRONG.at(new Place("q.yaml", 3, 7), "a").toString());
    assertEquals(
        "q.yaml: warning X1 1,000 is odd. Please look.",
        ODD.at(Place.of("q.yaml"), 1000).toString());
  }

  @Test
  void aProblemReadsTheSameInEveryCountry() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals("1,000 is odd.", ODD.at(Place.of("q"), 1000).what());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void placesAreInOrderOfFileLineAndColumn() {
    List<Place> inOrder =
        List.of(Place.of("a"), new Place("a", 1, 9), new Place("a", 2, 1), new Place("b", 1, 1));
    assertEquals(
        inOrder,
        Stream.of(inOrder.get(2), inOrder.get(3), inOrder.get(0), inOrder.get(1))
            .sorted()
            .toList());
  }

  @Test
  void problemsAreToldOnceAndInOrder() {
    Problems problems = new Problems();
    problems.add(ODD.at(new Place("q", 2, 1), 3));
    problems.add(WRONG.at(new Place("q", 1, 1), "a"));
    problems.add(ODD.at(new Place("q", 2, 1), 3));
    assertEquals(List.of(1, 2), problems.inOrder().stream().map(p -> p.place().line()).toList());
  }

  @Test
  void warningsDoNotStopAndErrorsDo() {
    Problems problems = new Problems();
    problems.add(ODD.at(Place.of("q"), 3));
    assertFalse(problems.stop());
    problems.refuse();
    problems.add(WRONG.at(Place.of("q"), "a"));
    assertTrue(problems.stop());
    Refused refused = assertThrows(Refused.class, problems::refuse);
    assertEquals(2, refused.problems().size());
    assertEquals(
        "q: warning X1 3 is odd. Please look.\nq: error X1 a is wrong. Please mend a.",
        refused.getMessage());
  }

  @Test
  void partsAreFoundByWhatTheyAreNotByWhatTheySay() {
    Places places = new Places(Place.of("q"));
    Wording first = places.mark(Wording.of("en", "a"), new Place("q", 1, 1));
    Wording second = places.mark(Wording.of("en", "a"), new Place("q", 2, 1));
    assertEquals(1, places.of(first).line());
    assertEquals(2, places.of(second).line());
    assertEquals(Place.of("q"), places.of(Wording.of("en", "a")));
  }

  @Test
  void aWordingFallsBackToItsFirstLanguage() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("es", "Hola");
    texts.put("en", "Hello");
    Wording wording = new Wording(texts);
    assertEquals("Hola", wording.text());
    assertEquals("Hello", wording.in("en"));
    assertEquals("Hola", wording.in("fr"));
    assertThrows(IllegalArgumentException.class, () -> new Wording(Map.of()));
  }

  @Test
  void aBandHoldsBothItsEnds() {
    Band band = new Band("b", Wording.of("en", "b"), 1, 2);
    assertTrue(band.holds(1) && band.holds(2));
    assertFalse(band.holds(0.999) || band.holds(2.001) || band.holds(Double.NaN));
  }

  @Test
  void aCodebookRefusesTwoVariablesOfOneName() {
    Variable a = new Variable.Text("a", Wording.of("en", "a"));
    Codebook codebook = new Codebook(List.of(a), List.of());
    assertEquals(a, codebook.variable("a").orElseThrow());
    assertTrue(codebook.variable("b").isEmpty() && codebook.set("a").isEmpty());
    assertThrows(IllegalArgumentException.class, () -> new Codebook(List.of(a, a), List.of()));
  }
}
