package org.soundings.assurance.linkage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soundings.assurance.attack.ReleaseFiles;

/** Both databases of an installation, in the hands of somebody who only reads them. */
public final class Installation implements AutoCloseable {
  /** Names in the file are lower-case; H2 has to be told so again. */
  private static final String READ_ONLY =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";

  private static final String INVITATIONS = "invitations";
  private static final String ANSWERS = "soundings";

  private final Connection invitations;
  private final Connection answers;

  private Installation(Connection invitations, Connection answers) {
    this.invitations = invitations;
    this.answers = answers;
  }

  /**
   * Opens them: the files in a data folder, or PostgreSQL where the environment says so as it does
   * to the server.
   *
   * @throws SQLException where one cannot be opened, because a server has it open for instance
   */
  public static Installation open(Path data, Map<String, String> environment) throws SQLException {
    Connection invitations = open(data, INVITATIONS, environment, "SOUNDINGS_INVITATIONS_DB");
    try {
      return new Installation(invitations, open(data, ANSWERS, environment, "SOUNDINGS_DB"));
    } catch (SQLException e) {
      invitations.close();
      throw e;
    }
  }

  private static Connection open(
      Path data, String name, Map<String, String> environment, String variable)
      throws SQLException {
    String file = "jdbc:h2:file:" + data.toAbsolutePath().resolve(name) + READ_ONLY;
    return DriverManager.getConnection(
        environment.getOrDefault(variable + "_URL", file),
        environment.getOrDefault(variable + "_USER", name),
        environment.getOrDefault(variable + "_PASSWORD", name));
  }

  /** Whether those who were invited can be linked to what was answered. */
  public Verdict linkage() throws SQLException {
    return Linkage.of(invitations, answers);
  }

  /** What was released, by study and wave. */
  public Map<String, Map<String, ReleaseFiles>> releases() throws SQLException {
    Map<String, Map<String, ReleaseFiles>> releases = new TreeMap<>();
    try (PreparedStatement select =
        answers.prepareStatement(
            "select r.study, r.wave, r.content, t.content from release_file r"
                + " left join release_file t"
                + " on t.study = r.study and t.wave = r.wave and t.name = ?"
                + " where r.name = ?")) {
      select.setString(1, ReleaseFiles.TABLES);
      select.setString(2, ReleaseFiles.RESULTS);
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
  public void close() throws SQLException {
    try {
      invitations.close();
    } finally {
      answers.close();
    }
  }
}
