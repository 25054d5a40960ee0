package org.soundings.exchange;

import java.util.OptionalInt;

/** A column of words, of which only whether there are any is kept. */
final class TextCell extends CellReader {
  /** No code for a missing answer is longer. */
  private static final int LONGEST_CODE = 64;

  private final AnswerTarget target;
  private final Meanings reasons;
  private final Notes notes;
  private final Spellings known = new Spellings();

  /**
   * @param reasons levels counted from 0
   */
  TextCell(AnswerTarget target, Meanings reasons, Notes notes) {
    this.target = target;
    this.reasons = reasons;
    this.notes = notes;
  }

  @Override
  void take(byte[] bytes, int from, int to, int hash, int row) {
    int level = known.find(bytes, from, to, hash);
    if (level == Spellings.UNKNOWN) {
      level = level(notes.text(bytes, from, to));
      if (to - from <= LONGEST_CODE) {
        known.learn(bytes, from, to, hash, level);
      }
    }
    target.set(row, level);
  }

  @Override
  void take(String text, int row) {
    target.set(row, level(text));
  }

  private int level(String text) {
    if (text.length() > LONGEST_CODE && !text.isBlank()) {
      return 0;
    }
    OptionalInt reason = reasons.level(text);
    return reason.isPresent() ? 1 + reason.getAsInt() : 0;
  }
}
