package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;

/** A finding's tests, measures and tables of results as lines of {@code tables.csv}. */
record ResultLines(String finding, String kind, String variable, List<TableLine> lines) {
  static List<TableLine> of(Finding finding) {
    Results results =
        finding instanceof Finding.Mean m ? m.results().and(m.reliability()) : finding.results();
    ResultLines of = new ResultLines(finding.id(), "statistic", finding.id(), new ArrayList<>());
    results.tests().forEach(of::test);
    results.measures().forEach(m -> of.add(name(m.asked(), m.label()), "measure", m.estimate()));
    results.listings().forEach(of::listing);
    return of.lines;
  }

  private static TableLine.Name name(String category, String label) {
    return new TableLine.Name(category, label);
  }

  private void test(Results.Tested tested) {
    TestResult test = tested.result();
    TableLine.Name row = name(tested.asked(), test.test());
    if (!test.isDefined()) {
      add(row, "not defined: " + test.note(), null);
      return;
    }
    add(row, "statistic", plain(test.statistic(), test.n()));
    for (int i = 0; i < test.degreesOfFreedom().size(); i++) {
      add(row, "df" + (i == 0 ? "" : i + 1), plain(test.degreesOfFreedom().get(i), test.n()));
    }
    add(row, "p", plain(test.pValue(), test.n()));
    if (tested.adjusted() != null) {
      Results.Adjusted a = tested.adjusted();
      String words = "adjusted p, " + a.method() + ", family of " + a.family();
      add(row, words, plain(a.pValue(), test.n()));
    }
    if (test.effect() != null) {
      add(row, test.effectSize().text(), test.effect());
    }
  }

  private void listing(Listing listing) {
    for (Listing.Line line : listing.lines()) {
      for (int c = 0; c < line.values().size(); c++) {
        value(name(listing.asked(), line.label()), listing.columns().get(c), line.values().get(c));
      }
    }
  }

  private void value(TableLine.Name row, String column, Value value) {
    TableLine.Name of = name("", column);
    switch (value) {
      case Value.Number n -> add(row, of, "statistic", plain(n.value(), 0));
      case Value.Probability p -> add(row, of, "p", plain(p.value(), 0));
      case Value.Words w -> add(row, of, w.text(), null);
      case Value.Interval i -> add(row, of, "interval", i.estimate());
    }
  }

  private static Estimate plain(double value, long n) {
    return new Estimate(value, Double.NaN, Double.NaN, Double.NaN, Double.NaN, n, "");
  }

  private void add(TableLine.Name row, String measure, @Nullable Estimate estimate) {
    add(row, TableLine.Name.NONE, measure, estimate);
  }

  private void add(
      TableLine.Name row, TableLine.Name column, String measure, @Nullable Estimate estimate) {

    lines.add(
        new TableLine(finding, kind, variable, row, column, SafeCell.of(measure), null, estimate));
  }
}
