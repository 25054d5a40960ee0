package org.soundings.study;

/**
 * Roughly how many people: an exact number that goes up by one would tell that somebody has just
 * answered (D5).
 *
 * @param from at least so many
 * @param to at most so many; 0 in the last band, which has no end
 */
public record RoughCount(long from, long to) {
  private static final long[] BOUNDS = {10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000};

  static RoughCount of(long count) {
    long from = 0;
    for (long bound : BOUNDS) {
      if (count < bound) {
        return new RoughCount(from, bound - 1);
      }
      from = bound;
    }
    return new RoughCount(from, 0);
  }

  /** As programs read it: {@code fewer than 10}, {@code 10 to 49}, {@code 10000 or more}. */
  public String text() {
    if (to == 0) {
      return from + " or more";
    }
    return from == 0 ? "fewer than " + (to + 1) : from + " to " + to;
  }
}
