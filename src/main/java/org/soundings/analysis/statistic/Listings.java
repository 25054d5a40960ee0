package org.soundings.analysis.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.analysis.statistic.Listing.Line;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.group.Pair;
import org.soundings.statistics.table.AdjustedP;
import org.soundings.statistics.table.ColumnLetters;

/** Results that take a table of their own. */
final class Listings {
  static final String SUPERIOR =
      "The probability that an answer of the first group named is above one of the second; equal"
          + " answers count half.";

  private Listings() {}

  static Results ofCells(String title, double[][] numbers, Source.Cells table, String note) {
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < numbers.length; r++) {
      lines.add(new Line(table.rows().get(r), numbers(numbers[r])));
    }
    return Results.of(new Listing("", title, table.columns(), lines, note));
  }

  static List<Value> numbers(double... values) {
    List<Value> all = new ArrayList<>();
    for (double value : values) {
      all.add(new Value.Number(value));
    }
    return all;
  }

  /** Pairs of groups by the difference of their means, with the family's adjustment. */
  static Results ofPairs(String title, List<Pair> pairs, List<String> labels, String correction) {
    return ofPairs(title, Compared.MEANS, pairs, labels, correction);
  }

  /**
   * What pairs are compared by.
   *
   * @param column its name
   * @param between the names of two groups, the second of the pair first
   * @param neutral what stands for no difference
   */
  record Compared(String column, String between, double neutral) {
    static final Compared MEANS = new Compared("difference", " less ", 0);
    static final Compared RANKS = new Compared("difference of mean ranks", " less ", 0);
    static final Compared SUPERIORITY =
        new Compared(EffectSize.SUPERIORITY.text(), " above ", 1 / 2.0);
  }

  /** Pairs of groups, with the family's adjustment. */
  static Results ofPairs(
      String title, Compared by, List<Pair> pairs, List<String> labels, String correction) {
    boolean unadjusted = pairs.stream().anyMatch(p -> !Double.isNaN(p.pValue()));
    List<String> columns = new ArrayList<>(List.of(by.column, "interval", "statistic"));
    if (unadjusted) {
      columns.add("p");
    }
    columns.add("adjusted p");
    List<Line> lines = new ArrayList<>();
    for (Pair pair : pairs) {
      List<Value> values = new ArrayList<>();
      values.add(new Value.Number(pair.difference().value()));
      values.add(new Value.Interval(pair.difference(), by.neutral));
      values.add(new Value.Number(pair.statistic()));
      if (unadjusted) {
        values.add(new Value.Probability(pair.pValue()));
      }
      values.add(new Value.Probability(pair.adjustedP()));
      lines.add(
          new Line(labels.get(pair.second()) + by.between + labels.get(pair.first()), values));
    }
    long family = pairs.stream().filter(p -> !Double.isNaN(p.adjustedP())).count();
    String note = family == 0 ? "" : correction + " over a family of " + family + ".";
    return Results.of(new Listing("", title, columns, lines, note));
  }

  /** Which columns each share exceeds: pooled z tests, Bonferroni within the row. */
  static Results letters(Source.Cells table) {
    long[] totals = new long[table.columns().size()];
    for (long[] row : table.counts()) {
      for (int c = 0; c < totals.length; c++) {
        totals[c] += row[c];
      }
    }
    List<ColumnLetters> each =
        Arrays.stream(table.counts())
            .map(
                row ->
                    ColumnLetters.of(row, totals, AdjustedP.Method.BONFERRONI, 1 - table.level()))
            .toList();
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      List<String> letters = each.get(r).letters();
      lines.add(
          new Line(table.rows().get(r), letters.stream().<Value>map(Value.Words::new).toList()));
    }
    List<String> heads =
        IntStream.range(0, totals.length)
            .mapToObj(c -> ColumnLetters.letter(c) + ": " + table.columns().get(c))
            .toList();
    String pairs = range(each.stream().mapToLong(ColumnLetters::pairs).toArray());
    return Results.of(
        new Listing(
            "",
            "Column letters",
            heads,
            lines,
            "A letter names a column whose share is significantly smaller: pooled z tests,"
                + " Bonferroni over the "
                + pairs
                + " of a row."));
  }

  /** "3 pairs", "1 to 3 pairs". */
  private static String range(long... sizes) {
    long least = Arrays.stream(sizes).min().orElse(0);
    long most = Arrays.stream(sizes).max().orElse(0);
    return (least == most ? "" : least + " to ") + most + (most == 1 ? " pair" : " pairs");
  }

  /** A share of each category. */
  static Results each(List<String> labels, List<Estimate> estimates) {
    Results all = Results.NONE;
    for (int i = 0; i < estimates.size(); i++) {
      all = all.and(Results.withinOne(labels.get(i), estimates.get(i)));
    }
    return all;
  }

  /** A number without an interval of its own. */
  static Estimate plain(double value, double level, long n, String method) {
    return new Estimate(value, Double.NaN, Double.NaN, Double.NaN, level, n, method);
  }
}
