package org.soundings.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL that can be killed and started again over the same files. */
final class Postgres implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("soundings-postgres");
  private final int port;
  private EmbeddedPostgres running;

  Postgres() throws IOException {
    running = builder().start();
    port = running.getPort();
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("fsync", "on");
  }

  Map<String, String> environment() {
    return Map.of(
        "SOUNDINGS_DB_URL",
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        "SOUNDINGS_DB_USER",
        "postgres",
        "SOUNDINGS_DB_PASSWORD",
        "postgres");
  }

  Connection connect() throws SQLException {
    return running.getPostgresDatabase().getConnection();
  }

  /** Kills it (-9) with all its processes and starts it again. */
  void crash() throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    var children = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    while (postmaster.isAlive() || children.stream().anyMatch(ProcessHandle::isAlive)) {
      Thread.sleep(20);
    }
    Files.deleteIfExists(folder.resolve("postmaster.pid"));
    running = builder().setPort(port).start();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
