package org.soundings.exchange.infer.guess;

import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.label.Options;

/** What a column seems to hold. */
public sealed interface Guess {
  /** One of a list. */
  record Choice(Options options) implements Guess {}

  /**
   * Several of a list in one cell.
   *
   * @param otherwise the code of the option that all else stands for, or empty
   * @param unlisted how many different texts that are
   */
  record Several(Options options, String separator, String otherwise, int unlisted)
      implements Guess {}

  /** A number. */
  record Number(int decimals) implements Guess {}

  /**
   * A date.
   *
   * @param sure whether it can be read one way only
   */
  record Day(NumberFormat format, boolean sure) implements Guess {}

  /**
   * Words.
   *
   * @param note why it is taken for words where that is not plain, or empty
   */
  record Words(String note) implements Guess {}
}
