package org.soundings.exchange.infer;

/** What a column seems to hold. */
sealed interface Guess {
  /** One of a list. */
  record Choice(Options options) implements Guess {}

  /** Several of a list in one cell. */
  record Several(Options options, String separator) implements Guess {}

  /** A number. */
  record Number(int decimals) implements Guess {}

  /** A date. */
  record Day() implements Guess {}

  /**
   * Words.
   *
   * @param note why it is taken for words where that is not plain, or empty
   */
  record Words(String note) implements Guess {}
}
