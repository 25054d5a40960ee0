package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R16, X-E1: one choice of language for all pages. */
class SpokenLanguageTest {
  private static final List<String> OFFERED = List.of("en", "es", "pt-BR", "pt-PT");
  private static final String SPANISH = "de, es-MX;q=0.8";

  @Test
  void whatWasChosenComesBeforeTheBrowser() {
    assertEquals("en", SpokenLanguage.of(OFFERED, SPANISH, List.of("en")));
    assertEquals("pt-BR", SpokenLanguage.of(OFFERED, SPANISH, List.of("", "fr", "pt-BR", "en")));
  }

  @Test
  void withoutAChoiceTheBrowsersFirstThatIsOffered() {
    assertEquals("es", SpokenLanguage.of(OFFERED, SPANISH, List.of()));
    assertEquals("es", SpokenLanguage.of(OFFERED, SPANISH, List.of("", "fr")));
    assertEquals("en", SpokenLanguage.of(OFFERED, "de", List.of()));
  }

  @Test
  void anAddressCarriesIt() {
    assertEquals("/s/a?lang=es", SpokenLanguage.in("es", "/s/a"));
    assertEquals("/s/a?page=b&lang=es", SpokenLanguage.in("es", "/s/a?page=b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | es",
        "es-MX | es",
        "de, es;q=0.5 | es",
        "en;q=0.3, es;q=0.9 | es",
        "pt | pt-BR",
        "PT-pt | pt-PT",
        "es;q=0, en | en",
        "fr, de | en",
        "* | en"
      })
  void theBestOfThoseOffered(String header, String language) {
    assertEquals(language, SpokenLanguage.of(OFFERED, header, List.of()));
  }

  /** X-G7. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "en_US",
        "en-",
        "12",
        "en;q=1.0000x",
        "x-aaaaaaaaa",
        ";",
        ",,",
        "es;q=2",
        "\u0000",
        "<b>"
      })
  void aHeaderThatIsNoneAsksForNone(String header) {
    assertEquals("en", SpokenLanguage.of(OFFERED, header, List.of()));
  }

  @Test
  void noHeaderAsksForNone() {
    assertEquals("en", SpokenLanguage.of(OFFERED, null, List.of()));
  }
}
