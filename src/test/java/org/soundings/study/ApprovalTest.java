package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.study.Approval.State;
import org.soundings.study.CoSigners.Said;

/** ADR 100: an approval is of exactly what somebody saw. */
class ApprovalTest {
  private static State of(Said... said) {
    return new Approval(List.of(said), "now").state();
  }

  @Test
  void oneIsEnoughAndARefusalStopsIt() {
    assertEquals(State.MISSING, of());
    assertEquals(State.APPROVED, of(new Said("Bea", "now", true)));
    assertEquals(State.REFUSED, of(new Said("Bea", "now", true), new Said("Carl", "now", false)));
  }

  @Test
  void whatWasSaidOfAnotherStateDoesNotCount() {
    assertEquals(State.CHANGED, of(new Said("Bea", "before", true)));
    assertEquals(State.CHANGED, of(new Said("Bea", "before", false)));
    assertEquals(State.APPROVED, of(new Said("Bea", "before", false), new Said("Al", "now", true)));
  }
}
