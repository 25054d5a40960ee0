package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Whom a number is of. */
class GroupTest {
  /** ADR 32: who answered is no secret for readers of research, what they answered is. */
  @Test
  void whoAnsweredIsSilenceAndWhatIsNot() {
    assertTrue(Group.of("", "item", Group.ANSWERED, "team", "a").isOfSilence());
    assertTrue(Group.of("", "item", Group.MISSING + "skipped").isOfSilence());
    assertFalse(Group.of("", "item", "3", "team", "a").isOfSilence());
    assertFalse(Group.of("").isOfSilence(), "all");
  }

  @Test
  void aFurtherConditionLeavesTheWiderGroupAsItWas() {
    Group wider = Group.of("w1", "team", "a");
    assertEquals(Group.of("w1", "item", "3", "team", "a"), wider.with("item", "3"));
    assertEquals("w1, team=a", wider.toString());
    assertEquals("all", Group.of("").toString());
  }
}
