package org.soundings.analysis.statistic;

import java.util.List;
import org.soundings.statistics.Estimate;

/**
 * A table of results.
 *
 * @param asked the plan's word for it
 * @param columns what stands in each line after its label
 * @param note what a reader must know; empty where nothing
 * @param df degrees of freedom that all coefficients share, infinite for z; NaN where there are
 *     none
 */
public record Listing(
    String asked, String title, List<String> columns, List<Line> lines, String note, double df) {
  public Listing {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** Of no coefficients. */
  public Listing(String asked, String title, List<String> columns, List<Line> lines, String note) {
    this(asked, title, columns, lines, note, Double.NaN);
  }

  Listing significant(int digits) {
    return new Listing(
        asked,
        title,
        columns,
        lines.stream().map(line -> line.significant(digits)).toList(),
        note,
        df);
  }

  Listing noted(String sentence) {
    String both = note.isEmpty() ? sentence : note + " " + sentence;
    return new Listing(asked, title, columns, lines, both, df);
  }

  /** One line, one value a column. */
  public record Line(String label, List<Value> values) {
    public Line {
      values = List.copyOf(values);
    }

    private Line significant(int digits) {
      return new Line(label, values.stream().map(v -> v.significant(digits)).toList());
    }
  }

  /** What stands in one place of it. */
  public sealed interface Value {
    /** The same to so many significant digits. */
    default Value significant(int digits) {
      return switch (this) {
        case Number n -> new Number(Estimate.significant(n.value, digits));
        case Probability p -> new Probability(Estimate.significant(p.value, digits));
        case Interval i -> new Interval(i.estimate.significant(digits), i.neutral);
        case Words w -> w;
      };
    }

    /** NaN where there is none. */
    record Number(double value) implements Value {}

    /** A p-value; NaN where there is none. */
    record Probability(double value) implements Value {}

    /**
     * None where it has no width.
     *
     * @param neutral what stands for no difference: 0, of ratios 1
     */
    record Interval(Estimate estimate, double neutral) implements Value {
      public Interval(Estimate estimate) {
        this(estimate, 0);
      }

      public Interval {
        estimate = estimate.spread();
      }
    }

    record Words(String text) implements Value {}
  }
}
