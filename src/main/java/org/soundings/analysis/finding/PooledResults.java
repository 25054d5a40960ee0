package org.soundings.analysis.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Listing.Line;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.ModelResults;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
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
    return alike
        ? new Results(tests(not), measures(), listings(not))
        : new Results(tests(not), List.of(), List.of());
  }

  /** A test that could not be made keeps its own reason. */
  private List<Results.Tested> tests(String not) {
    List<Results.Tested> first = each.getFirst().tests();
    boolean alike = each.stream().allMatch(r -> r.tests().size() == first.size());
    return IntStream.range(0, first.size())
        .mapToObj(
            i -> {
              TestResult t = first.get(i).result();
              long n = alike ? PooledCounts.shown(each, r -> r.tests().get(i).result().n()) : t.n();
              return new Results.Tested(
                  first.get(i).asked(),
                  t.isDefined() ? TestResult.undefined(t.test(), n, not) : t,
                  null);
            })
        .toList();
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
    double complete = complete(of);
    List<Coefficient> coefficients = new ArrayList<>();
    List<List<Estimate>> estimates = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      int at = i;
      List<Estimate> some = of.stream().map(l -> interval(l.lines().get(at))).toList();
      RubinPooling p = rules(some, complete);
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
    return ModelResults.coefficients(
            first.title(),
            coefficients,
            odds,
            note.replace(CAUSE + " ", "").replace(CAUSE, "").strip())
        .and(information(terms, estimates, complete))
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

  /** What the model leaves over in each; where its tests are of z, rows less coefficients. */
  private static double complete(List<Listing> of) {
    return of.stream()
        .mapToDouble(
            l ->
                Double.isInfinite(l.df())
                    ? interval(l.lines().getFirst()).n() - (double) l.lines().size()
                    : l.df())
        .min()
        .orElse(Double.NaN);
  }

  /**
   * Null where there is nothing to pool: no standard error, no variance, or no rows left over.
   *
   * @param complete degrees of freedom of complete data; NaN for those of rows drawn one by one,
   *     the fewest where imputations differ
   */
  private static @Nullable RubinPooling rules(List<Estimate> each, double complete) {
    long fewest = each.stream().mapToLong(Estimate::n).min().orElse(0);
    double df = Double.isNaN(complete) ? fewest - 1.0 : complete;
    double[] variances =
        each.stream().mapToDouble(e -> e.standardError() * e.standardError()).toArray();
    double[] values = each.stream().mapToDouble(Estimate::value).toArray();
    return df > 0 && Arrays.stream(variances).allMatch(v -> v > 0)
        ? RubinPooling.of(
            values, variances, PooledCounts.n(each, Estimate::n), df, each.getFirst().level())
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
    RubinPooling pooled = rules(each, sampleDf);
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
        PooledCounts.n(each, Estimate::n),
        Method.of("mean over " + each.size() + " imputations")
            .but("no interval: it has no standard error in each of them"));
  }

  /**
   * Degrees of freedom and the fraction of missing information of each estimate.
   *
   * @param complete degrees of freedom of complete data; NaN for those of rows drawn one by one
   */
  Results information(List<String> labels, List<List<Estimate>> estimates, double complete) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      RubinPooling p = rules(estimates.get(i), complete);
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
