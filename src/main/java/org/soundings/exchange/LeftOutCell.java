package org.soundings.exchange;

import java.util.List;

/** A column that marks some rows as not being responses. */
final class LeftOutCell extends CellReader {
  private final List<String> texts;
  private final Notes notes;
  private final Spellings known = new Spellings();

  LeftOutCell(List<String> texts, Notes notes) {
    this.texts = texts.stream().map(Header::clean).toList();
    this.notes = notes;
  }

  @Override
  void take(byte[] bytes, int from, int to, int hash, int row) {
    if (known.find(bytes, from, to, hash) != 0) {
      if (isMark(notes.text(bytes, from, to))) {
        notes.noResponse();
      } else {
        known.learn(bytes, from, to, hash, 0);
      }
    }
  }

  @Override
  void take(String text, int row) {
    if (isMark(text)) {
      notes.noResponse();
    }
  }

  private boolean isMark(String text) {
    return texts.contains(Header.clean(text));
  }
}
