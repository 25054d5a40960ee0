package org.soundings.analysis.statistic;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.DesignSums;
import org.soundings.statistics.Sample;

/** What statistics are computed from: one record for each kind of data, cleared for publication. */
public sealed interface Source {
  /** Confidence of intervals. */
  double level();

  /** How many answers it holds. */
  long n();

  /** Why nothing may be computed from it, or null. */
  @Nullable String refusal();

  /** Answers of one variable. */
  record Counts(
      long[] counts,
      List<String> labels,
      double @Nullable [] expected,
      double level,
      long n,
      @Nullable String refusal)
      implements Source {
    /** The same counts as parts of a larger base. */
    public Counts among(long base) {
      return new Counts(counts, labels, expected, level, base, refusal);
    }
  }

  /** Distinct numbers with how often each was given. */
  record Values(double[] values, long[] counts, double level, long n, @Nullable String refusal)
      implements Source {}

  /** A table of two variables. */
  record Cells(
      long[][] counts,
      List<String> rows,
      List<String> columns,
      double level,
      long n,
      @Nullable String refusal)
      implements Source {
    /** Groups (the columns) by values in order (the rows). */
    Ranked ranked() {
      long[][] turned = new long[columns.size()][rows.size()];
      double[] values = new double[rows.size()];
      for (int r = 0; r < rows.size(); r++) {
        values[r] = r + 1;
        for (int c = 0; c < columns.size(); c++) {
          turned[c][r] = counts[r][c];
        }
      }
      return new Ranked(turned, values, columns, level, n, refusal);
    }
  }

  /** A table for each stratum. */
  record Strata(List<long[][]> tables, double level, long n, @Nullable String refusal)
      implements Source {}

  /** What each group's answers come to. */
  record Groups(
      Sample[] groups, List<String> labels, double level, long n, @Nullable String refusal)
      implements Source {}

  /** Groups by values in order. */
  record Ranked(
      long[][] counts,
      double[] values,
      List<String> labels,
      double level,
      long n,
      @Nullable String refusal)
      implements Source {
    /** Every group's answers, one by one. */
    double[][] answers() {
      double[][] all = new double[counts.length][];
      for (int g = 0; g < counts.length; g++) {
        long[] of = counts[g];
        all[g] =
            java.util.stream.IntStream.range(0, of.length)
                .boxed()
                .flatMapToDouble(
                    v -> java.util.stream.DoubleStream.generate(() -> values[v]).limit(of[v]))
                .toArray();
      }
      return all;
    }
  }

  /**
   * Rows of people who gave every answer.
   *
   * @param complete a row a person
   * @param all the same with those who left some out, as NaN
   * @param categories how many categories each variable has; 0 for a number
   * @param least fewer people than so many are not told apart
   */
  record Rows(
      double[][] complete,
      double[][] all,
      List<String> labels,
      int[] categories,
      double level,
      long n,
      int least,
      @Nullable String refusal)
      implements Source {
    /** The same people's answers to some of the variables. */
    Rows only(int... kept) {
      return new Rows(
          only(complete, kept),
          only(all, kept),
          Arrays.stream(kept).mapToObj(labels::get).toList(),
          Arrays.stream(kept).map(i -> categories[i]).toArray(),
          level,
          n,
          least,
          refusal);
    }

    /**
     * Whether means of the complete rows may be told: not where a few people gave one of the
     * answers and not all, since the mean of all who gave it would then give theirs away.
     */
    boolean tellsMeans() {
      for (int i = 0; i < labels.size(); i++) {
        int of = i;
        long given = Arrays.stream(all).filter(row -> !Double.isNaN(row[of])).count();
        long besides = given - complete.length;
        if (besides > 0 && besides < least) {
          return false;
        }
      }
      return true;
    }

    private static double[][] only(double[][] rows, int... kept) {
      return Arrays.stream(rows)
          .map(row -> Arrays.stream(kept).mapToDouble(i -> row[i]).toArray())
          .toArray(double[][]::new);
    }
  }

  /**
   * Weighted sums by sampling unit, of a table or of groups.
   *
   * @param rows of a table, or groups
   * @param columns of a table
   * @param values of the cells of each group, NaN for those without an answer
   * @param labels of the groups
   * @param shown which of them may be
   */
  record Design(
      DesignSums sums,
      int rows,
      int columns,
      double[] values,
      List<String> labels,
      boolean[] shown,
      double level,
      long n,
      @Nullable String refusal)
      implements Source {
    /** A line a group with the value of each of its cells; nothing of those that are not shown. */
    double[][] domains() {
      double[][] domains = new double[rows][sums.cells()];
      for (int g = 0; g < rows; g++) {
        Arrays.fill(domains[g], Double.NaN);
        if (shown[g]) {
          System.arraycopy(values, 0, domains[g], g * values.length, values.length);
        }
      }
      return domains;
    }
  }
}
