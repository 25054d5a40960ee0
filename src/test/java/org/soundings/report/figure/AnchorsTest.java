package org.soundings.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AnchorsTest {
  private final Anchors anchors = new Anchors();

  @Test
  void aNameIsKeptAsFarAsAnAddressHoldsIt() {
    assertEquals("f-team-trust-1", anchors.of("team.trust#1"));
  }

  @Test
  void noTwoDifferByCapitalsOnlySinceFilesAreNamedAfterThem() {
    assertEquals("f-Age", anchors.of("Age"));
    assertEquals("f-age-2", anchors.of("age"));
    assertEquals("f-age-3", anchors.of("age"));
  }

  @Test
  void aLongNameIsCutAndStaysOneOfItsOwn() {
    String first = anchors.of("x".repeat(500));
    assertTrue(first.length() < 50, first);
    assertEquals(first + "-2", anchors.of("x".repeat(501)));
  }
}
