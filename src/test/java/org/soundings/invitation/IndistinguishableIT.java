package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.VerifyingKey;

/**
 * Whoever watches answers being given, and whoever asks with codes that are not theirs, cannot tell
 * a valid, a used and an unknown code apart: as many bytes, after the same time.
 */
class IndistinguishableIT {
  private static final int TRIES = Integer.getInteger("soundings.tries", 3_000);

  private static final int PEOPLE = 6;

  /** How likely the slower of two is of one kind; a half where time says nothing. */
  private static final double MOST = 0.06;

  private static final double MEAN = 0.10;

  private enum Kind {
    VALID,
    USED,
    UNKNOWN
  }

  @TempDir Path folder;
  private final Random random = new Random(20260301);

  @Test
  void neitherLengthNorTimeTellsAValidAUsedAndAnUnknownCodeApart() throws Exception {
    try (TestInvitations side = new TestInvitations(folder)) {
      int each = TRIES / 3 + 1;
      List<Code> codes =
          side.invitations.add(TestInvitations.WAVE, TestInvitations.list(each)).stream()
              .map(TestInvitations::code)
              .toList();
      VerifyingKey key = side.signing.key(TestInvitations.WAVE, codes.getFirst());
      Code used = codes.getLast();
      side.signing.sign(TestInvitations.WAVE, used, message(key));
      for (int i = 0; i < 100; i++) {
        side.signing.sign(TestInvitations.WAVE, unknown(), message(key));
      }
      List<Kind> kinds = new ArrayList<>();
      for (int i = 0; i < TRIES; i++) {
        kinds.add(Kind.values()[i % 3]);
      }
      Collections.shuffle(kinds, random);
      Iterator<Code> valid = codes.iterator();
      List<Callable<Try>> tries = new ArrayList<>();
      for (Kind kind : kinds) {
        Code code =
            switch (kind) {
              case VALID -> valid.next();
              case USED -> used;
              case UNKNOWN -> unknown();
            };
        byte[] message = message(key);
        tries.add(() -> asked(side, kind, code, message));
      }
      Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);
      try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
        for (Future<Try> made : people.invokeAll(tries)) {
          Try one = made.get();
          assertEquals(key.length(), one.length());
          times.computeIfAbsent(one.kind(), k -> new ArrayList<>()).add(one.nanos());
        }
      }
      compare(times, Kind.VALID, Kind.USED);
      compare(times, Kind.VALID, Kind.UNKNOWN);
      compare(times, Kind.USED, Kind.UNKNOWN);
    }
  }

  private record Try(Kind kind, int length, long nanos) {}

  private static Try asked(TestInvitations side, Kind kind, Code code, byte[] message) {
    long begun = System.nanoTime();
    int length = side.signing.sign(TestInvitations.WAVE, code, message).length;
    return new Try(kind, length, System.nanoTime() - begun);
  }

  /** By means: replies leave in steps, over which a median jumps while nothing differs. */
  private void compare(Map<Kind, List<Long>> times, Kind one, Kind other) {
    long[] a = times.getOrDefault(one, List.of()).stream().mapToLong(t -> t).sorted().toArray();
    long[] b = times.getOrDefault(other, List.of()).stream().mapToLong(t -> t).sorted().toArray();
    double slower = slower(a, b);
    double ratio = mean(a) / mean(b);
    String said =
        "%s slower than %s in %.1f %% of pairs, means %.2f and %.2f ms, of %d tries"
            .formatted(one, other, 100 * slower, mean(a) / 1e6, mean(b) / 1e6, TRIES);
    System.out.println(said);
    assertEquals(0.5, slower, MOST, said);
    assertTrue(ratio > 1 - MEAN && ratio < 1 + MEAN, said);
  }

  private static double mean(long[] times) {
    return Arrays.stream(times).average().orElseThrow();
  }

  /** The share of pairs in which {@code a} is larger (Mann and Whitney's U by the pairs). */
  private static double slower(long[] a, long[] b) {
    double pairs = 0;
    for (long time : a) {
      int below = Arrays.binarySearch(b, time);
      pairs += below < 0 ? -below - 1 : below + 0.5;
    }
    return pairs / ((double) a.length * b.length);
  }

  private Code unknown() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Code.of(bytes);
  }

  /** Any number under the modulus is a blinded message. */
  private byte[] message(VerifyingKey key) {
    byte[] bytes = new byte[key.length()];
    random.nextBytes(bytes);
    bytes[0] = 0;
    assertTrue(new BigInteger(1, bytes).compareTo(key.modulus()) < 0);
    return bytes;
  }
}
