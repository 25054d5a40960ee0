package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.clock.Days;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.RespondentKey;

/**
 * The H2 file under full load, which grows by some 20 kB a submission where nothing tidies it.
 * {@code bench/filesize.sh} runs it for minutes.
 */
class FileSizeIT {
  private static final int SECONDS = Integer.getInteger("soundings.filesize", 8);
  private static final int CLIENTS = 16;
  private static final long ALLOWANCE = 64L << 20;
  private static final LocalDate TODAY = TestStore.TODAY;

  @TempDir Path folder;

  @Test
  void aRunningFileIsAtMostThreeTimesWhatIsInItAnd64MegabytesMore_XG4() throws Exception {
    Path file = folder.resolve("soundings.mv.db");
    TestStore store = TestStore.in(folder);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    AtomicInteger next = new AtomicInteger();
    AtomicLong longest = new AtomicLong();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(Thread.ofPlatform().start(() -> load(store, end, next, longest)));
    }
    long largest = 0;
    while (System.nanoTime() < end) {
      largest = Math.max(largest, size(file));
      Thread.sleep(100);
    }
    for (Thread client : clients) {
      client.join();
    }
    largest = Math.max(largest, size(file));
    store.close();
    long live = size(file);
    System.out.printf(
        "%d submissions in %d s: file at most %.1f MB for %.1f MB, longest wait %d ms%n",
        next.get(), SECONDS, largest / 1e6, live / 1e6, longest.get() / 1_000_000);
    assertTrue(largest <= 3 * live + ALLOWANCE, largest + " bytes for " + live);
    assertTrue(next.get() > CLIENTS, "hardly anything was taken");
  }

  private static long size(Path file) throws IOException {
    return Files.size(file);
  }

  /** Three pages of a draft, each longer than the one before, and what is handed in. */
  private static void load(TestStore store, long end, AtomicInteger next, AtomicLong longest) {
    while (System.nanoTime() < end) {
      int number = next.getAndIncrement();
      RespondentKey key = TestStore.key(new Random(number));
      for (int page = 1; page <= 3; page++) {
        Draft draft =
            new Draft(TestStore.WAVE, "", "en", "x".repeat(300 * page), List.of(), Map.of());
        timed(
            longest,
            () ->
                store.drafts.change(
                    key, TestStore.WAVE, Days.of(TODAY), any -> Optional.of(draft)));
      }
      timed(longest, () -> store.take(key, "y".repeat(300)));
    }
  }

  private static void timed(AtomicLong longest, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
  }
}
