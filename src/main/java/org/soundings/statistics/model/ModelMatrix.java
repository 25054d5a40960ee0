package org.soundings.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.Words;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.summary.CrossProducts;

/**
 * Predictors as columns of numbers: an intercept, numbers as they are, categories as one column of
 * 0 and 1 for each but the reference (treatment coding). Only rows that have every predictor, and
 * whatever else is required, are used; categories without such a row drop out.
 *
 * @param names of the columns, {@code (Intercept)} first
 * @param terms which predictor each column belongs to; -1 for the intercept
 * @param termNames of the predictors
 * @param rows x columns
 * @param used which rows of the data these are
 */
public record ModelMatrix(
    List<String> names, List<Integer> terms, List<String> termNames, double[][] rows, int[] used) {

  /** A predictor. */
  private record Term(
      String name, double[] numbers, int[] codes, List<String> categories, int reference) {}

  /** Predictors in the order of the model. */
  public static final class Builder {
    /** The first category that is in use. */
    public static final int FIRST = -1;

    private final int length;
    private final List<Term> terms = new ArrayList<>();
    private final boolean[] complete;

    public Builder(int rows) {
      length = rows;
      complete = new boolean[rows];
      Arrays.fill(complete, true);
    }

    /** NaN where missing. */
    public Builder number(String name, double[] values) {
      terms.add(new Term(name, values, new int[0], List.of(), FIRST));
      return require(values);
    }

    /** Categories, as columns of 0 and 1 for each but the first that is in use. */
    public Builder factor(String name, List<String> categories, int[] codes) {
      return factor(name, categories, codes, FIRST);
    }

    /**
     * Categories, as columns of 0 and 1 for each but one.
     *
     * @param codes places in {@code categories}, negative where missing
     * @param reference the place of the one that the others are compared with; {@link #FIRST} for
     *     the first that is in use
     */
    public Builder factor(String name, List<String> categories, int[] codes, int reference) {
      terms.add(new Term(name, new double[0], codes, List.copyOf(categories), reference));
      for (int i = 0; i < length; i++) {
        complete[i] &= codes[i] >= 0;
      }
      return this;
    }

    /** Rows must have this too, as the outcome and weights; NaN where missing. */
    public Builder require(double[] values) {
      if (values.length != length) {
        throw new IllegalArgumentException(
            "A column of " + values.length + " rows does not fit " + length + ".");
      }
      for (int i = 0; i < length; i++) {
        complete[i] &= !Double.isNaN(values[i]);
      }
      return this;
    }

    /** The matrix of the rows that have everything; it may have none. */
    public ModelMatrix build() {
      int[] used = IntStream.range(0, length).filter(i -> complete[i]).toArray();
      List<String> names = new ArrayList<>(List.of("(Intercept)"));
      List<Integer> of = new ArrayList<>(List.of(-1));
      List<double[]> columns = new ArrayList<>();
      double[] ones = new double[used.length];
      Arrays.fill(ones, 1);
      columns.add(ones);
      for (int t = 0; t < terms.size(); t++) {
        int before = columns.size();
        add(terms.get(t), used, names, columns);
        for (int c = before; c < columns.size(); c++) {
          of.add(t);
        }
      }
      double[][] rows = new double[used.length][columns.size()];
      for (int i = 0; i < rows.length; i++) {
        for (int c = 0; c < columns.size(); c++) {
          rows[i][c] = columns.get(c)[i];
        }
      }
      List<String> termNames = terms.stream().map(Term::name).toList();
      return new ModelMatrix(List.copyOf(names), List.copyOf(of), termNames, rows, used);
    }

    private static void add(Term term, int[] used, List<String> names, List<double[]> columns) {
      if (term.categories.isEmpty()) {
        names.add(term.name);
        columns.add(Arrays.stream(used).mapToDouble(i -> term.numbers[i]).toArray());
        return;
      }
      int[] present = Arrays.stream(used).map(i -> term.codes[i]).distinct().sorted().toArray();
      int reference = reference(term, present);
      for (int category : present) {
        if (category == reference) {
          continue;
        }
        names.add(term.name + term.categories.get(category));
        columns.add(
            Arrays.stream(used).mapToDouble(i -> term.codes[i] == category ? 1 : 0).toArray());
      }
    }
  }

  private static int reference(Term term, int... present) {
    if (term.reference == Builder.FIRST) {
      return present.length == 0 ? Builder.FIRST : present[0];
    }
    if (Arrays.stream(present).noneMatch(category -> category == term.reference)) {
      throw new IllegalArgumentException(
          Words.sentence(
                  "Nobody is in the reference category "
                      + term.name
                      + term.categories.get(term.reference))
              + " Please choose another.");
    }
    return term.reference;
  }

  /** How many columns, the intercept among them. */
  public int columns() {
    return names.size();
  }

  /** The values of the used rows. */
  public double[] of(double[] values) {
    return Arrays.stream(used).mapToDouble(i -> values[i]).toArray();
  }

  /**
   * @throws IllegalArgumentException where a column follows from those before it, or there are not
   *     more rows than columns
   */
  public void checkRank() {
    CrossProducts sums = new CrossProducts(columns() - 1);
    double[] row = new double[columns() - 1];
    for (double[] full : rows) {
      System.arraycopy(full, 1, row, 0, row.length);
      sums.add(row);
    }
    checkRank(sums, names.subList(1, names.size()));
  }

  public static void checkRank(CrossProducts predictors, List<String> names) {
    if (predictors.n() <= names.size() + 1) {
      throw new IllegalArgumentException(
          predictors.n()
              + " complete rows do not carry "
              + (names.size() + 1)
              + " coefficients. Please take predictors out.");
    }
    int dependent = SymmetricMatrix.dependentColumn(predictors.products());
    if (dependent >= 0 && dependent < names.size()) {
      throw new IllegalArgumentException(
          "The predictor "
              + names.get(dependent)
              + " follows from the predictors before it, or does not vary. Please take it out.");
    }
  }
}
