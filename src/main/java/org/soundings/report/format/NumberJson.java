package org.soundings.report.format;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Whole;
import org.soundings.analysis.statistic.Results;
import org.soundings.report.table.TableLine;
import org.soundings.report.wording.Unanswered;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.tally.Cell;

/** Counts, estimates and tests as parts of {@code results.json}. */
record NumberJson(Json json) {
  void missing(List<Unanswered> reasons) {
    json.list(
        "missing",
        reasons,
        reason ->
            json.object(
                () -> {
                  json.field("category", reason.code());
                  count(reason.cell());
                }));
  }

  /** The count, or why there is none; whether it was shown. */
  boolean count(Cell cell) {
    if (!cell.shown()) {
      json.field("suppressed", TableLine.suppressed(cell.status()));
      return false;
    }
    json.field("count", cell.n());
    return true;
  }

  void test(Results.Tested tested) {
    TestResult test = tested.result();
    json.object(
        () -> {
          if (!tested.asked().isEmpty()) {
            json.field("asked", tested.asked());
          }
          json.field("test", test.test()).field("symbol", test.symbol().text());
          json.field("statistic", test.statistic());
          degreesOfFreedom(test.degreesOfFreedom());
          json.field("p_value", test.pValue());
          Results.Adjusted adjusted = tested.adjusted();
          if (adjusted != null) {
            json.field("p_adjusted", adjusted.pValue()).field("adjustment", adjusted.method());
            json.field("family", adjusted.family());
          }
          Estimate effect = test.effect();
          if (effect == null) {
            json.nothing("effect");
          } else {
            json.object(
                "effect",
                () -> {
                  json.field("name", test.effectSize().text());
                  fields(effect);
                });
          }
          json.field("n", test.n()).field("note", test.note());
        });
  }

  /** A number where there is one, a list where there are two (F), null where there is none. */
  private void degreesOfFreedom(List<Double> df) {
    if (df.size() > 1) {
      json.list("df", df, json::number);
    } else {
      json.field("df", df.isEmpty() ? Double.NaN : df.getFirst());
    }
  }

  void estimate(String name, @Nullable Estimate estimate) {
    if (estimate == null) {
      json.nothing(name);
    } else {
      json.object(name, () -> fields(estimate));
    }
  }

  void fields(Estimate e) {
    json.field("value", e.value()).field("se", e.standardError());
    json.field("low", e.low()).field("high", e.high());
    json.field("level", e.level()).field("n", e.n()).field("method", e.method().text());
  }

  static String word(Whole.Of base) {
    return base.name().toLowerCase(Locale.ROOT);
  }
}
