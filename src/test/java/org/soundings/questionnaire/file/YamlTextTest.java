package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Refused;

/** One value of a file is changed, and every other line stays as it is. */
class YamlTextTest {
  private static final String WARD =
      """
      # The ward's survey. Ask Ana before changing it.
      study: ward        # its address
      title: {en: How we work, es: Cómo trabajamos}   # both languages

      # Who asks
      asker: 'The nursing directorate'
      kept: "Until 2028"
      help:               # independent of the employer
        # a comment inside
        text: Talk to somebody   # you trust
        links:
          - {label: Emergencies, tel: "112"}
          # the night line
          - label: Night line
            tel: 116 123
      languages: [en, es]
      unknown-key: kept as it is
      waves:
        - {wave: spring, opens: 2026-03-02}   # first
        # by hand
        - wave: autumn
      # the end
      """;

  private static YamlText ward() {
    return YamlText.of("ward.yaml", WARD);
  }

  /** The lines that are only in one of two texts: those gone with -, those new with +. */
  private static List<String> difference(String before, String after) {
    List<String> gone = new ArrayList<>(before.lines().toList());
    List<String> come = new ArrayList<>(after.lines().toList());
    after.lines().forEach(gone::remove);
    before.lines().forEach(come::remove);
    List<String> all = new ArrayList<>();
    gone.forEach(line -> all.add("-" + line));
    come.forEach(line -> all.add("+" + line));
    return all;
  }

  private static List<String> changed(YamlValue value, String... path) {
    return difference(WARD, ward().with(value, path).text());
  }

  @Test
  void aTextChangesOnItsLineAndKeepsItsQuotesAndTheCommentBehindIt() {
    assertEquals(
        List.of("-study: ward        # its address", "+study: wards        # its address"),
        changed(YamlValue.of("wards"), "study"));
    assertEquals(
        List.of("-asker: 'The nursing directorate'", "+asker: 'Ana''s ward'"),
        changed(YamlValue.of("Ana's ward"), "asker"));
    assertEquals(
        List.of("-kept: \"Until 2028\"", "+kept: \"Until \\\"2029\\\"\""),
        changed(YamlValue.of("Until \"2029\""), "kept"));
    assertEquals(
        List.of(
            "-  text: Talk to somebody   # you trust",
            "+  text: \"Talk: to somebody\"   # you trust"),
        changed(YamlValue.of("Talk: to somebody"), "help", "text"));
  }

  @Test
  void onlyTheWordsThatChangedAreWrittenInBraces() {
    assertEquals(
        List.of(
            "-title: {en: How we work, es: Cómo trabajamos}   # both languages",
            "+title: {en: How we work, es: \"Así, trabajamos\", de: Wie}   # both languages"),
        changed(
            YamlValue.of(ordered("en", "How we work", "es", "Así, trabajamos", "de", "Wie")),
            "title"));
    assertEquals(
        List.of(
            "-title: {en: How we work, es: Cómo trabajamos}   # both languages",
            "+title: How we work   # both languages"),
        changed(YamlValue.of("How we work"), "title"));
    assertEquals(
        List.of(
            "-title: {en: How we work, es: Cómo trabajamos}   # both languages",
            "+title: {es: Cómo trabajamos}   # both languages"),
        difference(WARD, ward().without("title", "en").text()));
    assertEquals(
        List.of(
            "-title: {en: How we work, es: Cómo trabajamos}   # both languages",
            "+title: {en: How we work}   # both languages"),
        difference(WARD, ward().without("title", "es").text()));
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void whatIsNewComesLastAtTheIndentOfItsNeighbours() {
    assertEquals(
        List.of("+contact: a@example.org"), changed(YamlValue.of("a@example.org"), "contact"));
    assertEquals(
        List.of("-languages: [en, es]", "+languages: [en, es, de]"),
        changed(YamlValue.of(List.of("en", "es", "de")), "languages"));
    assertEquals(
        List.of("+    opens: 2026-09-01"),
        changed(YamlValue.of("2026-09-01"), "waves", "1", "opens"));
    assertEquals(
        List.of("+  - {wave: winter, closes: 2026-12-01}"),
        changed(YamlValue.of(ordered("wave", "winter", "closes", "2026-12-01")), "waves", "2"));
    assertEquals(
        List.of("+strata: {item: q4, at-least: 12}"),
        difference(
            WARD,
            ward().with(YamlValue.of(ordered("item", "q4", "at-least", "12")), "strata").text()));
    assertEquals(
        List.of("+mail:", "+  invitation: {subject: Hello}"),
        changed(YamlValue.of("Hello"), "mail", "invitation", "subject"));
    String text = ward().with(YamlValue.of("x"), "contact").text();
    assertTrue(text.endsWith("  - wave: autumn\ncontact: x\n# the end\n"), text);
  }

  @Test
  void whatGoesTakesItsLinesAndWhatIsThenEmptyToo() {
    assertEquals(List.of("-kept: \"Until 2028\""), difference(WARD, ward().without("kept").text()));
    assertEquals(
        List.of("-    - {label: Emergencies, tel: \"112\"}"),
        difference(WARD, ward().without("help", "links", "0").text()));
    assertEquals(
        List.of("-    - label: Night line", "-      tel: 116 123", "+    - tel: 116 123"),
        difference(WARD, ward().without("help", "links", "1", "label").text()));
    assertEquals(
        List.of("-  - wave: autumn"),
        difference(WARD, ward().without("waves", "1", "wave").text()));
    assertEquals(WARD, ward().without("nothing", "there").text());
  }

  @Test
  void aListKeepsTheLinesOfWhatIsEqualAndItsComments() {
    YamlValue links =
        new YamlValue.Items(
            List.of(
                YamlValue.of(ordered("label", "Emergencies", "tel", "911")),
                YamlValue.of(ordered("label", "Night line", "tel", "116 123"))));
    assertEquals(
        List.of(
            "-    - {label: Emergencies, tel: \"112\"}",
            "+    - {label: Emergencies, tel: \"911\"}"),
        changed(links, "help", "links"));
    assertTrue(ward().with(links, "help", "links").text().contains("# the night line"));
  }

  @Test
  void keysGiveWayToATextAndATextToKeys() {
    assertEquals(
        List.of(
            "-help:               # independent of the employer",
            "-  # a comment inside",
            "-  text: Talk to somebody   # you trust",
            "-  links:",
            "-    - {label: Emergencies, tel: \"112\"}",
            "-    # the night line",
            "-    - label: Night line",
            "-      tel: 116 123",
            "+help: Talk               # independent of the employer"),
        changed(YamlValue.of("Talk"), "help"));
    YamlText plain = YamlText.of("a", "asker: Ana # who\nkept: x\n");
    assertEquals(
        "asker: {en: Ana, es: Ana} # who\nkept: x\n",
        plain.with(YamlValue.of(ordered("en", "Ana", "es", "Ana")), "asker").text());
    assertEquals(
        "asker: # who\n  en: {text: Ana}\nkept: x\n",
        plain.with(YamlValue.of("Ana"), "asker", "en", "text").text());
  }

  @Test
  void severalLinesAreWrittenAsABlockAndReadAgainAsTheyWere() {
    String lines = "Dear colleague,\n\n# no comment\n{link}";
    YamlText with = ward().with(YamlValue.of(lines), "kept");
    assertTrue(
        with.text().contains("kept: |-\n  Dear colleague,\n\n  # no comment\n  {link}\nhelp:"),
        with.text());
    assertEquals(
        List.of("-  Dear colleague,", "-  # no comment", "-  {link}", "-", "-kept: |-", "+kept: x")
            .stream()
            .sorted()
            .toList(),
        difference(with.text(), with.with(YamlValue.of("x"), "kept").text()).stream()
            .sorted()
            .toList());
    YamlText folded = YamlText.of("a", "a: >-  # why\n  one\n  two\n\n\n# then\nb: c\n");
    assertEquals("a: x\n\n\n# then\nb: c\n", folded.with(YamlValue.of("x"), "a").text());
    assertEquals("\n\n# then\nb: c\n", folded.without("a").text());
  }

  @Test
  void lineEndsByteOrderMarkAndTheMissingLastLineEndStay() {
    String windows = "\uFEFFa: 1 # x\r\nb:\r\n  - c\r\nd: e";
    YamlText text = YamlText.of("a", windows);
    assertEquals(windows.replace("a: 1", "a: 2"), text.with(YamlValue.of("2"), "a").text());
    assertEquals(windows + "\r\nf: g", text.with(YamlValue.of("g"), "f").text());
    assertEquals(
        windows.replace("- c", "- c\r\n  - h"),
        text.with(YamlValue.of(List.of("c", "h")), "b").text());
    assertEquals("\uFEFFa: 1 # x\r\nb:\r\n  - c\r\n", text.without("d").text());
    assertEquals("\uFEFFa: 1 # x\r\nd: e", text.without("b").text());
    assertEquals(
        windows.replace("d: e", "d: |-\r\n  1\r\n  2"),
        text.with(YamlValue.of("1\n2"), "d").text());
  }

  @Test
  void emptyValuesAndListsThatAreNotIndentedAreWrittenInPlace() {
    YamlText text = YamlText.of("a", "a:\nb: # why\nc: {}\nd: []\ne:\n- f\n-\n# end\n");
    assertEquals(
        "a: 1\nb: # why\nc: {}\nd: []\ne:\n- f\n-\n# end\n",
        text.with(YamlValue.of("1"), "a").text());
    assertEquals(
        "a:\nb: x # why\nc: {y: z}\nd: [0]\ne:\n- f\n- g\n- h\n# end\n",
        text.with(YamlValue.of("x"), "b")
            .with(YamlValue.of("z"), "c", "y")
            .with(YamlValue.of("0"), "d", "0")
            .with(YamlValue.of("g"), "e", "1")
            .with(YamlValue.of("h"), "e", "2")
            .text());
  }

  @Test
  void aCommentInsideWhatGoesDoesNotBecomeALineOfTheBlockBeforeIt() {
    YamlText text = YamlText.of("a", "a: |-\n  1\nb:\n  c: d\n\n  # inside\n# after\ne: f\n");
    assertEquals("a: |-\n  1\n# after\ne: f\n", text.without("b").text());
    assertEquals(
        "a: |-\n  1\nb: |-\n  2\n  3\n# after\ne: f\n",
        text.with(YamlValue.of("2\n3"), "b").text());
  }

  @Test
  void characterPairsDoNotShiftPlaces() {
    YamlText text = YamlText.of("a", "# 🩺🩺\na: 🩺 # 🩺\n\"🩺\": {b: 🩺, c: d}\n");
    assertEquals(
        "# 🩺🩺\na: 🧭 # 🩺\n\"🩺\": {b: 🩺, c: 🧭}\n",
        text.with(YamlValue.of("🧭"), "a").with(YamlValue.of("🧭"), "🩺", "c").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x 1\nb: *x\n",
        "a: !!str 1\n",
        "a: 1\na: 2\n",
        "a: [1\n",
        "a: 1\n---\nb: 2\n",
        ""
      })
  void whatIsNotReadIsNotChanged(String text) {
    assertThrows(Refused.class, () -> YamlText.of("a.yaml", text));
  }

  @Test
  void aPlaceNamesTheValueThatItBelongsTo() {
    assertEquals(List.of(), ward().at(1, 0));
    assertEquals(List.of("study"), ward().at(2, 0));
    assertEquals(List.of("help", "text"), ward().at(10, 0));
    assertEquals(List.of("help", "links", "1", "tel"), ward().at(15, 0));
    assertEquals(List.of("waves", "1", "wave"), ward().at(21, 0));
    assertEquals(List.of("waves", "0", "wave"), ward().at(19, 19));
    assertEquals(List.of("waves", "0", "opens"), ward().at(19, 20));
    assertEquals(List.of("waves", "0", "wave"), ward().at(19, 1), "before the first");
  }

  @Test
  void whatIsEqualChangesNothing() {
    YamlText ward = ward();
    assertSame(ward, ward.with(YamlValue.of("112"), "help", "links", "0", "tel"));
    assertSame(ward, ward.with(YamlValue.of(List.of("en", "es")), "languages"));
  }

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "",
          " ",
          "a: b",
          "a #b",
          "#a",
          "- a",
          "-",
          "yes",
          "null",
          "~",
          "1.10",
          "{a}",
          "[a",
          "a, b",
          "'",
          "\"",
          "\\",
          "a\nb",
          "a\n\nb\n",
          "\na",
          "a\n\n",
          " a\nb",
          "a\t",
          "é",
          "🩺: x",
          "\u0085",
          "\u2028x",
          "\uFEFF",
          "a\r\nb",
          "%a",
          "@a",
          "`",
          "!a",
          "&a",
          "*a",
          "?",
          ": a",
          "a:",
          "---",
          "...",
          "--- a",
          "=",
          "<<",
          "2026-03-02",
          "0x1F",
          "|",
          ">",
          "a\n b");

  private static YamlValue any(Random random, int depth) {
    int kind = random.nextInt(depth > 2 ? 1 : 3);
    if (kind == 0) {
      return YamlValue.of(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    int size = random.nextInt(4);
    if (kind == 1) {
      List<YamlValue> items = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        items.add(any(random, depth + 1));
      }
      return new YamlValue.Items(items);
    }
    Map<String, YamlValue> keys = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      keys.put(TEXTS.get(random.nextInt(TEXTS.size())), any(random, depth + 1));
    }
    return new YamlValue.Keys(keys);
  }

  /** What is read afterwards is what was wanted, whatever it is; the other keys do not move. */
  @Test
  void anyValueCanBeWrittenAnywhere() {
    Random random = new Random(21);
    for (int i = 0; i < 3_000; i++) {
      YamlText text = ward();
      for (int step = 0; step < 4; step++) {
        List<List<String>> paths = paths(text.value(), List.of());
        String[] path = paths.get(random.nextInt(paths.size())).toArray(String[]::new);
        YamlValue value = any(random, 0);
        YamlText next = random.nextInt(4) == 0 ? text.without(path) : text.with(value, path);
        if (!next.text().equals(text.text()) && text.find(path).filter(value::equals).isEmpty()) {
          Optional<YamlValue> read = YamlText.of("a", next.text()).find(path);
          assertTrue(read.isEmpty() || !read.equals(text.find(path)), String.join("/", path));
        }
        if (!path[0].equals("study")) {
          assertEquals(line("study:", text), line("study:", next), next.text());
        }
        assertTrue(next.text().startsWith("# The ward's survey."), next.text());
        assertTrue(next.text().endsWith("# the end\n"), next.text());
        text =
            next.value() instanceof YamlValue.Keys keys && keys.keys().size() > 1 ? next : ward();
      }
    }
  }

  private static List<String> line(String start, YamlText text) {
    return text.text().lines().filter(line -> line.startsWith(start)).toList();
  }

  private static List<List<String>> paths(YamlValue value, List<String> above) {
    List<List<String>> paths = new ArrayList<>();
    List<String> steps =
        switch (value) {
          case YamlValue.Text text -> List.of();
          case YamlValue.Items items -> {
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < items.items().size(); i++) {
              numbers.add(Integer.toString(i));
            }
            yield numbers;
          }
          case YamlValue.Keys keys -> List.copyOf(keys.keys().keySet());
        };
    for (String step : steps) {
      List<String> path = new ArrayList<>(above);
      path.add(step);
      paths.add(path);
      paths.addAll(paths(value.part(step).orElseThrow(), path));
    }
    return paths;
  }
}
