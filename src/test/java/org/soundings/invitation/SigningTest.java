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
  private static Room room;
  private static List<Invited> invited;
  private static int next;

  @BeforeAll
  static void invite() {
    room = new Room(folder);
    invited = room.invitations.add(Room.WAVE, Room.list(15));
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static synchronized Code fresh() {
    return Room.code(invited.get(next++));
  }

  private static Blinding blinding(Code code) {
    return Blinding.of(room.signing.key(Room.WAVE, code), MESSAGE, new SecureRandom());
  }

  private static boolean serves(Code code, Blinding blinding) {
    try {
      return room.signing
          .key(Room.WAVE, code)
          .verifies(blinding.open(room.signing.sign(Room.WAVE, code, blinding.blinded())));
    } catch (IllegalArgumentException notSigned) {
      return false;
    }
  }

  @Test
  void aCodeServesOnceAndTheSameQuestionHasTheSameAnswer() {
    Code code = fresh();
    Blinding first = blinding(code);
    assertTrue(serves(code, first));
    byte[] again = room.signing.sign(Room.WAVE, code, first.blinded());
    assertArrayEquals(again, room.signing.sign(Room.WAVE, code, first.blinded()));
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
      VerifyingKey key = room.signing.key(Room.WAVE, code);
      assertEquals(key, room.signing.key(Room.WAVE, code), "the same stratum every time");
      Blinding blinding = blinding(code);
      byte[] answer = room.signing.sign(Room.WAVE, code, blinding.blinded());
      assertEquals(key.length(), answer.length);
      assertArrayEquals(answer, room.signing.sign(Room.WAVE, code, blinding.blinded()));
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
      keys.add(room.signing.key(Room.WAVE, Code.of(bytes)));
    }
    long first = keys.stream().filter(keys.getFirst()::equals).count();
    assertTrue(first > 5 && first < 35, first + " of 40");
  }

  @Test
  void whatIsNoBlindedMessageSpendsNothing() {
    Code code = fresh();
    VerifyingKey key = room.signing.key(Room.WAVE, code);
    byte[] high = new byte[key.length()];
    java.util.Arrays.fill(high, (byte) -1);
    for (byte[] wrong : List.of(new byte[0], new byte[key.length() - 1], high)) {
      assertThrows(IllegalArgumentException.class, () -> room.signing.sign(Room.WAVE, code, wrong));
    }
    assertTrue(serves(code, blinding(code)));
  }

  @Test
  void aCodeOfOneWaveIsUnknownToAnother() {
    Code code = fresh();
    InvitedWave other = Room.wave("second", 5, InvitedWave.Phase.OPEN, null);
    room.invitations.addCodes(other, java.util.Map.of("care", 5));
    Blinding blinding = Blinding.of(room.signing.key(other, code), MESSAGE, new SecureRandom());
    byte[] answer = room.signing.sign(other, code, blinding.blinded());
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
        room.invitations.keys(Room.WAVE).get("office"),
        room.signing.key(Room.WAVE, Room.code(office)));
    assertNotEquals(
        room.invitations.keys(Room.WAVE).get("care"),
        room.invitations.keys(Room.WAVE).get("office"));
  }

  @Test
  void withoutAScriptTheSameFormHasTheSameCredential() {
    Code code = fresh();
    byte[] number = new SecureRandom().generateSeed(32);
    Credential credential = room.unscripted.credential(Room.WAVE, code, number);
    VerifyingKey key = room.signing.key(Room.WAVE, code);
    assertTrue(key.verifies(credential));
    assertEquals(key.id(), credential.key());
    assertEquals(credential, room.unscripted.credential(Room.WAVE, code, number));
    byte[] other = number.clone();
    other[0] ^= 1;
    Credential refused = room.unscripted.credential(Room.WAVE, code, other);
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
