package org.soundings.store.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A response that has left the box. */
@Entity
@Table(name = "response")
class ResponseRow extends AnswersRow {
  protected ResponseRow() {}
}
