package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Sensitivity;

/** D2: 5 is a floor; 10 for wellbeing and for employers, 20 for what is sensitive. */
class PolicyTest {
  @Test
  void theSmallestGroupIsThePolicysOrTheItems() {
    assertEquals(5, Policy.RESEARCH.minimum(Sensitivity.ORDINARY));
    assertEquals(10, Policy.RESEARCH.minimum(Sensitivity.WELLBEING));
    assertEquals(20, Policy.RESEARCH.minimum(Sensitivity.SENSITIVE));
    assertEquals(10, Policy.ORGANISATION.minimum(Sensitivity.ORDINARY));
    assertEquals(20, Policy.ORGANISATION.minimum(Sensitivity.SENSITIVE));
    assertEquals(1, Policy.OPEN.minimum(Sensitivity.SENSITIVE), "what is public already");
  }

  @Test
  void thereIsNothingBetweenAllAndFive() {
    for (int fewest : new int[] {0, 2, 3, 4}) {
      assertThrows(IllegalArgumentException.class, () -> new Policy("own", fewest, false, 1));
    }
    assertEquals(5, new Policy("own", 5, false, 1).minimum());
    assertThrows(IllegalArgumentException.class, () -> new Policy("own", 5, false, 0));
  }

  /** ADR 32: an employer could ask around who left a question empty. */
  @Test
  void silenceIsGuardedFromEmployers() {
    assertTrue(Policy.ORGANISATION.guardsSilence());
    assertFalse(Policy.RESEARCH.guardsSilence());
    assertFalse(Policy.OPEN.guardsSilence());
  }

  @Test
  void d6LaterWavesAreRoundedForEmployersAlone() {
    assertEquals(5, Policy.ORGANISATION.ofLaterWave().rounding());
    assertEquals(Policy.RESEARCH, Policy.RESEARCH.ofLaterWave());
    assertFalse(Policy.ORGANISATION.isRounding());
  }
}
