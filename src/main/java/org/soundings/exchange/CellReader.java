package org.soundings.exchange;

/**
 * Reads the cells of one column into one or more variables. Every cell has two forms: the bytes in
 * which most cells come, and the text that OpenCSV gives for the difficult ones. Both mean the
 * same.
 */
abstract class CellReader {
  /** Takes {@code bytes[from..to)}, whose hash is {@link Spellings#hash}. */
  abstract void take(byte[] bytes, int from, int to, int hash, int row);

  abstract void take(String text, int row);

  /** A column that nothing is read from. */
  static final CellReader IGNORED =
      new CellReader() {
        @Override
        void take(byte[] bytes, int from, int to, int hash, int row) {}

        @Override
        void take(String text, int row) {}
      };

  /** A column that several variables are read from. */
  static CellReader both(CellReader first, CellReader second) {
    return new CellReader() {
      @Override
      void take(byte[] bytes, int from, int to, int hash, int row) {
        first.take(bytes, from, to, hash, row);
        second.take(bytes, from, to, hash, row);
      }

      @Override
      void take(String text, int row) {
        first.take(text, row);
        second.take(text, row);
      }
    };
  }
}
