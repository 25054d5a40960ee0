package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.ModelResults;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Results.Value;
import org.soundings.report.table.ReportTable;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Numbers;
import org.soundings.report.wording.TestSentence;
import org.soundings.statistics.Estimate;

/** Results as a methods section words them. */
public record ResultWords(Basis basis) {
  private static final Set<String> LOCATIONS = Set.of("b", "mean");
  private static final Set<String> ERRORS = Set.of("SE", "SD", "standard error");

  /** The figure with a finding's results. */
  Figure added(Figure figure, Finding finding) {
    Results results =
        finding instanceof Finding.Mean m ? m.results().and(m.reliability()) : finding.results();
    if (results.isEmpty()) {
      return figure;
    }
    List<String> sentences = new ArrayList<>();
    results.tests().forEach(test -> sentences.add(TestSentence.of(test)));
    results.measures().forEach(measure -> sentences.add(sentence(measure)));
    return figure.with(sentences, results.listings().stream().map(ResultWords::table).toList());
  }

  /** "Cronbach's alpha = .87, 95% CI [.85, .89], n = 312 (listwise, Feldt interval)." */
  public static String sentence(Results.Measure measure) {
    Estimate e = measure.estimate();
    String label = measure.label().replace("Cramer", "Cramér");
    if (!e.isDefined()) {
      return label + ": not defined (" + e.method().text() + ").";
    }
    StringBuilder words =
        new StringBuilder(label).append(" = ").append(TestSentence.number(e, measure.withinOne()));
    if (!Double.isNaN(e.low())) {
      words.append(", ").append(TestSentence.interval(e, measure.withinOne()));
    }
    words.append(", n = ").append(Numbers.count(e.n()));
    if (!e.method().text().equals(measure.label())) {
      words.append(" (").append(e.method().text().replace("Cramer", "Cramér")).append(")");
    }
    return words.append(".").toString();
  }

  private static ReportTable table(Results.Listing listing) {
    List<ReportTable.Head> head = new ArrayList<>(List.of(ReportTable.Head.of("")));
    listing.columns().forEach(column -> head.add(ReportTable.Head.of(column)));
    return new ReportTable(
        listing.title(),
        head,
        listing.lines().stream()
            .map(
                line ->
                    new ReportTable.Line(line.label(), entries(listing.columns(), line.values())))
            .toList(),
        List.of(),
        listing.note().isEmpty() ? null : listing.note());
  }

  private static List<ReportTable.Entry> entries(List<String> columns, List<Value> values) {
    double width = width(columns, values);
    List<ReportTable.Entry> entries = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean odds = i + 1 < values.size() && columns.get(i).equals(ModelResults.ODDS);
      if (odds
          && values.get(i + 1) instanceof Value.Interval v
          && !Double.isNaN(v.estimate().low())) {
        entries.add(
            ReportTable.Entry.of(TestSentence.value(v.estimate(), v.neutral(), Numbers::exact)));
        continue;
      }
      entries.add(
          values.get(i) instanceof Value.Number n && i < columns.size()
              ? ReportTable.Entry.of(number(n.value(), columns.get(i), width))
              : entry(values.get(i)));
    }
    return entries;
  }

  /** How far the numbers of a line reach: the width of its interval, or a deviation; else 1. */
  private static double width(List<String> columns, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Value.Interval v && v.estimate().low() < v.estimate().high()) {
        return v.estimate().high() - v.estimate().low();
      }
      if (values.get(i) instanceof Value.Number n && n.value() > 0 && isError(columns.get(i))) {
        return n.value();
      }
    }
    return 1;
  }

  private static boolean isError(String column) {
    return ERRORS.contains(column);
  }

  private static String number(double value, String column, double width) {
    boolean exact =
        isError(column)
            || column.equals(ModelResults.ODDS)
            || LOCATIONS.contains(column) && Math.abs(value) > Numbers.NOISE * width;
    return exact ? Numbers.exact(value, 2) : Numbers.fixed(value, 2);
  }

  public static ReportTable.Entry entry(Value value) {
    return switch (value) {
      case Value.Number n -> ReportTable.Entry.of(Numbers.fixed(n.value(), 2));
      case Value.Probability p ->
          Double.isNaN(p.value())
              ? ReportTable.Entry.NONE
              : ReportTable.Entry.of(TestSentence.probability(p.value()).replace("= ", ""));
      case Value.Words w -> ReportTable.Entry.of(w.text().isEmpty() ? Numbers.NONE : w.text());
      case Value.Interval i -> ReportTable.Entry.of(interval(i));
    };
  }

  private static String interval(Value.Interval interval) {
    Estimate e = interval.estimate();
    return Double.isNaN(e.low())
        ? Numbers.NONE
        : TestSentence.limits(e, interval.neutral(), Numbers::exact);
  }
}
