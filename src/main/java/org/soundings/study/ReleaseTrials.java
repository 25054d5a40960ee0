package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.soundings.assurance.attack.Attack;
import org.soundings.assurance.attack.Disclosed;
import org.soundings.assurance.attack.ReleaseFiles;
import org.soundings.store.release.ReleaseFile;
import org.soundings.store.release.Releases;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * Attacks files before they are published, together with all that their study has published before,
 * taken down since or not, as {@code ./soundings prove} does afterwards. One at a time, within
 * bounds of time and of what is read.
 */
@ApplicationScoped
class ReleaseTrials {
  private static final Logger LOG = Logger.getLogger(ReleaseTrials.class.getName());
  private static final long SECONDS = 40;
  private static final long MOST_CHARACTERS = 8_000_000;

  private final Waves waves;
  private final Releases releases;

  @Inject
  ReleaseTrials(Waves waves, Releases releases) {
    this.waves = waves;
    this.releases = releases;
  }

  /**
   * @param files all of those that are to be published of a wave
   * @param open whether its policy hides nothing
   */
  synchronized AttackVerdict of(WaveId id, List<PublishedFile> files, boolean open) {
    if (open) {
      return AttackVerdict.none(AttackVerdict.Outcome.NOTHING_HIDDEN);
    }
    Map<String, ReleaseFiles> before = before(id.study());
    Map<String, ReleaseFiles> all = new LinkedHashMap<>(before);
    read(id.wave() + " now", name -> text(files, name), all);
    long characters =
        all.values().stream().mapToLong(f -> f.results().length() + f.tables().length()).sum();
    return characters > MOST_CHARACTERS
        ? AttackVerdict.none(AttackVerdict.Outcome.TOO_LARGE)
        : within(() -> attacked(before, all));
  }

  private interface Trial {
    AttackVerdict verdict();
  }

  private static AttackVerdict within(Trial trial) {
    FutureTask<AttackVerdict> task = new FutureTask<>(trial::verdict);
    Thread.ofPlatform().daemon().name("attack").start(task);
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | CancellationException tooLong) {
      return AttackVerdict.none(AttackVerdict.Outcome.TOO_LONG);
    } catch (ExecutionException failed) {
      LOG.log(Level.WARNING, "The attack on a release failed", failed);
      return AttackVerdict.none(AttackVerdict.Outcome.FAILED);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return AttackVerdict.none(AttackVerdict.Outcome.TOO_LONG);
    } finally {
      task.cancel(true);
    }
  }

  /** What could be worked out before is not these files' doing. */
  static AttackVerdict attacked(Map<String, ReleaseFiles> before, Map<String, ReleaseFiles> all) {
    Attack attack = new Attack(all, List.of());
    List<Disclosed> found = new ArrayList<>(attack.small());
    if (!found.isEmpty() && !before.isEmpty()) {
      found.removeAll(new Attack(before, List.of()).small());
    }
    return new AttackVerdict(
        found.isEmpty() ? AttackVerdict.Outcome.NOTHING_FOUND : AttackVerdict.Outcome.FOUND,
        found.size(),
        attack.contradictory(),
        attack.unread());
  }

  private Map<String, ReleaseFiles> before(String study) {
    Map<String, ReleaseFiles> before = new LinkedHashMap<>();
    List<WaveId> released =
        waves.all().stream()
            .filter(wave -> wave.id().study().equals(study) && wave.reached() == Stage.RELEASED)
            .sorted(Wave.IN_ORDER)
            .map(Wave::id)
            .toList();
    released.forEach(
        id ->
            read(
                id.wave(),
                name -> releases.find(id, name).map(ReleaseFile::content).map(ReleaseTrials::text),
                before));
    released.forEach(id -> takenDown(id, before));
    return before;
  }

  private void takenDown(WaveId id, Map<String, ReleaseFiles> to) {
    releases
        .withdrawn(id)
        .forEach(
            (number, stored) -> {
              List<PublishedFile> files = stored.stream().map(PublishedFile::of).toList();
              read(id.wave() + " " + number, name -> text(files, name), to);
            });
  }

  private static void read(
      String wave, Function<String, Optional<String>> file, Map<String, ReleaseFiles> to) {
    // what has changed since another wave is a release of its own
    for (String folder : List.of("", ReleasedReport.CHANGES)) {
      file.apply(folder + ReleaseFiles.RESULTS)
          .ifPresent(
              results ->
                  to.put(
                      (wave + " " + folder).strip(),
                      new ReleaseFiles(
                          results, file.apply(folder + ReleaseFiles.TABLES).orElse(""))));
    }
  }

  private static Optional<String> text(List<PublishedFile> files, String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .map(file -> text(file.content()));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
