package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.Blinding;
import org.soundings.credential.Credential;
import org.soundings.credential.VerifyingKey;
import org.soundings.web.Bulkhead;

/** One credential an invitation, and nobody but its holder learns whether a code serves. */
class SigningTest {
  private static final byte[] MESSAGE = {1};
  private static final int PARALLEL = 100;
  @TempDir static Path folder;
  private static TestInvitations side;
  private static List<Invited> invited;
  private static int next;

  @BeforeAll
  static void invite() {
    side = new TestInvitations(folder);
    invited = side.invitations.add(TestInvitations.WAVE, TestInvitations.list(15));
  }

  @AfterAll
  static void close() {
    side.close();
  }

  private static synchronized Code fresh() {
    return TestInvitations.code(invited.get(next++));
  }

  private static Blinding blinding(Code code) {
    return Blinding.of(side.signing.key(TestInvitations.WAVE, code), MESSAGE, new SecureRandom());
  }

  private static boolean serves(Code code, Blinding blinding) {
    try {
      return side.signing
          .key(TestInvitations.WAVE, code)
          .verifies(
              blinding.open(side.signing.sign(TestInvitations.WAVE, code, blinding.blinded())));
    } catch (IllegalArgumentException notSigned) {
      return false;
    }
  }

  @Test
  void aCodeServesOnceAndTheSameQuestionHasTheSameAnswer() {
    Code code = fresh();
    Blinding first = blinding(code);
    assertTrue(serves(code, first));
    byte[] again = side.signing.sign(TestInvitations.WAVE, code, first.blinded());
    assertArrayEquals(again, side.signing.sign(TestInvitations.WAVE, code, first.blinded()));
    assertTrue(serves(code, first), "a lost reply is asked for again");
    Blinding second = blinding(code);
    assertFalse(serves(code, second));
    assertFalse(serves(code, second), "not by asking again either");
    assertTrue(serves(code, first));
  }

  @Test
  void a6HundredAtOnceForOneInvitationGiveExactlyOneCredential() throws Exception {
    Code code = fresh();
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < PARALLEL; i++) {
      Blinding blinding = blinding(code);
      tries.add(() -> serves(code, blinding));
    }
    int served = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(PARALLEL)) {
      for (Future<Boolean> one : pool.invokeAll(tries)) {
        served += one.get() ? 1 : 0;
      }
    }
    assertEquals(1, served);
    System.out.println(PARALLEL + " parallel requests for one invitation, 1 signature");
  }

  @Test
  void anUnknownAndAUsedCodeAreAnsweredAlike() {
    Code used = fresh();
    assertTrue(serves(used, blinding(used)));
    for (Code code : List.of(used, Code.of(new byte[16]))) {
      VerifyingKey key = side.signing.key(TestInvitations.WAVE, code);
      assertEquals(
          key, side.signing.key(TestInvitations.WAVE, code), "the same stratum every time");
      Blinding blinding = blinding(code);
      byte[] answer = side.signing.sign(TestInvitations.WAVE, code, blinding.blinded());
      assertEquals(key.length(), answer.length);
      assertArrayEquals(answer, side.signing.sign(TestInvitations.WAVE, code, blinding.blinded()));
      assertTrue(new java.math.BigInteger(1, answer).compareTo(key.modulus()) < 0);
      assertFalse(serves(code, blinding));
    }
  }

  @Test
  void unknownCodesFallIntoEveryStratum() {
    List<VerifyingKey> keys = new ArrayList<>();
    for (byte i = 0; i < 40; i++) {
      byte[] bytes = new byte[16];
      bytes[3] = i;
      keys.add(side.signing.key(TestInvitations.WAVE, Code.of(bytes)));
    }
    long first = keys.stream().filter(keys.getFirst()::equals).count();
    assertTrue(first > 5 && first < 35, first + " of 40");
  }

  @Test
  void whatIsNoBlindedMessageSpendsNothing() {
    Code code = fresh();
    VerifyingKey key = side.signing.key(TestInvitations.WAVE, code);
    byte[] high = new byte[key.length()];
    java.util.Arrays.fill(high, (byte) -1);
    for (byte[] wrong : List.of(new byte[0], new byte[key.length() - 1], high)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> side.signing.sign(TestInvitations.WAVE, code, wrong));
    }
    assertTrue(serves(code, blinding(code)));
  }

  @Test
  void aCodeOfOneWaveIsUnknownToAnother() {
    Code code = fresh();
    InvitedWave other = TestInvitations.wave("second", 5, InvitedWave.Phase.OPEN, null);
    side.invitations.addCodes(other, java.util.Map.of("care", 5));
    Blinding blinding = Blinding.of(side.signing.key(other, code), MESSAGE, new SecureRandom());
    byte[] answer = side.signing.sign(other, code, blinding.blinded());
    assertThrows(IllegalArgumentException.class, () -> blinding.open(answer));
    assertTrue(serves(code, blinding(code)), "and is not spent there");
  }

  @Test
  void aStratumsCredentialIsSignedByItsOwnKey() {
    Invited office =
        invited.stream()
            .filter(i -> i.stratum().equals("office"))
            .reduce((a, b) -> b)
            .orElseThrow();
    assertEquals(
        side.invitations.keys(TestInvitations.WAVE).get("office"),
        side.signing.key(TestInvitations.WAVE, TestInvitations.code(office)));
    assertNotEquals(
        side.invitations.keys(TestInvitations.WAVE).get("care"),
        side.invitations.keys(TestInvitations.WAVE).get("office"));
  }

  @Test
  void withoutAScriptTheSameFormHasTheSameCredential() {
    Code code = fresh();
    byte[] number = new SecureRandom().generateSeed(32);
    Credential credential = side.unscripted.credential(TestInvitations.WAVE, code, number);
    VerifyingKey key = side.signing.key(TestInvitations.WAVE, code);
    assertTrue(key.verifies(credential));
    assertEquals(key.id(), credential.key());
    assertEquals(credential, side.unscripted.credential(TestInvitations.WAVE, code, number));
    byte[] other = number.clone();
    other[0] ^= 1;
    Credential refused = side.unscripted.credential(TestInvitations.WAVE, code, other);
    assertFalse(key.verifies(refused));
    assertEquals(credential.text().length(), refused.text().length());
  }

  /** Whoever comes then is told so at once, and no thread is held. */
  @Test
  void fourAreSignedForAtATimeAnd120Wait() throws Exception {
    Bulkhead turns = Signing.turns();
    for (int i = 0; i < 4; i++) {
      assertTrue(turns.begin());
    }
    List<Thread> waiting = new ArrayList<>();
    AtomicInteger served = new AtomicInteger();
    for (int i = 0; i < 120; i++) {
      waiting.add(Thread.startVirtualThread(() -> served.addAndGet(turns.begin() ? 1 : 0)));
      while (waiting.getLast().getState() != Thread.State.TIMED_WAITING) {
        Thread.sleep(1);
      }
    }
    assertTimeout(Duration.ofSeconds(5), () -> assertFalse(turns.begin()));
    for (Thread each : waiting) {
      turns.end();
      each.join();
    }
    assertEquals(120, served.get());
  }
}
