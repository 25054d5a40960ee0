package org.soundings.exchange.infer.column;

/** Where the cells of a column are empty. */
final class Gaps {
  private long filled;
  private long starts;
  private boolean begins;
  private boolean last;
  private boolean any;

  void take(boolean isFilled) {
    if (isFilled) {
      filled++;
      starts += last ? 0 : 1;
      begins |= !any;
    }
    any = true;
    last = isFilled;
  }

  /** Whether the first cell is filled, and few are filled directly below another. */
  boolean areBelowEach() {
    return begins && 4 * starts >= 3 * filled;
  }
}
