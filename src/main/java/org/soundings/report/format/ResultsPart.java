package org.soundings.report.format;

import java.util.List;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.Results;

/** Tests, measures and tables of results as parts of a finding in {@code results.json}. */
record ResultsPart(Json json, NumberJson numbers) {
  /**
   * @param tests whether an empty list of tests is written
   */
  void write(Results results, boolean tests) {
    if (tests || !results.tests().isEmpty()) {
      json.list("tests", results.tests(), numbers::test);
    }
    if (!results.measures().isEmpty()) {
      json.list("measures", results.measures(), this::measure);
    }
    if (!results.listings().isEmpty()) {
      json.list("tables", results.listings(), this::listing);
    }
  }

  /** Each measure as an estimate that says which it is; then the items' part in it. */
  void reliability(Results results) {
    json.list("reliability", results.measures(), this::measure);
    if (!results.tests().isEmpty()) {
      json.list("reliability_tests", results.tests(), numbers::test);
    }
    if (!results.listings().isEmpty()) {
      json.list("item_analysis", results.listings(), this::listing);
    }
  }

  private void measure(Results.Measure measure) {
    json.object(
        () -> {
          json.field("measure", measure.asked()).field("label", measure.label());
          numbers.fields(measure.estimate());
          if (!measure.note().isEmpty()) {
            json.field("note", measure.note());
          }
        });
  }

  private void listing(Listing listing) {
    json.object(
        () -> {
          json.field("table", listing.asked()).field("title", listing.title());
          json.list("columns", listing.columns(), json::text);
          json.list(
              "rows",
              listing.lines(),
              line ->
                  json.object(
                      () -> {
                        json.field("label", line.label());
                        json.list("values", line.values(), this::value);
                      }));
          json.field("note", listing.note());
        });
  }

  private void value(Value value) {
    switch (value) {
      case Value.Number n -> json.number(n.value());
      case Value.Probability p -> json.number(p.value());
      case Value.Words w -> json.text(w.text());
      case Value.Interval i -> {
        List<Double> ends = List.of(i.estimate().low(), i.estimate().high());
        json.object(() -> json.field("low", ends.getFirst()).field("high", ends.getLast()));
      }
    }
  }
}
