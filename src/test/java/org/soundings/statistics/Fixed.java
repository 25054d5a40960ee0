package org.soundings.statistics;

import static org.junit.jupiter.api.Assertions.assertNotNull;

/** Reading results in tests. */
public final class Fixed {
  private Fixed() {}

  /** The effect, which must be there. */
  public static Estimate effect(TestResult test) {
    Estimate effect = test.effect();
    assertNotNull(effect, test::toString);
    return effect;
  }
}
