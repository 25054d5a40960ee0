package org.soundings.store.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.soundings.store.wave.WaveId;

@Entity
@Table(name = "submission")
class SubmissionRow {
  @Id private String id;

  @Column(updatable = false)
  private long place;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String wave;

  protected SubmissionRow() {}

  static SubmissionRow of(RespondentKey key, WaveId wave) {
    SubmissionRow row = new SubmissionRow();
    row.id = key.submissionId(wave);
    row.place = Place.random();
    row.study = wave.study();
    row.wave = wave.wave();
    return row;
  }
}
