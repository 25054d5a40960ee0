package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A5: neither where a row lies nor who wrote it tells when somebody took part. */
class OrderRemovalTest {
  @TempDir Path folder;

  private static void takePart(TestInvitations side, Invited invited) {
    side.unscripted.credential(
        TestInvitations.WAVE, TestInvitations.code(invited), new SecureRandom().generateSeed(32));
  }

  @Test
  void a5TheFileIsWrittenAnewAfterTenAndOnceADay() {
    try (TestInvitations side = new TestInvitations(folder)) {
      List<Invited> invited = side.invitations.add(TestInvitations.WAVE, TestInvitations.list(10));
      for (int i = 0; i < 9; i++) {
        takePart(side, invited.get(i));
      }
      assertFalse(side.order.keep(false));
      takePart(side, invited.get(9));
      assertTrue(side.order.keep(false));
      assertFalse(side.order.keep(true), "nothing came since");
      takePart(side, invited.get(10));
      WeakReference<byte[]> let = new WeakReference<>(new byte[1000]);
      assertTrue(side.order.keep(true));
      assertNull(let.get(), "what was let go has left the memory");
      assertEquals(9, side.invitations.reminders(TestInvitations.WAVE).size());
    }
  }

  @Test
  void nothingIsLostAndNobodyIsTurnedAwayWhileItIsWritten() throws Exception {
    try (TestInvitations side = new TestInvitations(folder);
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Invited> invited = side.invitations.add(TestInvitations.WAVE, TestInvitations.list(60));
      List<Future<?>> all =
          invited.stream().<Future<?>>map(i -> pool.submit(() -> takePart(side, i))).toList();
      int rewritten = 0;
      while (all.stream().anyMatch(one -> !one.isDone())) {
        side.rows.shuffle();
        rewritten++;
        Thread.sleep(20);
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertTrue(rewritten > 3, rewritten + " times");
      assertEquals(List.of(), side.invitations.reminders(TestInvitations.WAVE));
    }
  }
}
