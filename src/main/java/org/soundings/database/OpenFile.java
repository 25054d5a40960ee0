package org.soundings.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The H2 database as this process has it open. After a write that failed, H2 closes its file for
 * good and lets everybody who connects wait for a minute; here it is given up, so that the next
 * connection opens the file again.
 *
 * <p>It is also tidied here, a little at a time: pages that are still needed are taken out of the
 * pieces of the file that hold few of them, whose space is then written over.
 */
final class OpenFile {
  private static final long SMALL = 8L << 20;
  private static final int WELL_FILLED = 60;
  private static final int AT_ONCE = 1 << 20;

  /** What is moved is written before its old place is free. */
  private static final long NEEDED_TO_TIDY = 4L * AT_ONCE;

  private static final int USED_WELL = 50;
  private static final int MOVED_AT_ONCE = 2 << 20;

  private static final long RESERVE = 256L << 20;
  private static final int OF_SMALL = 10;

  private final Optional<File> folder;

  private volatile org.h2.engine.@Nullable Database engine;
  private volatile Optional<FileInPlace> place = Optional.empty();
  private volatile int openings;
  private boolean rewriting;
  private boolean openedMeanwhile;

  OpenFile(Optional<Path> folder) {
    this.folder = folder.map(Path::toFile);
  }

  /** Bytes that are free beside the file. */
  long free() {
    return folder.map(File::getUsableSpace).orElse(Long.MAX_VALUE);
  }

  long reserve() {
    return folder.map(f -> Math.min(RESERVE, f.getTotalSpace() / OF_SMALL)).orElse(0L);
  }

  /** Notes what a connection is to. */
  synchronized void seen(Connection connection) throws SQLException {
    org.h2.engine.Database found =
        ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
    if (engine != null && engine != found) {
      openings += rewriting ? 0 : 1;
      openedMeanwhile |= rewriting;
    }
    if (engine != found) {
      place =
          Optional.ofNullable(found.getStore().getMvStore().getFileStore())
              .flatMap(store -> FileInPlace.of(Path.of(store.getFileName())));
    }
    engine = found;
  }

  /** Its name, where it has one. */
  Optional<FileInPlace> place() {
    return place;
  }

  /** Whether the file that is open still lies under its name. */
  boolean isInPlace() {
    return engine == null || place.map(FileInPlace::isThere).orElse(true);
  }

  /** How often it was opened after a failure: what was not on the disk before is not in it. */
  int openings() {
    return openings;
  }

  /** It is closed on purpose: the pool may open it again before that is known to have worked. */
  synchronized void closing() {
    rewriting = true;
    openedMeanwhile = false;
  }

  /**
   * That is over.
   *
   * @param whole whether it was closed with all that was in it; else it was a failure
   */
  synchronized void closed(boolean whole) {
    rewriting = false;
    if (!whole) {
      openings += openedMeanwhile ? 1 : 0;
    } else if (isBroken()) {
      engine = null;
      place = Optional.empty();
    }
  }

  boolean isBroken() {
    org.h2.engine.Database known = engine;
    return known != null && known.getStore().getMvStore().isClosed();
  }

  /** Copies what is on the disk of it, wherever it lies, into a zip file. */
  void copy(Path zip) throws IOException {
    org.h2.engine.Database known = engine;
    if (known != null) {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        known.getStore().getMvStore().getFileStore().backup(out);
      }
    }
  }

  /** Closes the file first: whoever connects opens it as soon as the engine has forgotten it. */
  void giveUp() {
    org.h2.engine.Database known = engine;
    if (known != null) {
      known.getStore().getMvStore().closeImmediately();
      known.getStore().getMvStore().getFileStore().close();
      known.shutdownImmediately();
    }
  }

  /**
   * Tidies a little, while no transaction is under way.
   *
   * @return whether anything was moved, which is to be written
   */
  boolean tidy() {
    org.h2.engine.Database known = engine;
    if (known == null) {
      return false;
    }
    MVStore store = known.getStore().getMvStore();
    if (store.getFileStore().size() < SMALL || free() < NEEDED_TO_TIDY) {
      return false;
    }
    return store.compact(WELL_FILLED, AT_ONCE);
  }

  /** Gives space at the end of the file back, where much of the file is empty. */
  void shrink() {
    org.h2.engine.Database known = engine;
    if (known == null) {
      return;
    }
    MVStore store = known.getStore().getMvStore();
    if (store.getFileStore() instanceof org.h2.mvstore.RandomAccessStore file
        && file.size() > SMALL
        && free() >= NEEDED_TO_TIDY
        && file.getFillRate() < USED_WELL) {
      file.compactMoveChunks(USED_WELL, MOVED_AT_ONCE, store);
    }
  }
}
