package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** R16, X-E1: one choice of language for all pages. */
class SpokenLanguageTest {
  private static final List<String> OFFERED = List.of("en", "es", "pt-BR");
  private static final List<Locale> SPANISH = List.of(Locale.GERMAN, Locale.of("es", "MX"));

  @Test
  void whatWasChosenComesBeforeTheBrowser() {
    assertEquals("en", SpokenLanguage.of(OFFERED, SPANISH, List.of("en")));
    assertEquals("pt-BR", SpokenLanguage.of(OFFERED, SPANISH, List.of("", "fr", "pt-BR", "en")));
  }

  @Test
  void withoutAChoiceTheBrowsersFirstThatIsOffered() {
    assertEquals("es", SpokenLanguage.of(OFFERED, SPANISH, List.of()));
    assertEquals("es", SpokenLanguage.of(OFFERED, SPANISH, List.of("", "fr")));
    assertEquals("en", SpokenLanguage.of(OFFERED, List.of(Locale.GERMAN), List.of()));
  }

  @Test
  void anAddressCarriesIt() {
    assertEquals("/s/a?lang=es", SpokenLanguage.in("es", "/s/a"));
    assertEquals("/s/a?page=b&lang=es", SpokenLanguage.in("es", "/s/a?page=b"));
  }
}
