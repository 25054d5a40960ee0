package org.soundings.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentCookiesTest {
  @Test
  void thoseOfOneNameStayInTheirOrder() {
    assertEquals(
        List.of("own", "of a=sibling", ""),
        SentCookies.in(
            List.of(
                "theme=x;soundings=own; soundings-desk=y; soundings=of a=sibling", "soundings="),
            "soundings"));
  }

  @Test
  void whereThereIsNoneThereIsNone() {
    assertEquals(List.of(), SentCookies.in(null, "soundings"));
    assertEquals(
        List.of(), SentCookies.in(List.of("", ";;=;", "soundings", "xsoundings=1"), "soundings"));
  }

  @Test
  void moreThanEightOfOneNameAreNotLookedAt() {
    assertEquals(8, SentCookies.in(List.of("a=1;".repeat(100)), "a").size());
  }
}
