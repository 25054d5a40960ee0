package org.soundings.store.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A response in the ballot box. */
@Entity
@Table(name = "ballot")
class BallotRow extends AnswersRow {
  protected BallotRow() {}

  BallotRow(Submission submission, Receipt receipt) {
    super(submission, receipt.response());
  }
}
