package org.soundings.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.documents.MarkdownExample;

/** A real PostgreSQL that can be killed and started again over the same files. */
final class Postgres implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("soundings-postgres");
  private final int port;
  private final EmbeddedPostgres running;
  private final List<String> command = new ArrayList<>();
  private @Nullable Process again;

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

  /** Makes the two roles and their schemas as docs/anonymity.md does. */
  void makeRoles() throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (MarkdownExample block : MarkdownExample.of(Path.of("docs/anonymity.md"))) {
        if (block.language().equals("sql")) {
          statement.execute(block.text());
        }
      }
    }
  }

  /** The settings of a server with these roles. */
  Map<String, String> roles() {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=";
    return Map.of(
        "SOUNDINGS_DB_URL", url + "answers",
        "SOUNDINGS_DB_USER", "soundings_answers",
        "SOUNDINGS_DB_PASSWORD", "FIRST",
        "SOUNDINGS_INVITATIONS_DB_URL", url + "invitations",
        "SOUNDINGS_INVITATIONS_DB_USER", "soundings_invitations",
        "SOUNDINGS_INVITATIONS_DB_PASSWORD", "SECOND");
  }

  int port() {
    return port;
  }

  Connection connect() throws SQLException {
    return running.getPostgresDatabase().getConnection();
  }

  /** Kills it (-9) with all its processes and starts it again. */
  void crash() throws IOException, InterruptedException {
    away();
    back();
  }

  /** Kills it (-9) with all its processes. */
  void away() throws IOException, InterruptedException {
    Path pidFile = folder.resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    command.clear();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(postmaster.info().command().orElseThrow());
    command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
    var children = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    while (postmaster.isAlive() || children.stream().anyMatch(ProcessHandle::isAlive)) {
      Thread.sleep(20);
    }
    Files.deleteIfExists(pidFile);
  }

  /** Starts it again as it was started before, and waits until it answers. */
  void back() throws IOException, InterruptedException {
    again =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (!answers()) {
      Thread.sleep(20);
    }
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (again != null) {
      again.destroy();
    }
    running.close();
  }
}
