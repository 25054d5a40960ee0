package org.soundings.assurance.linkage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.assurance.attack.ReleaseFiles;

/** Both databases of an installation, in the hands of somebody who only reads them. */
public final class Installation implements AutoCloseable {
  /** Names in the file are lower-case; H2 has to be told so again. */
  private static final String THERE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE";

  private static final String ENDING = ".mv.db";

  private static final String INVITATIONS = "invitations";
  private static final String ANSWERS = "soundings";

  private final Connection invitations;
  private final Connection answers;
  private final Path data;
  private final Path copies;

  private Installation(Connection invitations, Connection answers, Path data, Path copies) {
    this.invitations = invitations;
    this.answers = answers;
    this.data = data;
    this.copies = copies;
  }

  /**
   * Opens them: copies of the files in a data folder, whether a server has these open or not, or
   * PostgreSQL where the environment says so as it does to the server.
   *
   * @throws SQLException where one cannot be opened
   */
  public static Installation open(Path data, Map<String, String> environment)
      throws SQLException, IOException {
    Path copies = Files.createTempDirectory("soundings-prove");
    try {
      Connection invitations =
          open(data, copies, INVITATIONS, environment, "SOUNDINGS_INVITATIONS_DB");
      try {
        Connection answers = open(data, copies, ANSWERS, environment, "SOUNDINGS_DB");
        return new Installation(invitations, answers, data, copies);
      } catch (SQLException | IOException e) {
        invitations.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      delete(copies);
      throw e;
    }
  }

  private static Connection open(
      Path data, Path copies, String name, Map<String, String> environment, String variable)
      throws SQLException, IOException {
    if (!environment.containsKey(variable + "_URL")) {
      Files.copy(data.resolve(name + ENDING), copies.resolve(name + ENDING));
    }
    String file = "jdbc:h2:file:" + copies.toAbsolutePath().resolve(name) + THERE;
    return DriverManager.getConnection(
        environment.getOrDefault(variable + "_URL", file),
        environment.getOrDefault(variable + "_USER", name),
        environment.getOrDefault(variable + "_PASSWORD", name));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /**
   * What the bytes of files tell besides.
   *
   * @param others PostgreSQL's data folders, back-ups, logs, to be read like the data folder
   */
  public Verdict bytes(List<Path> others) throws SQLException, IOException {
    return FileForensics.of(new Store(invitations), new Store(answers), data, others);
  }

  /** Whether those who were invited can be linked to what was answered, by the rows of both. */
  public Verdict linkage() throws SQLException {
    return Linkage.of(invitations, answers);
  }

  /** What was released, by study and wave, taken down or not; a file that is missing is empty. */
  public Map<String, Map<String, ReleaseFiles>> releases() throws SQLException {
    Map<String, Map<String, ReleaseFiles>> releases = new TreeMap<>();
    try (PreparedStatement select =
        answers.prepareStatement(
            "select r.study, r.wave || replace(r.name, ?, ''), r.content, t.content"
                + " from release_file r left join release_file t"
                + " on t.study = r.study and t.wave = r.wave and t.name = replace(r.name, ?, ?)"
                + " where r.name = ? or r.name like '~%-' || ?")) {
      select.setString(1, ReleaseFiles.RESULTS);
      select.setString(2, ReleaseFiles.RESULTS);
      select.setString(3, ReleaseFiles.TABLES);
      select.setString(4, ReleaseFiles.RESULTS);
      select.setString(5, ReleaseFiles.RESULTS);
      try (ResultSet files = select.executeQuery()) {
        while (files.next()) {
          releases
              .computeIfAbsent(files.getString(1), any -> new TreeMap<>())
              .put(
                  files.getString(2),
                  new ReleaseFiles(text(files.getBytes(3)), text(files.getBytes(4))));
        }
      }
    }
    return releases;
  }

  private static String text(byte @Nullable [] content) {
    return content == null ? "" : new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws SQLException, IOException {
    try (answers;
        invitations) {
      // both, whichever fails
    } finally {
      delete(copies);
    }
  }
}
