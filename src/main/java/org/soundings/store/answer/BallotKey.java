package org.soundings.store.answer;

import static org.soundings.credential.SealingKey.Purpose.BALLOT;

import java.util.Optional;
import java.util.UUID;
import org.soundings.credential.OpeningKey;
import org.soundings.credential.SealingKey;
import org.soundings.store.wave.WaveId;

/**
 * What a wave's submissions are sealed with (A4). A seal is bound to the wave and to the ballot's
 * id, a hash of the receipt's code, so that none passes for another.
 *
 * @param size how many bytes every ballot of the wave has before it is sealed
 */
public record BallotKey(WaveId wave, SealingKey sealing, int size) {
  /** How many bytes a ballot has besides those of the response. */
  public static final int HEAD = 200;

  /**
   * @throws IllegalArgumentException where the answers are larger than every ballot
   */
  byte[] seal(UUID ballot, StoredResponse answers) {
    return sealing.seal(
        BALLOT, wave.toString(), ballot.toString(), BallotJson.write(answers, size));
  }

  /** What was sealed; nothing where this key did not seal it, or it is of another ballot. */
  Optional<StoredResponse> open(OpeningKey key, UUID ballot, byte[] sealed) {
    return key.open(BALLOT, wave.toString(), ballot.toString(), sealed).map(BallotJson::read);
  }
}
