package org.soundings.store.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission that is sealed until its wave is closed. */
@Entity
@Table(name = "ballot")
class BallotRow {
  @Id private UUID id;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String wave;

  @Column(updatable = false)
  @Nullable
  private String submission;

  @Column(updatable = false)
  private byte[] sealed;

  protected BallotRow() {}

  BallotRow(Submission answers, BallotKey key) {
    id = answers.key().receipt(answers.wave()).ballot();
    study = answers.wave().study();
    wave = answers.wave().wave();
    submission = answers.key().submissionId(answers.wave());
    sealed = key.seal(id, new StoredResponse(answers.questionnaire(), answers.response()));
  }

  String study() {
    return study;
  }

  String wave() {
    return wave;
  }

  /** What it is known by among those that were taken; null where an earlier version took it. */
  @Nullable String submission() {
    return submission;
  }
}
