package org.soundings.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** X-G5: of a browser that sends Origin alone. */
class ForeignFormsTest {
  @ParameterizedTest
  @CsvSource({
    "https://survey.example.org, https://survey.example.org, true",
    "https://survey.example.org, HTTPS://Survey.Example.org, true",
    "https://survey.example.org, http://survey.example.org, false",
    "https://survey.example.org/, HTTP://SURVEY.example.org, false",
    "https://other.example.org, https://survey.example.org, true",
    "https://other.example.org, http://survey.example.org, false",
    "https://survey.example.org, null, false",
    "http://survey.example.org, http://survey.example.org, true",
    "http://127.0.0.1:8080, https://survey.example.org, true",
    "http://127.0.0.1:8080, https://evil.example.org, false"
  })
  void aSiteWithTlsTakesNoFormOfAPageWithout(String configured, String origin, boolean own) {
    PublicAddress address = new PublicAddress(Optional.of(configured), 8080);
    assertEquals(own, ForeignForms.isOwn(address, origin, "survey.example.org", null));
    assertEquals(own, ForeignForms.isOwn(address, origin, "inner:8080", "survey.example.org"));
  }
}
