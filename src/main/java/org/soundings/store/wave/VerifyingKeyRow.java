package org.soundings.store.wave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.soundings.credential.VerifyingKey;

@Entity
@Table(name = "verifying_key")
class VerifyingKeyRow {
  private static final int HEX = 16;

  @Id private String id;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String wave;

  @Column(updatable = false)
  private String stratum;

  @Column(updatable = false)
  private String modulus;

  @Column(updatable = false)
  private String exponent;

  @Column @Nullable private Integer issued;

  protected VerifyingKeyRow() {}

  static VerifyingKeyRow of(VerifyingKeys.Known known) {
    VerifyingKeyRow row = new VerifyingKeyRow();
    row.id = known.key().id();
    row.study = known.wave().study();
    row.wave = known.wave().wave();
    row.stratum = known.stratum();
    row.modulus = known.key().modulus().toString(HEX);
    row.exponent = known.key().exponent().toString(HEX);
    return row;
  }

  VerifyingKeys.Known known() {
    VerifyingKey key =
        new VerifyingKey(new BigInteger(modulus, HEX), new BigInteger(exponent, HEX));
    return new VerifyingKeys.Known(new WaveId(study, wave), stratum, key);
  }

  void issued(int count) {
    issued = count;
  }

  @Nullable Integer issued() {
    return issued;
  }
}
