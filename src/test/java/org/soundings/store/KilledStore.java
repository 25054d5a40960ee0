package org.soundings.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.soundings.clock.Days;
import org.soundings.database.Disk;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.answer.BallotKeys;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.Drafts;
import org.soundings.store.answer.KeyFolder;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Responses;
import org.soundings.store.answer.Submission;
import org.soundings.store.answer.Taken;
import org.soundings.store.wave.About;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * The store alone, in a process of its own that somebody else kills: takes submissions by many
 * threads and says on its standard output which of them it has acknowledged.
 */
final class KilledStore {
  static final WaveId WAVE = new WaveId("study", "first");
  static final int AT_ONCE = 16;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);

  private KilledStore() {}

  static RespondentKey key(int number) {
    return RespondentKey.named("number " + number);
  }

  /**
   * @param args the database's address, a file of the numbers that are acknowledged already, and
   *     the data folder
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    Set<Integer> before = new HashSet<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      before.add(Integer.parseInt(line));
    }
    MainDatabase database = new MainDatabase(args[0], "soundings", "soundings");
    new Migration(database).migrate("");
    Disk disk = database.disk();
    Work work = new Work(database, disk);
    BallotKeys keys = new BallotKeys(work, new KeyFolder(args[2]));
    keys.make(WAVE, 512);
    Responses responses = new Responses(work, keys);
    Drafts drafts = new Drafts(work, keys);
    About about = new About(Wording.of("en", "Study"), null, null, null, 5, null, 0);
    Waves waves = new Waves(work);
    waves.declare(
        new Wave(
            WAVE,
            about,
            "",
            Audience.RESEARCH,
            "",
            Participation.OPEN,
            List.of("en"),
            null,
            null,
            Stage.OPEN));
    AtomicInteger next = new AtomicInteger();
    out.println("ready");
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        pool.submit(
            () -> {
              while (true) {
                int number = next.getAndIncrement();
                if (!before.contains(number)) {
                  take(responses, drafts, number);
                  synchronized (out) {
                    out.println(number);
                  }
                }
              }
            });
      }
    }
  }

  private static void take(Responses responses, Drafts drafts, int number) {
    RespondentKey key = key(number);
    Map<String, Value> values = Map.of("words", new Value.Words("mark-" + number + "."));
    drafts.change(
        key,
        WAVE,
        Days.of(TODAY),
        any -> Optional.of(new Draft(WAVE, "", "en", "page", List.of(), Map.of())));
    Taken taken = responses.take(new Submission(key, WAVE, "", new Response(values)), TODAY);
    if (!(taken instanceof Taken.Kept)) {
      throw new IllegalStateException(number + ": " + taken);
    }
  }
}
