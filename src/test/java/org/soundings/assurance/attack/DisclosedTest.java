package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** P1: what is said of a group that follows. */
class DisclosedTest {
  private static final Group TEAM = Group.of("", "team", "a", "item", "yes");

  @Test
  void aNumberThatFollowsIsToldApartFromOneThatIsFencedIn() {
    assertTrue(new Disclosed(TEAM, 3, 3).isExact());
    assertFalse(new Disclosed(TEAM, 3, 4).isExact());
    assertTrue(new Disclosed(TEAM, 0, 0).isExact(), "nobody is a number, too");
  }

  @Test
  void itIsSaidInWords() {
    assertEquals("item=yes, team=a: exactly 3", new Disclosed(TEAM, 3, 3).toString());
    assertEquals("item=yes, team=a: 2 to 4", new Disclosed(TEAM, 2, 4).toString());
    assertEquals("w2, team=a: 0 to 9", new Disclosed(Group.of("w2", "team", "a"), 0, 9).toString());
  }
}
