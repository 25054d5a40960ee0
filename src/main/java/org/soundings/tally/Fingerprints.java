package org.soundings.tally;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.response.Answers;
import org.soundings.response.Batch;

/**
 * Which responses are the same as another. Of each only 64 bits are held: among a million, two that
 * differ are taken for the same once in thirty million times.
 */
final class Fingerprints {
  /** Fewer answers than this are easily the same by chance. */
  static final int FEWEST = 10;

  private static final long FEW = 0;
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final int variables;
  private final long[] repeated;

  private Fingerprints(int variables, long[] repeated) {
    this.variables = variables;
    this.repeated = repeated;
  }

  /**
   * Of all batches together.
   *
   * @param variables how many columns, from the first, are compared
   */
  static Fingerprints of(int variables, List<Batch> batches) {
    long[] all =
        batches.parallelStream()
            .flatMapToLong(
                b -> IntStream.range(0, b.size()).mapToLong(row -> of(variables, b.columns(), row)))
            .filter(print -> print != FEW)
            .sorted()
            .toArray();
    long[] repeated =
        IntStream.range(1, all.length)
            .filter(i -> all[i] == all[i - 1])
            .mapToLong(i -> all[i])
            .distinct()
            .toArray();
    return new Fingerprints(variables, repeated);
  }

  /** Whether the response is one of those that occur more than once. */
  boolean holds(List<Answers> columns, int row) {
    return repeated.length > 0 && Arrays.binarySearch(repeated, of(variables, columns, row)) >= 0;
  }

  private static long of(int variables, List<Answers> columns, int row) {
    long print = 1;
    int answered = 0;
    for (Answers column : columns.subList(0, variables)) {
      Answers.Levels levels = Answers.levels(column);
      boolean has = levels.answered(row);
      long value = levels.level(row);
      if (has && column instanceof Answers.Numbers numbers) {
        value = Double.doubleToLongBits(numbers.value(row));
      }
      answered += has ? 1 : 0;
      print = (print ^ value) * ODD;
      print ^= print >>> 29;
    }
    return answered < FEWEST ? FEW : print == FEW ? ODD : print;
  }
}
