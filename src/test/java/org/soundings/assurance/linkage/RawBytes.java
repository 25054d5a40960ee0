package org.soundings.assurance.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.soundings.assurance.linkage.ReadBytes.Match;
import org.soundings.credential.OpeningKey;
import org.soundings.credential.SealingKey;
import org.soundings.store.TestStore;
import org.soundings.store.answer.RespondentKey;

/**
 * P2 on raw bytes: people hand in one after the other, and somebody who knows in which order tries
 * to find out which response is whose from the bytes that the database wrote.
 */
final class RawBytes {
  /** By chance one is matched; at the best of all pairs of orders ten hardly ever are. */
  private static final int MOST = 9;

  /** Chance deviates by one in the root of n; five times as much is none. */
  private static final double DEVIATIONS = 5;

  /** A tenth of all lie by chance within a twentieth of all places. */
  private static final double NEAR = 0.1;

  private static final int HUNDRED = 100;
  private static final int CONTROL = 90;

  private final TestStore store;
  private final Random random = new Random(19);
  private final Map<Integer, byte[]> nullifiers = new HashMap<>();
  private final Map<Integer, byte[]> ballots = new HashMap<>();

  RawBytes(TestStore store) throws SQLException {
    this.store = store;
    run("create table given (id varchar(64) primary key, answers varchar(100))");
  }

  private void run(String sql) throws SQLException {
    try (Connection rows = store.rows();
        Statement statement = rows.createStatement()) {
      statement.execute(sql);
    }
  }

  /** So many more; beside the store a table of the careless kind. */
  void handIn(int people) throws SQLException {
    for (int i = 0; i < people; i++) {
      int person = nullifiers.size();
      RespondentKey key = TestStore.key(random);
      nullifiers.put(person, ascii(key.nullifier().orElseThrow()));
      run("insert into given values ('%d', '%s')".formatted(random.nextLong(), careless(person)));
      store.take(key, said(person));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String said(int person) {
    return "mark-%04d.".formatted(person);
  }

  private static String careless(int person) {
    return "given%04d.".formatted(person);
  }

  private interface Said {
    String by(int person);
  }

  private Map<Integer, byte[]> all(Said said) {
    Map<Integer, byte[]> all = new HashMap<>();
    nullifiers.keySet().forEach(person -> all.put(person, ascii(said.by(person))));
    return all;
  }

  /** The control: whoever has the key of the open wave opens every ballot and sees when it came. */
  void assertTheKeyTellsAll(ByteSource.Reader bytes) throws SQLException, IOException {
    OpeningKey key = key(store.data.resolve("keys"));
    try (Connection rows = store.rows();
        Statement statement = rows.createStatement();
        var found = statement.executeQuery("select id, sealed from ballot")) {
      while (found.next()) {
        UUID id = found.getObject(1, UUID.class);
        byte[] opened =
            key.open(
                    SealingKey.Purpose.BALLOT,
                    TestStore.WAVE.toString(),
                    id.toString(),
                    found.getBytes(2))
                .orElseThrow();
        String text = new String(opened, StandardCharsets.UTF_8);
        int person = Integer.parseInt(text.replaceAll("(?s).*mark-(\\d{4})\\..*", "$1"));
        ByteBuffer value = ByteBuffer.allocate(16);
        value.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        ballots.put(person, value.array());
      }
    }
    assertEquals(nullifiers.size(), ballots.size());
    Match match = new ReadBytes(bytes, ballots).match(new ReadBytes(bytes, nullifiers));
    System.out.println("with the key: " + match);
    assertTells(match);
  }

  private static OpeningKey key(Path folder) throws IOException {
    try (Stream<Path> keys = Files.list(folder)) {
      return OpeningKey.decode(Files.readString(keys.findFirst().orElseThrow())).orElseThrow();
    }
  }

  private void assertTells(Match match) {
    assertTrue(match.near() * HUNDRED >= CONTROL * nullifiers.size(), match::toString);
  }

  private static boolean isChance(Match match, int people) {
    double near = NEAR * people + DEVIATIONS * Math.sqrt(NEAR * people);
    return match.matched() <= MOST
        && match.near() <= near
        && match.correlation() <= DEVIATIONS / Math.sqrt(people);
  }

  /** What was sealed is in no byte. */
  void assertSealed(ByteSource.Reader bytes) throws IOException {
    assertEquals(0, new ReadBytes(bytes, all(RawBytes::said)).found());
  }

  /** A10: no answer has an earlier time than the closing's. */
  void assertDatedByTheClosing(ByteSource.Reader bytes, long closing) throws IOException {
    long earliest = new ReadBytes(bytes, all(RawBytes::said)).earliest();
    assertTrue(earliest >= closing, () -> "dated %d ms before".formatted(closing - earliest));
  }

  /**
   * After closing.
   *
   * @param now the bytes of today
   * @param all those and the ones of old back-ups
   */
  void assertNothingFollows(ByteSource.Reader now, List<ByteSource.Reader> all) throws IOException {
    ReadBytes responses = new ReadBytes(now, all(RawBytes::said));
    assertEquals(nullifiers.size(), responses.found(), "all responses are read");
    for (ByteSource.Reader bytes : all) {
      for (Map<Integer, byte[]> known : List.of(nullifiers, ballots)) {
        ReadBytes dated = new ReadBytes(bytes, known);
        Match match = dated.match(responses);
        System.out.printf("of %d dated %d: %s%n", nullifiers.size(), dated.dated(), match);
        assertTrue(isChance(match, dated.dated()), match::toString);
      }
    }
    ReadBytes careless = new ReadBytes(now, all(RawBytes::careless));
    Match control = new Match(0, 0, 0);
    for (ByteSource.Reader bytes : all) {
      control = control.or(careless.match(new ReadBytes(bytes, nullifiers)));
    }
    assertTells(control);
  }
}
