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

  private static void takePart(Room room, Invited invited) {
    room.unscripted.credential(Room.WAVE, Room.code(invited), new SecureRandom().generateSeed(32));
  }

  @Test
  void a5TheFileIsWrittenAnewAfterTenAndOnceADay() {
    try (Room room = new Room(folder)) {
      List<Invited> invited = room.invitations.add(Room.WAVE, Room.list(10));
      for (int i = 0; i < 9; i++) {
        takePart(room, invited.get(i));
      }
      assertFalse(room.order.keep(false));
      takePart(room, invited.get(9));
      assertTrue(room.order.keep(false));
      assertFalse(room.order.keep(true), "nothing came since");
      takePart(room, invited.get(10));
      WeakReference<byte[]> let = new WeakReference<>(new byte[1000]);
      assertTrue(room.order.keep(true));
      assertNull(let.get(), "what was let go has left the memory");
      assertEquals(9, room.invitations.reminders(Room.WAVE).size());
    }
  }

  @Test
  void nothingIsLostAndNobodyIsTurnedAwayWhileItIsWritten() throws Exception {
    try (Room room = new Room(folder);
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Invited> invited = room.invitations.add(Room.WAVE, Room.list(60));
      List<Future<?>> all =
          invited.stream().<Future<?>>map(i -> pool.submit(() -> takePart(room, i))).toList();
      int rewritten = 0;
      while (all.stream().anyMatch(one -> !one.isDone())) {
        room.rows.shuffle();
        rewritten++;
        Thread.sleep(20);
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertTrue(rewritten > 3, rewritten + " times");
      assertEquals(List.of(), room.invitations.reminders(Room.WAVE));
    }
  }
}
