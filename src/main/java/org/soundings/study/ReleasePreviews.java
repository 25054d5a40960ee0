package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.soundings.disclosure.Policy;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * What waves would publish, made once and held while nothing that it depends on changes: the same
 * answers and the same files give the same bytes. They are made one after another, on a thread of
 * their own.
 */
@ApplicationScoped
class ReleasePreviews {
  /** Each has some megabytes. */
  private static final int MOST = 3;

  private static final long SOON = 8;

  private final Reporting reporting;
  private final ReleaseTrials trials;
  private final Waves waves;
  private final Map<WaveId, Held> held = new LinkedHashMap<>();
  private final Object turn = new Object();

  /** What a preview depends on. */
  private record Basis(Declaration study, List<Wave> waves, String data) {}

  private record Held(Basis basis, FutureTask<Preview> made) {
    boolean isOf(Basis now) {
      return basis.equals(now) && !(made.isDone() && made.state() != FutureTask.State.SUCCESS);
    }
  }

  @Inject
  ReleasePreviews(Reporting reporting, ReleaseTrials trials, Waves waves) {
    this.reporting = reporting;
    this.trials = trials;
    this.waves = waves;
  }

  /** Nothing while it is being made; ask again a little later. */
  Optional<Preview> soon(Declaration study, WaveId id) {
    try {
      return Optional.of(begun(study, id).get(SOON, TimeUnit.SECONDS));
    } catch (TimeoutException later) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw told(e);
    }
  }

  /** Waits until it is made. */
  Preview now(Declaration study, WaveId id) {
    try {
      return begun(study, id).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the server ends");
    } catch (ExecutionException e) {
      throw told(e);
    }
  }

  private static RuntimeException told(ExecutionException failed) {
    return failed.getCause() instanceof RuntimeException own
        ? own
        : new IllegalStateException(failed.getCause());
  }

  private FutureTask<Preview> begun(Declaration study, WaveId id) {
    Basis basis = basis(study, id);
    synchronized (held) {
      Held before = held.remove(id);
      Held now = before != null && before.isOf(basis) ? before : begun(basis, id);
      held.put(id, now);
      Iterator<WaveId> oldest = held.keySet().iterator();
      while (held.size() > MOST && oldest.hasNext()) {
        oldest.next();
        oldest.remove();
      }
      return now.made();
    }
  }

  private Held begun(Basis basis, WaveId id) {
    FutureTask<Preview> task = new FutureTask<>(() -> made(basis.study(), id));
    Thread.ofPlatform().daemon().name("preview").start(task);
    return new Held(basis, task);
  }

  private Preview made(Declaration study, WaveId id) {
    synchronized (turn) {
      Reporting.Made made = reporting.made(study, id);
      List<PublishedFile> files = made.files().stream().map(PublishedFile::of).toList();
      return Preview.of(
          id.study(),
          id.wave(),
          files,
          made.findings(),
          trials.of(id, files, Policy.of(study.policy()).isOpen()));
    }
  }

  private Basis basis(Declaration study, WaveId id) {
    List<Wave> own =
        waves.all().stream().filter(wave -> wave.id().study().equals(id.study())).toList();
    return new Basis(study, own, study.data(id.wave()).map(ReleasePreviews::stamp).orElse(""));
  }

  private static String stamp(Path data) {
    try {
      return Files.size(data) + " " + Files.getLastModifiedTime(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
