package org.soundings.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "receipt")
class ReceiptRow {
  @Id private String id;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String wave;

  @Column(updatable = false)
  private UUID response;

  protected ReceiptRow() {}

  static ReceiptRow of(Receipt receipt, WaveId wave, UUID response) {
    ReceiptRow row = new ReceiptRow();
    row.id = receipt.hash();
    row.study = wave.study();
    row.wave = wave.wave();
    row.response = response;
    return row;
  }

  UUID response() {
    return response;
  }
}
