package org.soundings.store.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.soundings.credential.SealingKey;
import org.soundings.store.wave.WaveId;

@Entity
@Table(name = "ballot_key")
class BallotKeyRow {
  /** Study and wave. */
  @Id private String wave;

  @Column(updatable = false)
  private String sealing;

  @Column(updatable = false)
  private int size;

  /** Whether the private half is with a person. */
  @Column(updatable = false)
  private boolean trustee;

  /** Whether that person has shown to have it. */
  @Column private boolean proved;

  @Column @Nullable private LocalDate due;

  /** How many ballots were given up. */
  @Column(insertable = false, updatable = false)
  private int discarded;

  protected BallotKeyRow() {}

  static BallotKeyRow of(BallotKey key) {
    BallotKeyRow row = new BallotKeyRow();
    row.wave = key.wave().toString();
    row.sealing = key.sealing().text();
    row.size = key.size();
    return row;
  }

  static BallotKeyRow ofTrustee(BallotKey key) {
    BallotKeyRow row = of(key);
    row.trustee = true;
    return row;
  }

  boolean isTrustees() {
    return trustee;
  }

  /** Whether ballots may be sealed with it. */
  boolean counts() {
    return !trustee || proved;
  }

  void prove() {
    proved = true;
  }

  BallotKey key(WaveId id) {
    return new BallotKey(id, new SealingKey(sealing), size);
  }

  int discarded() {
    return discarded;
  }

  @Nullable LocalDate due() {
    return due;
  }

  void due(@Nullable LocalDate day) {
    due = day;
  }
}
