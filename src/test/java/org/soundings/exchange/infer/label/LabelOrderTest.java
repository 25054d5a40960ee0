package org.soundings.exchange.infer.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.exchange.infer.column.Yaml;

/** What single labels say of themselves. */
class LabelOrderTest {
  private static Options options(String... labels) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String label : labels) {
      counts.put(label, 5L);
    }
    return Options.of(counts);
  }

  private static List<String> codes(String... labels) {
    return options(labels).options().stream().map(Options.Option::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes;No;Maybe",
        "Male;Female;Other",
        "Red;Green;Blue",
        "Employed;Retired;Student",
        "White;Black;Asian;Hispanic",
        "Windows;OS X;GNU/Linux",
        "Never;Red;Often",
        "Agree;Blue;Disagree",
        "Remote;Not remote",
        "STEM;Non-STEM",
        "18-24;Red;25-34",
      })
  void labelsThatDoNotSpeakOfOneThingHaveNoOrder(String labels) {
    assertFalse(options(labels.split(";")).ordered());
  }

  @Test
  void oppositesAreMeasuredByTheirStrength() {
    assertEquals(
        Optional.of(List.of(-5.5, -4.0, 0.0, 3.0, 4.0)),
        Polarity.places(
            List.of(
                "Strongly disagree",
                "Disagree",
                "Neither agree nor disagree",
                "Somewhat agree",
                "Agree")));
    assertEquals(Optional.empty(), Polarity.places(List.of("Agree", "Likely", "Never")));
    assertEquals(Optional.empty(), Polarity.places(List.of("Neutral", "Undecided")));
  }

  @Test
  void unitsOfTimeAreCompared() {
    List<Double> places =
        Ranges.places(List.of("Less than 2 weeks", "6 to 12 months", "1 to 5 years")).orElseThrow();
    assertTrue(places.get(0) < places.get(1) && places.get(1) < places.get(2), places.toString());
  }

  @Test
  void anOpenEndLiesBeyondTheNumberItself() {
    List<Double> places =
        Ranges.places(List.of("under 5", "5", "5 or more", "more than 9")).orElseThrow();
    assertEquals(places.stream().sorted().toList(), places);
    assertEquals(4, places.stream().distinct().count());
  }

  @Test
  void codesAreTheWordsAndNeverTheTextOfAnotherOption() {
    assertEquals(List.of("full-time", "part-time"), codes("Full time", "Part time"));
    assertEquals(List.of("5-2", "5"), codes("5+", "5").reversed());
    assertEquals(List.of("cafe", "option-2"), codes("Caf\u00e9", "\u20ac"));
    assertTrue(
        codes("a very long label that goes on and on and on for ever").getFirst().length() <= 40);
  }

  @Test
  void capitalsMakeNoSecondOptionAndTheOtherSpellingIsItsCode() {
    Options merged = Options.of(Map.of("Male", 9L, "male", 4L));
    assertEquals(List.of(new Options.Option("male", "Male", false)), merged.options());
    Options three = options("Yes", "yes", "YES");
    assertEquals(1, three.options().size(), "X-C13");
    assertEquals(2, three.codes().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Don't know", "I don\u2019t know", "Not sure", "Unsure", "Other", "N/A (x)"})
  void someLabelsStandOutsideOfAnyOrder(String label) {
    assertTrue(Asides.isAside(label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not important", "Know a lot", "Sure", "None", "Never"})
  void andOthersDoNot(String label) {
    assertFalse(Asides.isAside(label));
  }

  @Test
  void refusalsAndMissingCodesAreKnown() {
    assertTrue(Asides.isRefusal("Prefer not to say"));
    assertTrue(Asides.isRefusal("PREFER NOT TO SAY"), "X-C13");
    assertEquals(Optional.of("refused"), Asides.reason("I would prefer not to say"));
    assertEquals(Optional.of("refused"), Asides.reason("I'd rather not answer this"));
    assertEquals(Optional.of("skipped"), Asides.reason("NA"));
    assertEquals(Optional.of("not-applicable"), Asides.reason("n/a"));
    assertEquals(Optional.empty(), Asides.reason("None"));
  }

  @Test
  void namesAreMadeOfTheWeightiestWords() {
    assertEquals("q7", Names.of("q7", "x"));
    assertEquals("country-live", Names.of("Which country do you live in?", "x"));
    assertEquals("what-is-it", Names.of("What is it?", "x"));
    assertEquals("x", Names.of("???", "x"));
    Names names = new Names();
    assertEquals(
        List.of("a", "a-2", "any-2"), List.of(names.own("a"), names.own("a"), names.own("any")));
  }

  @Test
  void yamlIsPlainWhereItCanBe() {
    assertEquals("What is it?", Yaml.text("What is it?"));
    assertEquals("\"a: b\"", Yaml.text("a: b"));
    assertEquals("\"\"", Yaml.text(""));
    assertEquals("\"- x\"", Yaml.text("- x"));
    assertEquals("\"say \\\"so\\\" \\\\\"", Yaml.quoted("say \"so\" \\"));
    assertEquals("\"\\u0007\\uFEFF\"", Yaml.quoted("\u0007\ufeff"));
    assertEquals("-99", Yaml.word("-99").replace("\"", ""));
    assertEquals("\"No answer\"", Yaml.word("No answer"));
  }
}
