package org.soundings.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Options put in order by n respondents, 1 the best; all of them, or each respondent's top few.
 *
 * <p>Mean and median rank are taken over those who ranked the option, the mean with its t interval.
 * A first place among k options scores k − 1 points, the last 0, an option left unranked 0 (Borda).
 * The share that prefers i to j counts everybody who ranked i above j, or only i of the two, out of
 * all n. Ties among a respondent's ranks are kept as given: neither is preferred.
 *
 * @param n respondents who ranked anything
 * @param counts rows are ranks 1 to k, columns the options
 * @param preferred how many rank option i above option j
 */
public record Ranking(long n, long[][] counts, long[][] preferred) {

  /**
   * @param ranks a row a respondent, a column an option; 0 for an option left unranked. A row of
   *     zeros does not count.
   * @throws IllegalArgumentException on a rank outside of 0 to the number of options
   */
  public static Ranking of(int[][] ranks) {
    int[][] rows = Arrays.stream(ranks).filter(Ranking::answered).toArray(int[][]::new);
    int k = rows.length == 0 ? 0 : rows[0].length;
    long[][] counts = new long[k][k];
    long[][] preferred = new long[k][k];
    for (int[] row : rows) {
      for (int i = 0; i < k; i++) {
        if (row[i] < 0 || row[i] > k) {
          throw new IllegalArgumentException("Rank " + row[i] + " among " + k + " options");
        }
        if (row[i] > 0) {
          counts[row[i] - 1][i]++;
          for (int j = 0; j < k; j++) {
            preferred[i][j] += row[j] == 0 || row[i] < row[j] ? 1 : 0;
          }
        }
      }
    }
    return new Ranking(rows.length, counts, preferred);
  }

  private static boolean answered(int[] row) {
    return Arrays.stream(row).anyMatch(rank -> rank != 0);
  }

  /** How the ranks of one option are spread. */
  public Describe ranksOf(int option) {
    double[] ranks = IntStream.rangeClosed(1, counts.length).asDoubleStream().toArray();
    return Describe.of(ranks, Arrays.stream(counts).mapToLong(row -> row[option]).toArray());
  }

  public Estimate meanRank(int option, double level) {
    return ranksOf(option).meanInterval(level);
  }

  public double medianRank(int option) {
    return ranksOf(option).median();
  }

  /** The sum of k − rank over those who ranked the option. */
  public long borda(int option) {
    return IntStream.range(0, counts.length)
        .mapToLong(r -> (counts.length - 1L - r) * counts[r][option])
        .sum();
  }

  /** The share that ranks the option among its {@code k} best, with Wilson's interval. */
  public Estimate inTop(int k, int option, double level) {
    long within = IntStream.range(0, k).mapToLong(r -> counts[r][option]).sum();
    return Wilson.interval(within, n, level);
  }

  /** The share that ranks one option above another, with Wilson's interval. */
  public Estimate prefers(int option, int other, double level) {
    return Wilson.interval(preferred[option][other], n, level);
  }

  /** The options from the lowest mean rank to the highest; an option nobody ranked is last. */
  public List<Integer> order() {
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted((a, b) -> Double.compare(ranksOf(a).mean(), ranksOf(b).mean()))
        .toList();
  }
}
