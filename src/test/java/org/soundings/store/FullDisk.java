package org.soundings.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.soundings.clock.Days;
import org.soundings.database.H2File;
import org.soundings.database.Unavailable;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.HandedIn;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Submission;
import org.soundings.store.answer.Taken;

/**
 * The store over a small disk, in a process of its own: takes submissions until the disk is full,
 * makes space by deleting the file {@code ballast}, and goes on in the same process; twice. Says
 * when it was full, how many milliseconds it took to go on, and how many that were acknowledged are
 * not there at the end.
 */
final class FullDisk {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
  private static final long PATIENCE = 60_000_000_000L;

  private static boolean draftsRefused;
  private static Exception lastFailure = new IllegalStateException("no failure");
  private static final Set<Integer> ACKNOWLEDGED = new HashSet<>();

  private FullDisk() {}

  /**
   * @param args the small disk's folder
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    Path folder = Path.of(args[0]);
    Files.write(folder.resolve("ballast"), new byte[8 << 20]);
    TestStore store = TestStore.in(folder);
    for (int times = 0; times < 2; times++) {
      int full = until(store, times * 100_000);
      out.println("full " + full + (draftsRefused ? ", drafts refused before" : ""));
      Thread.sleep(2_000);
      Files.delete(folder.resolve("ballast"));
      long freed = System.nanoTime();
      while (!taken(store, (times + 1) * 100_000 - 1)) {
        if (System.nanoTime() - freed > PATIENCE) {
          lastFailure.printStackTrace();
          out.println("never");
          System.exit(1);
        }
        Thread.sleep(100);
      }
      out.println("healed " + (System.nanoTime() - freed) / 1_000_000);
      if (times == 0) {
        Files.write(folder.resolve("ballast"), new byte[4 << 20]);
      }
    }
    store.close();
    out.println("lost " + lost(folder));
    System.exit(0);
  }

  private static long lost(Path folder) throws SQLException {
    H2File file = new H2File("jdbc:h2:file:" + folder.resolve("soundings"));
    Set<Integer> kept = new HashSet<>();
    try (Connection rows = DriverManager.getConnection(file.address(), "soundings", "soundings")) {
      for (String answers : new HandedIn(rows, folder).answers()) {
        int at = answers.indexOf("mark-") + 5;
        kept.add(Integer.valueOf(answers.substring(at, answers.indexOf('.', at))));
      }
    }
    return ACKNOWLEDGED.stream().filter(number -> !kept.contains(number)).count();
  }

  private static int until(TestStore store, int from) {
    int number = from;
    while (taken(store, number)) {
      number++;
    }
    return number;
  }

  private static boolean taken(TestStore store, int number) {
    RespondentKey key = TestStore.key(new Random(number));
    Map<String, Value> values =
        Map.of("words", new Value.Words("mark-" + number + "." + "x".repeat(6_000)));
    try {
      store.drafts.change(
          key,
          TestStore.WAVE,
          Days.of(TODAY),
          any -> Optional.of(new Draft(TestStore.WAVE, "", "en", "page", List.of(), Map.of())));
    } catch (Unavailable reserve) {
      draftsRefused = true;
      lastFailure = reserve.getCause() == null ? lastFailure : reserve;
    }
    try {
      Submission submission = new Submission(key, TestStore.WAVE, "", new Response(values));
      boolean taken = store.responses.take(submission, TODAY) instanceof Taken.Kept;
      if (taken) {
        ACKNOWLEDGED.add(number);
      }
      return taken;
    } catch (Unavailable full) {
      lastFailure = full.getCause() == null ? lastFailure : full;
      return false;
    }
  }
}
