package org.soundings.exchange;

import java.util.OptionalInt;
import org.soundings.response.Missing;

/** A column that holds one of a list: a category, a mark, a place in a ranking. */
final class LevelCell extends Cell {
  private final int column;
  private final Target target;
  private final Meanings meanings;
  private final DataFault otherwise;
  private final Notes notes;
  private final Spellings known = new Spellings();

  /**
   * @param otherwise what is wrong with a cell that means nothing
   */
  LevelCell(int column, Target target, Meanings meanings, DataFault otherwise, Notes notes) {
    this.column = column;
    this.target = target;
    this.meanings = meanings;
    this.otherwise = otherwise;
    this.notes = notes;
  }

  @Override
  void take(byte[] bytes, int from, int to, int hash, int row) {
    int level = known.find(bytes, from, to, hash);
    if (level == Spellings.UNKNOWN) {
      String text = notes.text(bytes, from, to);
      OptionalInt meant = meanings.level(text);
      level = level(meant, text);
      if (meant.isPresent()) {
        known.learn(bytes, from, to, hash, level);
      }
    }
    target.set(row, level);
  }

  @Override
  void take(String text, int row) {
    target.set(row, level(meanings.level(text), text));
  }

  private int level(OptionalInt meant, String text) {
    if (meant.isEmpty()) {
      notes.cell(column, otherwise, text);
    }
    return meant.orElse(target.missing(Missing.SKIPPED));
  }
}
