package org.soundings.tally;

/**
 * What a table holds at one place.
 *
 * @param n how many responses
 * @param weight their weights added
 * @param squares the squares of their weights added
 * @param status whether the numbers may be read
 */
public record Cell(long n, double weight, double squares, Status status) {
  /** What a reader of a cell may see of it. */
  public enum Status {
    SHOWN,
    /** Hidden because it is small itself; its numbers are zero here. */
    PRIMARY,
    /** Hidden so that no other hidden cell can be worked out; its numbers are zero here. */
    COMPLEMENTARY
  }

  public boolean shown() {
    return status == Status.SHOWN;
  }

  /** Both together; hidden where either is. */
  public Cell plus(Cell other) {
    return new Cell(
        n + other.n,
        weight + other.weight,
        squares + other.squares,
        shown() ? other.status : status);
  }

  /** This without those of the other; hidden where either is. */
  public Cell minus(Cell other) {
    if (!shown() || !other.shown()) {
      return new Cell(0, 0, 0, shown() ? other.status : status);
    }
    return new Cell(n - other.n, weight - other.weight, squares - other.squares, status);
  }

  /** The same of the nearest multiple of {@code to} people, weights in proportion. */
  public Cell rounded(int to) {
    long people = Rounding.nearest(n, to);
    double share = n == 0 ? 0 : (double) people / n;
    return new Cell(people, share * weight, share * squares, status);
  }

  /**
   * Kish's effective number of responses: the square of the sum of the weights over the sum of
   * their squares.
   */
  public double effective() {
    return squares == 0 ? 0 : weight * weight / squares;
  }
}
