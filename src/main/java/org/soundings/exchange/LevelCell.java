package org.soundings.exchange;

import java.util.Arrays;
import java.util.OptionalInt;
import org.soundings.response.Missing;

/** A column that holds one of a list: a category, a mark, a place in a ranking. */
final class LevelCell extends CellReader {
  private final int column;
  private final AnswerTarget target;
  private final Meanings meanings;
  private final DataFault fault;
  private final int otherwise;
  private final Notes notes;
  private final Spellings known = new Spellings();

  /** The level of each cell of one byte, which most are, and at last of the empty one. */
  private final int[] single = new int[257];

  /**
   * @param fault what is wrong with a cell that means nothing
   */
  LevelCell(int column, AnswerTarget target, Meanings meanings, DataFault fault, Notes notes) {
    this(column, target, meanings, fault, -1, notes);
  }

  /**
   * @param otherwise the level of a cell that means nothing else, or -1
   */
  LevelCell(
      int column,
      AnswerTarget target,
      Meanings meanings,
      DataFault fault,
      int otherwise,
      Notes notes) {
    this.column = column;
    this.target = target;
    this.meanings = meanings;
    this.fault = fault;
    this.otherwise = otherwise;
    this.notes = notes;
    Arrays.fill(single, Spellings.UNKNOWN);
  }

  @Override
  void take(byte[] bytes, int from, int to, int hash, int row) {
    int level = to - from <= 1 ? single[index(bytes, from, to)] : known.find(bytes, from, to, hash);
    target.set(row, level == Spellings.UNKNOWN ? learn(bytes, from, to, hash) : level);
  }

  private static int index(byte[] bytes, int from, int to) {
    return from == to ? 256 : bytes[from] & 0xff;
  }

  private int learn(byte[] bytes, int from, int to, int hash) {
    String text = notes.text(bytes, from, to);
    OptionalInt meant = meanings.level(text);
    if (meant.isPresent()) {
      if (to - from <= 1) {
        single[index(bytes, from, to)] = meant.getAsInt();
      } else {
        known.learn(bytes, from, to, hash, meant.getAsInt());
      }
    }
    return level(meant, text);
  }

  @Override
  void take(String text, int row) {
    target.set(row, level(meanings.level(text), text));
  }

  private int level(OptionalInt meant, String text) {
    if (meant.isEmpty() && otherwise >= 0) {
      return otherwise;
    }
    if (meant.isEmpty()) {
      notes.cell(column, fault, text);
    }
    return meant.orElse(target.missing(Missing.SKIPPED));
  }
}
