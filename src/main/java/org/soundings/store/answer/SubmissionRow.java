package org.soundings.store.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.soundings.store.wave.WaveId;

/** That a key or credential was used, whatever became of what came with it. */
@Entity
@Table(name = "submission")
class SubmissionRow {
  @Id private String id;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String wave;

  @Column private boolean withdrawn;

  protected SubmissionRow() {}

  static SubmissionRow of(RespondentKey key, WaveId wave) {
    SubmissionRow row = new SubmissionRow();
    row.id = key.submissionId(wave);
    row.study = wave.study();
    row.wave = wave.wave();
    return row;
  }

  boolean withdrawn() {
    return withdrawn;
  }
}
