package org.soundings.store.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticipationTest {
  private static final Participation INVITED = invited("team", 10, 30);

  private static Participation invited(@Nullable String item, int atLeast, int kept) {
    return new Participation(
        true, item == null ? null : new Participation.Strata(item, atLeast), kept);
  }

  @Test
  void a8WhatWasPromisedMayOnlyBeTightened() {
    for (Participation kept : List.of(INVITED, invited("team", 20, 30), invited("team", 10, 7))) {
      assertTrue(kept.keeps(INVITED), kept.toString());
    }
    for (Participation broken :
        List.of(
            Participation.OPEN,
            invited(null, 0, 30),
            invited("site", 10, 30),
            invited("team", 9, 30),
            invited("team", 10, 31))) {
      assertFalse(broken.keeps(INVITED), broken.toString());
    }
    assertTrue(Participation.OPEN.keeps(Participation.OPEN));
    assertFalse(INVITED.keeps(Participation.OPEN));
    assertFalse(INVITED.keeps(invited(null, 0, 30)), "strata that nobody was told of");
  }

  @Test
  void itIsReadAsItWasWritten() {
    for (Participation each : List.of(Participation.OPEN, INVITED, invited(null, 0, 7))) {
      assertEquals(each, ParticipationJson.read(ParticipationJson.write(each)));
    }
  }
}
