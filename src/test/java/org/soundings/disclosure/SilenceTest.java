package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.Dimension;
import org.soundings.tally.SampleResponses;

/** What may be said of those who gave no answer. */
class SilenceTest {
  private static final Dimension ITEM = Dimension.of(SampleResponses.nominal("item", 3));

  private static boolean shows(Silence silence, Missing reason) {
    return silence.shows(ITEM, ITEM.level(reason));
  }

  @Test
  void ofNothingNoReasonIsShown() {
    for (Missing reason : Missing.values()) {
      assertFalse(shows(Silence.NOTHING, reason), reason.name());
    }
    assertFalse(Silence.NOTHING.unanswered());
  }

  /** Not to have been asked is no reason of one's own. */
  @Test
  void whoWasNotAskedIsToldApartFromWhoDidNotSay() {
    Silence asked = new Silence(false, true, true);
    Silence reasons = new Silence(true, true, false);
    for (Missing reason : Missing.values()) {
      boolean notAsked = reason == Missing.NOT_ASKED;
      assertEquals(notAsked, shows(asked, reason), reason.name());
      assertEquals(!notAsked, shows(reasons, reason), reason.name());
    }
  }

  @Test
  void whereAllMayBeSaidAllIsShown() {
    for (Missing reason : Missing.values()) {
      assertTrue(shows(new Silence(true, true, true), reason), reason.name());
    }
  }
}
