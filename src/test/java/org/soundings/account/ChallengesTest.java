package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChallengesTest {
  private static final long SECOND = 1_000_000_000L;
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7 * SECOND);
  private final Challenges challenges = new Challenges(nanos::get);

  private Optional<String> found(String cookie, String purpose) {
    return challenges.find(List.of(cookie), purpose, challenges.of(cookie, purpose));
  }

  @Test
  void oneIsGoodForFiveMinutes() {
    String cookie = challenges.cookie();
    nanos.addAndGet(Challenges.SECONDS * SECOND - 1);
    assertEquals(Optional.of(cookie), found(cookie, "a"));
    nanos.addAndGet(1);
    assertEquals(Optional.empty(), found(cookie, "a"));
  }

  @Test
  void nobodyMakesACookieThatIsGoodForLonger() {
    String cookie = challenges.cookie();
    byte[] challenge = challenges.of(cookie, "a");
    String later = cookie.replaceAll("\\..*", "." + 200 * SECOND);
    assertEquals(Optional.empty(), challenges.find(List.of(later), "a", challenge));
    nanos.addAndGet(200 * SECOND);
    assertEquals(Optional.empty(), challenges.find(List.of(later), "a", challenge));
    assertEquals(Optional.empty(), found("A".repeat(43) + "." + Long.MAX_VALUE, "a"));
    assertEquals(Optional.empty(), found("A".repeat(43) + "." + 201 * SECOND, "a"), "not yet made");
  }

  @Test
  void anotherProcessAndAnotherPurposeHaveAnother() {
    String cookie = challenges.cookie();
    byte[] challenge = challenges.of(cookie, "a");
    assertEquals(Optional.empty(), challenges.find(List.of(cookie), "b", challenge));
    Challenges other = new Challenges(nanos::get);
    assertEquals(Optional.empty(), other.find(List.of(cookie), "a", challenge));
  }

  @Test
  void soManyAreAnsweredAndTheOthersWaitUntilTheFirstAreForgotten() {
    for (int i = 0; i < Challenges.MOST; i++) {
      assertTrue(challenges.use("cookie " + i));
    }
    assertFalse(challenges.use("one more"));
    nanos.addAndGet(Challenges.SECONDS * SECOND + 1);
    assertTrue(challenges.use("one more"));
    assertFalse(challenges.use("one more"));
  }
}
