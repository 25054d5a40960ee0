package org.soundings.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.soundings.database.Disk;
import org.soundings.database.H2File;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.answer.Admission;
import org.soundings.store.answer.BallotKeys;
import org.soundings.store.answer.Closing;
import org.soundings.store.answer.Drafts;
import org.soundings.store.answer.KeyFolder;
import org.soundings.store.answer.OldAnswers;
import org.soundings.store.answer.Opening;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.ResponseCopy;
import org.soundings.store.answer.Responses;
import org.soundings.store.answer.Submission;
import org.soundings.store.answer.Taken;
import org.soundings.store.answer.TrusteeKeys;
import org.soundings.store.release.ReleaseFile;
import org.soundings.store.release.Releases;
import org.soundings.store.wave.About;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.QuestionnaireVersions;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.VerifyingKeys;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** The store without a server around it, over a database of its own. */
public final class TestStore implements AutoCloseable {
  public static final WaveId WAVE = new WaveId("study", "first");
  public static final int SIZE = Integer.getInteger("soundings.ballot", 8 << 10);
  public static final LocalDate TODAY = LocalDate.of(2026, 1, 10);

  private final String url;
  private final MainDatabase database;
  private final String user;
  public final Waves waves;
  public final Drafts drafts;
  public final Responses responses;
  public final BallotKeys ballotKeys;
  public final TrusteeKeys trustees;
  public final Closing closing;
  public final OldAnswers old;
  public final Path data;
  public final Releases releases;
  public final VerifyingKeys keys;
  public final Admission admission;
  public final QuestionnaireVersions versions;

  /** Over an H2 database in a folder, beside which keys lie. */
  public static TestStore in(Path folder) {
    return new TestStore("jdbc:h2:file:" + folder.resolve("soundings"), "soundings");
  }

  public TestStore(String url, String user) {
    this(url, user, folder(url).toString());
  }

  /**
   * @param data where keys lie
   */
  public TestStore(String url, String user, String data) {
    this.url = url;
    this.user = user;
    this.database = new MainDatabase(url, user, user);
    new Migration(database).migrate("");
    Disk disk = database.disk();
    Work work = new Work(database, disk);
    waves = new Waves(work);
    this.data = Path.of(data);
    ballotKeys = new BallotKeys(work, new KeyFolder(data));
    drafts = new Drafts(work, ballotKeys);
    trustees = new TrusteeKeys(work, ballotKeys);
    responses = new Responses(work, ballotKeys);
    closing =
        new Closing(
            waves,
            ballotKeys,
            new Opening(database, disk, ballotKeys, waves),
            new ResponseCopy(responses, data));
    old = new OldAnswers(database, disk, ballotKeys);
    releases = new Releases(work);
    keys = new VerifyingKeys(work);
    admission = new Admission(keys);
    versions = new QuestionnaireVersions(work);
    waves.declare(wave(WAVE, new Participation(true, null, 30), Stage.OPEN));
    ballotKeys.make(WAVE, SIZE);
  }

  /** Where keys lie: beside the file, so that who opens it again has them. */
  private static Path folder(String url) {
    try {
      return url.startsWith("jdbc:h2:file:")
          ? Path.of(url.substring("jdbc:h2:file:".length())).resolveSibling("")
          : Files.createTempDirectory("keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Wave wave(WaveId id, Participation participation, Stage stage) {
    return wave(id, participation, null, stage);
  }

  public static Wave wave(
      WaveId id, Participation participation, @Nullable LocalDate closes, Stage stage) {
    About about = new About(Wording.of("en", "Study"), null, null, null, 5, null, 0);
    return new Wave(
        id, about, "", Audience.RESEARCH, "", participation, List.of("en"), null, closes, stage);
  }

  /** Somebody's key whose nullifier is as random as any. */
  public static RespondentKey key(Random random) {
    byte[] nullifier = new byte[32];
    random.nextBytes(nullifier);
    String hex = HexFormat.of().formatHex(nullifier);
    return new RespondentKey(hex.substring(0, 22), Optional.of(hex));
  }

  public Taken take(RespondentKey key, String words) {
    Map<String, Value> values = Map.of("words", new Value.Words(words));
    return responses.take(new Submission(key, WAVE, "", new Response(values)), TODAY);
  }

  /** Hands in what somebody says who holds a credential of this nullifier. */
  public void handIn(String nullifier, String words) {
    take(new RespondentKey(nullifier.substring(0, 22), Optional.of(nullifier)), words);
  }

  /** Everything said, in an order that the database has. */
  public List<String> answers(String order) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection rows = rows();
        var found = rows.createStatement().executeQuery("select answers from response " + order)) {
      while (found.next()) {
        answers.add(found.getString(1));
      }
    }
    return answers;
  }

  /** Closes and releases the wave with a {@code results.json} that says this. */
  public void release(String results) {
    closeWave();
    byte[] content = results.getBytes(StandardCharsets.UTF_8);
    publish(List.of(new ReleaseFile("results.json", "", content)));
  }

  public boolean publish(List<ReleaseFile> files) {
    return releases.publish(WAVE, files, TODAY);
  }

  public void closeWave() {
    closing.close(WAVE);
  }

  public void move(Stage stage) {
    waves.change(WAVE, wave -> wave.at(stage));
  }

  public Connection rows() throws SQLException {
    return DriverManager.getConnection(
        H2File.is(url) ? new H2File(url).address() : url, user, user);
  }

  public long count(String table) throws SQLException {
    try (Connection rows = rows();
        var found = rows.createStatement().executeQuery("select count(*) from " + table)) {
      found.next();
      return found.getLong(1);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
