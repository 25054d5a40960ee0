package org.soundings.analysis.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Fact;
import org.soundings.statistics.design.DesignSums;
import org.soundings.statistics.proportion.LikertBoxes;
import org.soundings.statistics.summary.Sample;

/** What statistics are computed from: one record for each kind of data, cleared for publication. */
public sealed interface Source {
  /** Why what could give a hidden number away is left out. */
  String HIDDEN = "Not published: it could help to work out a hidden cell.";

  /** Why nothing but shares and means is computed of rounded numbers of people. */
  String ROUNDED =
      "Not published: it would rest on exact numbers of people, and those of a later wave are"
          + " rounded.";

  /** Why what rests on how sampling units or weights differ is left out. */
  String VARIATION =
      "Not published: it rests on how strata, clusters or weights differ, which is protected.";

  /** Confidence of intervals. */
  double level();

  /** How many answers it holds. */
  long n();

  /** Why nothing may be computed from it, or null. */
  @Nullable String refusal();

  /** Why a statistic may not be computed from it, or null. */
  default @Nullable String refusal(Statistic statistic) {
    return refusal();
  }

  /** Whether only two digits of what is computed from it may be shown (D11). */
  default boolean isCoarse() {
    return false;
  }

  /** Nothing, where it may not be told. */
  record Nothing(double level, long n, String refusal) implements Source {}

  /** Answers of one variable. */
  record Counts(
      long[] counts,
      List<String> labels,
      double @Nullable [] expected,
      double level,
      long n,
      @Nullable String refusal)
      implements Source {}

  /** The two ends of an ordered scale, by the sample's design where it has one. */
  record Ends(LikertBoxes boxes, double level, long n, @Nullable String refusal)
      implements Source {}

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
    /** The rows that have answers. */
    List<String> rowsUsed() {
      return IntStream.range(0, counts.length)
          .filter(r -> Arrays.stream(counts[r]).sum() > 0)
          .mapToObj(rows::get)
          .toList();
    }

    /** The columns that have answers. */
    List<String> columnsUsed() {
      return IntStream.range(0, columns.size())
          .filter(c -> Arrays.stream(counts).anyMatch(row -> row[c] > 0))
          .mapToObj(columns::get)
          .toList();
    }
  }

  /** A table for each stratum. */
  record Strata(
      List<long[][]> tables,
      List<String> rows,
      List<String> columns,
      double level,
      long n,
      @Nullable String refusal)
      implements Source {}

  /** What each group's answers come to. */
  record Groups(
      Sample[] groups, List<String> labels, double level, long n, @Nullable String refusal)
      implements Source {}

  /** Groups by values in order, the lowest first. */
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
            IntStream.range(0, of.length)
                .boxed()
                .flatMapToDouble(v -> DoubleStream.generate(() -> values[v]).limit(of[v]))
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
   * @param cleared what may be computed of them
   * @param free whether all digits of it may be shown
   */
  record Rows(
      double[][] complete,
      double[][] all,
      List<String> labels,
      int[] categories,
      double level,
      long n,
      int least,
      Fact.Joint cleared,
      boolean free,
      @Nullable String refusal)
      implements Source {
    /** Of which nothing may be computed. */
    public static Rows refused(
        List<String> labels, int[] categories, double level, @Nullable String refusal) {
      return new Rows(
          new double[0][],
          new double[0][],
          labels,
          categories,
          level,
          0,
          1,
          Fact.Joint.ROWS,
          true,
          refusal);
    }

    @Override
    public @Nullable String refusal(Statistic statistic) {
      boolean more = cleared == Fact.Joint.MOMENTS && statistic.joint() == Fact.Joint.ROWS;
      return refusal == null && more ? HIDDEN : refusal;
    }

    @Override
    public boolean isCoarse() {
      return !free;
    }

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
          cleared,
          free,
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
   * Rows of people with how they were sampled.
   *
   * @param rows the answers, then what tells the sampling unit and the weight
   */
  record Sampled(Rows rows, DesignModels.Sample sample) implements Source {
    @Override
    public double level() {
      return rows.level;
    }

    @Override
    public long n() {
      return rows.n;
    }

    @Override
    public @Nullable String refusal() {
      return rows.refusal;
    }

    @Override
    public boolean isCoarse() {
      return rows.isCoarse();
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
