package org.soundings.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.statistic.Models;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Results.Line;
import org.soundings.analysis.statistic.Results.Listing;
import org.soundings.analysis.statistic.Results.Value;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.model.Coefficient;
import org.soundings.statistics.summary.RubinPooling;

/**
 * Measures and coefficients of several imputations, pooled by Rubin's rules.
 *
 * @param each of one imputation
 * @param sampleDf degrees of freedom of a sample with a design; NaN where rows are drawn one by one
 */
record PooledResults(List<Results> each, double sampleDf) {
  private static final String CAUSE = "Association, not cause.";

  /** Of one imputation; each pooled coefficient has its own. */
  private static final Pattern ON_DF = Pattern.compile(", on \\S+ df\\.");

  /**
   * @param not what a test says that is not pooled
   */
  Results results(String not) {
    Results first = each.getFirst();
    boolean alike =
        each.stream()
            .allMatch(
                r ->
                    r.measures().size() == first.measures().size()
                        && r.listings().size() == first.listings().size());
    Results all = first.with(t -> new Results.Tested(t.asked(), refused(t.result(), not), null));
    return alike
        ? new Results(all.tests(), measures(), listings(not))
        : new Results(all.tests(), List.of(), List.of());
  }

  /** A test that could not be made keeps its own reason. */
  private static TestResult refused(TestResult test, String not) {
    return test.isDefined() ? TestResult.undefined(test.test(), test.n(), not) : test;
  }

  /** What takes no account of the sample's design has the degrees of freedom of its rows. */
  private List<Results.Measure> measures() {
    return IntStream.range(0, each.getFirst().measures().size())
        .mapToObj(
            i -> {
              Results.Measure m = each.getFirst().measures().get(i);
              List<Estimate> some = each.stream().map(r -> r.measures().get(i).estimate()).toList();
              double df = m.note().isEmpty() ? sampleDf : Double.NaN;
              return m.with(pooled(some, df)).noted(m.note());
            })
        .toList();
  }

  private List<Listing> listings(String not) {
    List<Listing> all = new ArrayList<>();
    for (int i = 0; i < each.getFirst().listings().size(); i++) {
      int at = i;
      all.addAll(listing(each.stream().map(r -> r.listings().get(at)).toList(), not));
    }
    return all;
  }

  /** Coefficients, with what the imputations say of them; other tables are not pooled. */
  private List<Listing> listing(List<Listing> of, String not) {
    Listing first = of.getFirst();
    List<String> terms = first.lines().stream().map(Line::label).toList();
    boolean alike =
        of.stream().allMatch(l -> l.lines().stream().map(Line::label).toList().equals(terms));
    if (!first.columns().contains("b") || !alike || !of.stream().allMatch(PooledResults::whole)) {
      return List.of(new Listing(first.asked(), first.title(), List.of(), List.of(), not));
    }
    List<Coefficient> coefficients = new ArrayList<>();
    List<List<Estimate>> estimates = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      int at = i;
      List<Estimate> some = of.stream().map(l -> interval(l.lines().get(at))).toList();
      RubinPooling p = rules(some, sampleDf, terms.size());
      if (p == null) {
        return List.of(new Listing(first.asked(), first.title(), List.of(), List.of(), not));
      }
      estimates.add(some);
      coefficients.add(
          new Coefficient(
              terms.get(i), p.estimate(), p.statistic(), p.degreesOfFreedom(), p.pValue()));
    }
    boolean odds = first.columns().contains("odds ratio");
    String note =
        of.size()
            + " imputations, pooled by Rubin's rules. "
            + ON_DF.matcher(first.note()).replaceAll(".");
    return Models.coefficients(first.title(), coefficients, odds, note.replace(CAUSE, "").strip())
        .and(information(terms, estimates, terms.size()))
        .named(first.asked())
        .listings();
  }

  /** Whether each line has an interval, as coefficients have. */
  private static boolean whole(Listing listing) {
    return listing.lines().stream()
        .allMatch(line -> line.values().stream().anyMatch(Value.Interval.class::isInstance));
  }

  private static Estimate interval(Line line) {
    return line.values().stream()
        .filter(Value.Interval.class::isInstance)
        .map(v -> ((Value.Interval) v).estimate())
        .findFirst()
        .orElseThrow();
  }

  /** Null where there is nothing to pool: no standard error, no variance, or no rows left over. */
  private static @Nullable RubinPooling rules(
      List<Estimate> each, double sampleDf, int coefficients) {
    long n = each.stream().mapToLong(Estimate::n).min().orElse(0);
    double complete = Double.isNaN(sampleDf) ? n - coefficients : sampleDf + 1 - coefficients;
    double[] variances =
        each.stream().mapToDouble(e -> e.standardError() * e.standardError()).toArray();
    double[] values = each.stream().mapToDouble(Estimate::value).toArray();
    return complete > 0 && Arrays.stream(variances).allMatch(v -> v > 0)
        ? RubinPooling.of(values, variances, n, complete, each.getFirst().level())
        : null;
  }

  /**
   * One estimate of each imputation; undefined where one of them is, their mean without an interval
   * where one has no standard error.
   */
  static Estimate pooled(List<Estimate> each, double sampleDf) {
    for (Estimate e : each) {
      if (!e.isDefined()) {
        return e;
      }
    }
    RubinPooling pooled = rules(each, sampleDf, 1);
    if (pooled != null) {
      return pooled.estimate();
    }
    double mean = each.stream().mapToDouble(Estimate::value).average().orElse(Double.NaN);
    double none = Double.NaN;
    Estimate first = each.getFirst();
    return new Estimate(
        mean,
        none,
        none,
        none,
        first.level(),
        first.n(),
        "mean over "
            + each.size()
            + " imputations (no interval: it has no standard error in each of them)");
  }

  /**
   * Degrees of freedom and the fraction of missing information of each estimate.
   *
   * @param coefficients of the model that they are of
   */
  Results information(List<String> labels, List<List<Estimate>> estimates, int coefficients) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      RubinPooling p = rules(estimates.get(i), sampleDf, coefficients);
      if (p != null) {
        lines.add(
            new Line(
                labels.get(i),
                List.of(
                    new Value.Number(p.degreesOfFreedom()),
                    new Value.Number(p.missingFraction()),
                    new Value.Number(p.relativeIncrease()))));
      }
    }
    return lines.isEmpty()
        ? Results.NONE
        : Results.of(
            new Listing(
                "imputations",
                "What is missing",
                List.of("df", "fraction of missing information", "relative increase in variance"),
                lines,
                "Degrees of freedom by Barnard and Rubin."));
  }
}
