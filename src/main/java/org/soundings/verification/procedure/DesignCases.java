package org.soundings.verification.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.design.DesignContrast;
import org.soundings.statistics.design.DesignGroups;
import org.soundings.statistics.design.DesignMeans;
import org.soundings.statistics.design.DesignProportion;
import org.soundings.statistics.design.DesignProportions;
import org.soundings.statistics.design.DesignQuantile;
import org.soundings.statistics.design.LonelyPsu;
import org.soundings.statistics.design.SamplingDesign;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Designs;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Looser;
import org.soundings.verification.reference.Ratio;

/** Cases of estimates under a sampling design. */
public final class DesignCases {
  static final List<Checked> CHECKED =
      List.of(
          Checked.of("svymean", DesignCases::mean),
          Checked.of("svyquantile", DesignCases::quantile),
          Checked.of("svymean_proportions", DesignCases::proportions),
          Checked.of(
              "svyciprop",
              DesignCases::proportion,
              Looser.stated("tolerance 1e-6", "^logit\\.", 1e-6),
              Looser.because(
                  "survey reads the limit off straight lines between points of a spline",
                  "",
                  "^likelihood\\.",
                  1e-4)),
          Checked.of("svyciprop_zero", DesignCases::zero),
          Checked.of("svyby_mean", DesignCases::groups),
          Checked.of("svymean_domain", DesignCases::domain),
          Checked.of("svymean_lonely_psu", DesignCases::lonely),
          Checked.of("svyratio", DesignCases::ratio),
          Checked.of("svycontrast", DesignCases::contrast),
          Checked.of("svycralpha", DesignCases::alpha));

  public static final Pattern DOMAIN = Pattern.compile("([\\w.]+)\\s*==\\s*'?([^']*?)'?");
  private static final Pattern LONELY =
      Pattern.compile("stratum (\\S+) keeps only its smallest psu code");
  public static final Pattern CONTRAST = Pattern.compile("mean\\((.+?)\\)\\s*-\\s*mean\\((.+?)\\)");

  private DesignCases() {}

  private static CaseFields mean(Inputs in) {
    SamplingDesign design = Designs.of(in);
    double[] values = in.data().numbers(in.text("variable"));
    DesignMeans.Domain d = DesignMeans.of(design, values, in.level()).domains().getFirst();
    DesignMeans normal =
        DesignMeans.of(
            design, new int[values.length], 1, values, Double.POSITIVE_INFINITY, in.level());
    return CaseFields.of()
        .put("mean", d.mean().value())
        .put("se", d.mean().standardError())
        .put("deff", d.deff())
        .put("df", design.degreesOfFreedom())
        .put("ci_t", CaseFields.limits(d.mean()))
        .put("ci_normal", CaseFields.limits(normal.domains().getFirst().mean()))
        .put("cv", d.mean().standardError() / d.mean().value())
        .put("total", d.total().value())
        .put("total_se", d.total().standardError())
        .put("population_variance", countingAllRows(d, design));
  }

  /** Survey's svyvar takes n/(n − 1) of all rows, those without a value too. */
  private static double countingAllRows(DesignMeans.Domain d, SamplingDesign design) {
    double rows = Arrays.stream(design.weights()).filter(w -> w != 0).count();
    return d.variance() * (d.n() - 1) / d.n() * rows / (rows - 1);
  }

  private static CaseFields quantile(Inputs in) {
    SamplingDesign design = Designs.of(in);
    List<Estimate> quantiles =
        DesignQuantile.of(
            design,
            in.data().numbers(in.text("variable")),
            in.numbers("probs"),
            design.degreesOfFreedom(),
            in.level());
    return CaseFields.of()
        .put("quantile", quantiles.stream().map(q -> q.value()).toList())
        .put("lower", quantiles.stream().map(q -> q.low()).toList())
        .put("upper", quantiles.stream().map(q -> q.high()).toList())
        .put("se", quantiles.stream().map(q -> q.standardError()).toList());
  }

  private static CaseFields proportions(Inputs in) {
    Factor factor = in.data().factor(in.text("variable"));
    DesignProportions p =
        DesignProportions.of(Designs.of(in), factor.codes(), factor.categories().size());
    return CaseFields.of()
        .put("categories", factor.categories())
        .put("proportion", p.proportions())
        .put("se", p.standardErrors())
        .put("deff", p.deff())
        .put("covariance", p.covariance());
  }

  private static CaseFields proportion(Inputs in) {
    SamplingDesign design = Designs.of(in);
    Factor factor = in.data().factor(in.text("variable"));
    int category = factor.categories().indexOf(in.text("category"));
    double[] chosen =
        Arrays.stream(factor.codes())
            .mapToDouble(c -> c < 0 ? Double.NaN : c == category ? 1 : 0)
            .toArray();
    DesignMeans.Domain d = DesignMeans.of(design, chosen, in.level()).domains().getFirst();
    double p = d.mean().value();
    double se = d.mean().standardError();
    double df = design.degreesOfFreedom();
    CaseFields fields = CaseFields.of().put("proportion", p).put("se", se).put("df", df);
    boolean missing = Arrays.stream(chosen).anyMatch(Double::isNaN);
    Map<String, DesignProportion.Method> methods =
        Map.of(
            "logit", DesignProportion.Method.LOGIT,
            "xlogit", DesignProportion.Method.LOGIT,
            "asin", DesignProportion.Method.ARCSINE,
            "beta", DesignProportion.Method.BETA,
            "mean", DesignProportion.Method.MEAN,
            "likelihood", DesignProportion.Method.LIKELIHOOD);
    methods.forEach(
        (name, method) ->
            fields.put(
                name,
                CaseFields.limits(
                    DesignProportion.of(p, se, design.rows(), df, method, in.level()))));
    if (missing) {
      fields.skip(
          "with missing answers survey's dispersion is off by a ratio of mean weights",
          "likelihood");
    }
    return fields;
  }

  private static CaseFields zero(Inputs in) {
    SamplingDesign design = Designs.of(in);
    double[] nobody = new double[design.rows()];
    double p = DesignMeans.of(design, nobody, in.level()).domains().getFirst().mean().value();
    return CaseFields.of()
        .put("proportion", p)
        .skip(
            "Clopper-Pearson on n where nobody chose it; survey gives NaN or no width",
            "beta",
            "mean");
  }

  private static CaseFields groups(Inputs in) {
    Factor factor = in.data().factor(in.text("by"));
    double[] values = in.data().numbers(in.text("variable"));
    int k = factor.categories().size();
    DesignGroups groups = DesignGroups.of(Designs.of(in), factor.codes(), k, values, in.level());
    boolean missing =
        IntStream.range(0, values.length)
            .anyMatch(i -> Double.isNaN(values[i]) || factor.codes()[i] < 0);
    List<Estimate> means = groups.means().domains().stream().map(DesignMeans.Domain::mean).toList();
    return CaseFields.of()
        .put("groups", factor.categories())
        .put("mean", means.stream().map(m -> m.value()).toList())
        .put("se", means.stream().map(m -> m.standardError()).toList())
        .put("vcov", missing ? null : groups.means().covariance())
        .put("wald_F", groups.test().statistic())
        .put("df1", groups.test().degreesOfFreedom().get(0))
        .put("df2", groups.test().degreesOfFreedom().get(1))
        .put("p", groups.test().pValue());
  }

  private static CaseFields domain(Inputs in) {
    Matcher words = DOMAIN.matcher(in.text("domain"));
    if (!words.matches()) {
      throw new IllegalArgumentException("No domain is read from " + in.text("domain"));
    }
    String[] fields = in.data().column(words.group(1));
    int[] domain = Arrays.stream(fields).mapToInt(f -> f.equals(words.group(2)) ? 0 : -1).toArray();
    boolean[] within = new boolean[domain.length];
    for (int i = 0; i < domain.length; i++) {
      within[i] = domain[i] == 0;
    }
    SamplingDesign design = Designs.of(in);
    double df = design.degreesOfFreedom(within);
    double[] values = in.data().numbers(in.text("variable"));
    Estimate mean =
        DesignMeans.of(design, domain, 1, values, df, in.level()).domains().getFirst().mean();
    return CaseFields.of()
        .put("mean", mean.value())
        .put("se", mean.standardError())
        .put("n_domain", Arrays.stream(domain).filter(d -> d == 0).count())
        .put("df", df);
  }

  private static CaseFields lonely(Inputs in) {
    LonelyPsu rule = LonelyPsu.valueOf(in.text("lonely_psu").toUpperCase(Locale.ROOT));
    Inputs full = full(in);
    Map<?, ?> columns = full.map("design");
    DataSet data = filtered(full, columns);
    SamplingDesign design = Designs.of(columns, data).lonely(rule);
    double[] values = data.numbers(full.text("variable"));
    Estimate mean = DesignMeans.of(design, values, in.level()).domains().getFirst().mean();
    return CaseFields.of()
        .put("n", data.rows())
        .put("mean", mean.value())
        .put("se", mean.standardError())
        .put("df", design.degreesOfFreedom());
  }

  /** The case of a lonely unit that names the design which this one leaves out. */
  public static Inputs full(Inputs in) {
    return in.has("design")
        ? in
        : in.other(
            c ->
                c.statistic().equals("svymean_lonely_psu")
                    && c.dataset().equals(in.dataset())
                    && c.arguments().containsKey("design"));
  }

  public static DataSet filtered(Inputs in, Map<?, ?> design) {
    Matcher words = LONELY.matcher(in.text("filter"));
    @Nullable String strata = Designs.name(design, "strata");
    @Nullable String units = Designs.name(design, "ids");
    if (!words.find() || strata == null || units == null) {
      throw new IllegalArgumentException("No filter is read from " + in.text("filter"));
    }
    String[] stratum = in.data().column(strata);
    double[] unit = in.data().numbers(units);
    double smallest =
        IntStream.range(0, unit.length)
            .filter(i -> stratum[i].equals(words.group(1)))
            .mapToDouble(i -> unit[i])
            .min()
            .orElse(Double.NaN);
    return in.data().only(i -> !stratum[i].equals(words.group(1)) || unit[i] == smallest);
  }

  private static CaseFields ratio(Inputs in) {
    Ratio of = Ratio.of(in);
    SamplingDesign design = Designs.of(in);
    double[] weights = design.weights();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= of.denominator()[i];
    }
    Estimate ratio =
        DesignMeans.of(design.weighted(weights), of.each(), in.level()).domains().getFirst().mean();
    return CaseFields.of().put("ratio", ratio.value()).put("se", ratio.standardError());
  }

  private static CaseFields contrast(Inputs in) {
    Matcher words = CONTRAST.matcher(in.text("contrast"));
    if (!words.matches()) {
      throw new IllegalArgumentException("No contrast is read from " + in.text("contrast"));
    }
    List<String> wanted = List.of(words.group(1), words.group(2));
    Factor factor =
        in.data().names().stream()
            .map(in.data()::factor)
            .filter(f -> f.categories().containsAll(wanted))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No column has " + wanted));
    SamplingDesign design = Designs.of(in);
    int k = factor.categories().size();
    double[] values = in.data().numbers(in.text("variable"));
    double df = design.degreesOfFreedom();
    DesignMeans means = DesignMeans.of(design, factor.codes(), k, values, df, in.level());
    double[] coefficients = new double[k];
    coefficients[factor.categories().indexOf(wanted.get(0))] = 1;
    coefficients[factor.categories().indexOf(wanted.get(1))] = -1;
    double[] estimates = means.domains().stream().mapToDouble(d -> d.mean().value()).toArray();
    Estimate contrast =
        DesignContrast.of(
            coefficients, estimates, means.covariance(), df, in.level(), design.rows());
    return CaseFields.of().put("estimate", contrast.value()).put("se", contrast.standardError());
  }

  /** From the weighted variances of the items and of their sum, over rows that have them all. */
  private static CaseFields alpha(Inputs in) {
    double[][] items = in.texts("items").stream().map(in.data()::numbers).toArray(double[][]::new);
    int k = items.length;
    double[] sum = new double[in.data().rows()];
    for (double[] item : items) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += item[i];
      }
    }
    SamplingDesign design = Designs.of(in);
    double ofItems = 0;
    for (double[] item : items) {
      double[] complete = item.clone();
      for (int i = 0; i < sum.length; i++) {
        complete[i] = Double.isNaN(sum[i]) ? Double.NaN : item[i];
      }
      ofItems += variance(design, complete, in.level());
    }
    double alpha = k / (k - 1.0) * (1 - ofItems / variance(design, sum, in.level()));
    return CaseFields.of().put("alpha", alpha);
  }

  private static double variance(SamplingDesign design, double[] values, double level) {
    return DesignMeans.of(design, values, level).domains().getFirst().variance();
  }
}
