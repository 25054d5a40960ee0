package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.ModelResults;
import org.soundings.analysis.statistic.Results;
import org.soundings.report.table.ReportTable;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Language;
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
    TestSentence tests = new TestSentence(language());
    results.tests().forEach(test -> sentences.add(tests.of(test)));
    results.measures().forEach(measure -> sentences.add(sentence(measure)));
    return figure.with(sentences, results.listings().stream().map(this::table).toList());
  }

  /** "Cronbach's alpha = .87, 95% CI [.85, .89], n = 312 (listwise, Feldt interval)." */
  public String sentence(Results.Measure measure) {
    TestSentence numbers = new TestSentence(language());
    Estimate e = measure.estimate();
    String label = language().term(measure.label().replace("Cramer", "Cramér"));
    if (!e.isDefined()) {
      return language().say("measure.undefined", label, method(e));
    }
    StringBuilder words =
        new StringBuilder(label).append(" = ").append(numbers.number(e, measure.withinOne()));
    if (!Double.isNaN(e.low())) {
      words.append(numbers.separator()).append(numbers.interval(e, measure.withinOne()));
    }
    words.append(numbers.separator()).append("n = ").append(language().count(e.n()));
    if (!e.method().text().equals(measure.label())) {
      words.append(" (").append(method(e)).append(")");
    }
    return words.append(".").toString();
  }

  private Language language() {
    return basis.language();
  }

  private String method(Estimate e) {
    return language().term(e.method().text().replace("Cramer", "Cramér"));
  }

  private ReportTable table(Listing listing) {
    List<ReportTable.Head> head = new ArrayList<>(List.of(ReportTable.Head.of("")));
    listing.columns().forEach(column -> head.add(ReportTable.Head.of(language().term(column))));
    return new ReportTable(
        language().term(listing.title()),
        head,
        listing.lines().stream()
            .map(
                line ->
                    new ReportTable.Line(
                        language().term(line.label()), entries(listing.columns(), line.values())))
            .toList(),
        List.of(),
        listing.note().isEmpty() ? null : language().term(listing.note()));
  }

  private List<ReportTable.Entry> entries(List<String> columns, List<Value> values) {
    double width = width(columns, values);
    List<ReportTable.Entry> entries = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean odds = i + 1 < values.size() && columns.get(i).equals(ModelResults.ODDS);
      if (odds
          && values.get(i + 1) instanceof Value.Interval v
          && !Double.isNaN(v.estimate().low())) {
        entries.add(
            ReportTable.Entry.of(TestSentence.value(v.estimate(), v.neutral(), language()::exact)));
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

  private String number(double value, String column, double width) {
    boolean exact =
        isError(column)
            || column.equals(ModelResults.ODDS)
            || LOCATIONS.contains(column) && Math.abs(value) > Numbers.NOISE * width;
    return exact ? language().exact(value, 2) : language().fixed(value, 2);
  }

  public ReportTable.Entry entry(Value value) {
    return switch (value) {
      case Value.Number n -> ReportTable.Entry.of(language().fixed(n.value(), 2));
      case Value.Probability p ->
          Double.isNaN(p.value())
              ? ReportTable.Entry.NONE
              : ReportTable.Entry.of(
                  new TestSentence(language()).probability(p.value()).replace("= ", ""));
      case Value.Words w ->
          ReportTable.Entry.of(w.text().isEmpty() ? Numbers.NONE : language().term(w.text()));
      case Value.Interval i -> ReportTable.Entry.of(interval(i));
    };
  }

  private String interval(Value.Interval interval) {
    Estimate e = interval.estimate();
    return Double.isNaN(e.low())
        ? Numbers.NONE
        : new TestSentence(language()).limits(e, interval.neutral(), language()::exact);
  }
}
