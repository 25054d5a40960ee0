package org.soundings.store.answer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.soundings.credential.OpeningKey;

/** Opens the ballots of a wave, some at a time, over one connection. */
record SealedBatch(Connection connection, BallotKey key, OpeningKey opening) {
  private static final byte[] NONE = {};
  private static final String INSERT =
      "insert into response (id, study, wave, questionnaire, answers) values (?, ?, ?, ?, ?)";

  /** Hands over what is in some of them, and says which do not open. */
  List<UUID> read(List<UUID> ballots, Consumer<StoredResponse> reader) throws SQLException {
    List<Optional<StoredResponse>> open = open(ballots);
    open.forEach(each -> each.ifPresent(reader));
    return IntStream.range(0, ballots.size())
        .filter(i -> open.get(i).isEmpty())
        .mapToObj(ballots::get)
        .toList();
  }

  /** Writes some that open as responses, in this order, changed, each under a key of its own. */
  void write(List<UUID> ballots, List<UUID> fresh, UnaryOperator<StoredResponse> change)
      throws SQLException {
    List<Optional<StoredResponse>> open = open(ballots);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < open.size(); i++) {
        add(insert, fresh.get(i), change.apply(open.get(i).orElseThrow()));
      }
      insert.executeBatch();
    }
  }

  /** In the order of the ballots, by all processors: that is most of the work of closing. */
  private List<Optional<StoredResponse>> open(List<UUID> ballots) throws SQLException {
    Map<UUID, byte[]> sealed = sealed(ballots);
    return ballots.parallelStream()
        .map(ballot -> key.open(opening, ballot, sealed.getOrDefault(ballot, NONE)))
        .toList();
  }

  private Map<UUID, byte[]> sealed(List<UUID> ballots) throws SQLException {
    String query = "select id, sealed from ballot where id in (%s)";
    try (PreparedStatement some =
            Sql.of(connection, query.formatted(Sql.marks(ballots.size())), ballots.toArray());
        ResultSet found = some.executeQuery()) {
      Map<UUID, byte[]> sealed = new HashMap<>();
      while (found.next()) {
        sealed.put(found.getObject(1, UUID.class), found.getBytes(2));
      }
      return sealed;
    }
  }

  private void add(PreparedStatement insert, UUID fresh, StoredResponse response)
      throws SQLException {
    insert.setObject(1, fresh);
    insert.setString(2, key.wave().study());
    insert.setString(3, key.wave().wave());
    insert.setString(4, response.questionnaire());
    insert.setString(5, ValuesJson.write(response.response().values()).toString());
    insert.addBatch();
  }
}
