package org.soundings.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The present program over a copy of what version 0.1.0 left behind.
 *
 * @param notes what its people know: keys, codes, a cookie
 */
record EarlierFolder(ServerProcess server, Properties notes, Optional<Postgres> postgres)
    implements AutoCloseable {
  private static final Path FIXTURE = Path.of("src/test/resources/v0.1.0");

  /** Where answers were kept. */
  enum Kept {
    H2,
    POSTGRESQL
  }

  static EarlierFolder open(Kept kept) throws Exception {
    Path data = Files.createTempDirectory("soundings-earlier");
    unpack(FIXTURE.resolve(kept.name().toLowerCase(Locale.ROOT) + ".zip"), data);
    Properties notes = new Properties();
    try (InputStream in = Files.newInputStream(data.resolve("notes.properties"))) {
      notes.load(in);
    }
    if (kept == Kept.H2) {
      try (Connection rows = ServerProcess.rows(data)) {
        keepDrafts(rows, "draft");
      }
      return new EarlierFolder(ServerProcess.start(data, Map.of()), notes, Optional.empty());
    }
    Postgres postgres = new Postgres();
    restore(postgres, data.resolve("dump.sql"));
    return new EarlierFolder(
        ServerProcess.start(data, postgres.roles()), notes, Optional.of(postgres));
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
      }
    }
  }

  private static void restore(Postgres postgres, Path dump) throws SQLException, IOException {
    postgres.makeRoles();
    String sql =
        Files.readString(dump, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("\\"))
            .collect(Collectors.joining("\n"));
    try (Connection rows = postgres.connect();
        Statement statement = rows.createStatement()) {
      statement.execute("drop schema answers; drop schema invitations");
      statement.execute(sql);
      keepDrafts(rows, "answers.draft");
    }
  }

  /** As if the draft had been touched today: drafts go after 30 days. */
  private static void keepDrafts(Connection rows, String table) throws SQLException {
    try (Statement statement = rows.createStatement()) {
      statement.executeUpdate("update " + table + " set expires = current_date + 20");
    }
  }

  /** What was noted under a name. */
  String noted(String name) {
    return Optional.ofNullable(notes.getProperty(name)).orElseThrow();
  }

  /** The SHA-256 of each published file, by its path below /results. */
  Map<String, String> published() {
    return Arrays.stream(noted("published").split(" "))
        .map(file -> file.split("="))
        .collect(Collectors.toMap(f -> f[0], f -> f[1]));
  }

  @Override
  public void close() throws Exception {
    server.stop();
    if (postgres.isPresent()) {
      postgres.get().close();
    }
  }
}
