package org.soundings.exchange;

import java.util.OptionalInt;

/** A column of names of strata or clusters, which are kept. */
final class NameCell extends CellReader {
  private final AnswerTarget target;
  private final Meanings reasons;
  private final Notes notes;

  /**
   * @param reasons levels counted from 0
   */
  NameCell(AnswerTarget target, Meanings reasons, Notes notes) {
    this.target = target;
    this.reasons = reasons;
    this.notes = notes;
  }

  @Override
  void take(byte[] bytes, int from, int to, int hash, int row) {
    take(notes.text(bytes, from, to), row);
  }

  @Override
  void take(String text, int row) {
    OptionalInt reason = reasons.level(text);
    if (reason.isPresent()) {
      target.set(row, 1 + reason.getAsInt());
    } else {
      target.setName(row, text.strip());
    }
  }
}
