package org.soundings.store.answer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.soundings.credential.OpeningKey;
import org.soundings.credential.SealingKey;
import org.soundings.store.wave.WaveId;

/**
 * What was handed in, in the hands of somebody who has the database and the folder of keys: opens
 * what is sealed.
 *
 * @param data the data folder, which has the keys
 */
public record HandedIn(Connection rows, Path data) {
  /**
   * An answer as it is kept.
   *
   * @param id of the ballot, or of the response
   * @param answers as JSON
   */
  public record Kept(UUID id, String study, String answers) {}

  /** Everything, of waves that are open and of those that are closed. */
  public List<Kept> all() throws SQLException {
    List<Kept> all = new ArrayList<>(sealed());
    try (ResultSet found =
        rows.createStatement().executeQuery("select id, study, answers from response")) {
      while (found.next()) {
        all.add(new Kept(found.getObject(1, UUID.class), found.getString(2), found.getString(3)));
      }
    }
    return all;
  }

  /** The same without what it is kept under. */
  public List<String> answers() throws SQLException {
    return all().stream().map(Kept::answers).toList();
  }

  /** What is sealed; an error where a key is missing or does not open it. */
  public List<Kept> sealed() throws SQLException {
    List<Kept> sealed = new ArrayList<>();
    try (ResultSet found =
        rows.createStatement()
            .executeQuery(
                "select b.id, b.study, b.wave, b.sealed, k.sealing, k.size from ballot b"
                    + " join ballot_key k on k.wave = b.study || '/' || b.wave")) {
      while (found.next()) {
        UUID id = found.getObject(1, UUID.class);
        WaveId wave = new WaveId(found.getString(2), found.getString(3));
        BallotKey key = new BallotKey(wave, new SealingKey(found.getString(5)), found.getInt(6));
        OpeningKey opening = new KeyFolder(data.toString()).find(wave, key.sealing()).orElseThrow();
        StoredResponse open = key.open(opening, id, found.getBytes(4)).orElseThrow();
        String answers = ValuesJson.write(open.response().values()).toString();
        sealed.add(new Kept(id, wave.study(), answers));
      }
    }
    return sealed;
  }
}
