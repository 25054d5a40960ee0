package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final Pattern NAMED = Pattern.compile("(?:say|text)\\(\\s*\"([a-z.-]+)\"");

  private static Properties bundle(String ending) throws IOException {
    Properties words = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            Phrases.class.getResourceAsStream("phrases" + ending + ".properties"),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }

  @Test
  void bothLanguagesHaveTheSameKeysWithTheSameArguments() throws IOException {
    Properties english = bundle("");
    Properties spanish = bundle("_es");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(spanish.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertEquals(
          new MessageFormat(english.getProperty(key), Locale.ENGLISH).getFormats().length > 0,
          new MessageFormat(spanish.getProperty(key), Locale.ENGLISH).getFormats().length > 0,
          key);
      assertEquals(arguments(english.getProperty(key)), arguments(spanish.getProperty(key)), key);
    }
  }

  private static Set<String> arguments(String pattern) {
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void noApostropheIsLostAndNoKeyIsMissing() throws IOException {
    Properties english = bundle("");
    for (String key : english.stringPropertyNames()) {
      assertFalse(english.getProperty(key).replace("''", "").contains("'"), key);
    }
    Set<String> named = new HashSet<>();
    try (Stream<Path> java = Files.walk(Path.of("src/main/java/org/soundings/form"));
        Stream<Path> jte = Files.walk(Path.of("src/main/jte/form"))) {
      for (Path file : Stream.concat(java, jte).filter(Files::isRegularFile).toList()) {
        Matcher matcher = NAMED.matcher(Files.readString(file));
        while (matcher.find()) {
          named.add(matcher.group(1));
        }
      }
    }
    assertTrue(named.size() > 30, named.toString());
    named.removeIf(key -> key.endsWith("."));
    named.removeAll(english.stringPropertyNames());
    assertEquals(Set.of(), named);
  }

  @Test
  void datesAndPluralsAreSpoken() {
    LocalDate day = LocalDate.of(2026, 11, 30);
    assertEquals(
        "Puede responder hasta el 30 de noviembre de 2026.",
        Phrases.in("es").text("start.closes.text", day));
    assertEquals(
        "You have not answered 1 of the statements. You can continue without answering.",
        Phrases.in("en").text("prompt.some", 1));
  }

  @Test
  void r16ARegionalTagIsTheLanguageAndAnUnknownOneIsEnglishAndSaysSo() {
    assertEquals("Siguiente", Phrases.in("es-MX").say("next").text());
    assertNull(Phrases.in("es-MX").say("next").language());
    assertNull(Phrases.in("en-GB").say("next").language());
    assertEquals("en", Phrases.in("ar").say("next").language());
  }

  @Test
  void r16LanguagesAreCalledByTheirOwnNames() {
    assertEquals("Español", Phrases.nameOf("es"));
    assertEquals("Deutsch", Phrases.nameOf("de"));
    assertEquals("العربية", Phrases.nameOf("ar"));
  }
}
