package org.soundings.verification.procedure;

import java.util.ArrayList;
import java.util.List;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.scale.BartlettSphericity;
import org.soundings.statistics.scale.IntraclassCorrelation;
import org.soundings.statistics.scale.ItemAnalysis;
import org.soundings.statistics.scale.KaiserMeyerOlkin;
import org.soundings.statistics.scale.OmegaTotal;
import org.soundings.statistics.scale.PairwiseProducts;
import org.soundings.statistics.scale.Reliability;
import org.soundings.statistics.scale.SplitHalf;
import org.soundings.statistics.summary.CrossProducts;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.CompleteRows;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Looser;

/** Cases of scales: reliability, agreement of judges, split halves, fitness to be factored. */
final class ScaleCases {
  static final List<Checked> CHECKED =
      List.of(
          Checked.of(
              "reliability",
              ScaleCases::reliability,
              Looser.stated("omega_* fields", "^omega_total_cfa", 1e-5)),
          Checked.of("reliability_degenerate", ScaleCases::degenerate),
          Checked.of("icc", ScaleCases::intraclass),
          Checked.of("factorability", ScaleCases::factorability),
          Checked.of("split_half", ScaleCases::splitHalf));

  private ScaleCases() {}

  private static CaseFields reliability(Inputs in) {
    List<String> names = in.texts("items");
    double[][] rows = rows(in, names);
    boolean listwise = in.text("missing").startsWith("listwise");
    CrossProducts complete = CrossProducts.ofCompleteRows(rows, names.size());
    Reliability r =
        listwise
            ? Reliability.listwise(complete, in.level())
            : Reliability.pairwise(PairwiseProducts.of(rows, names.size()), in.level());
    CaseFields fields =
        CaseFields.of()
            .put("n", r.n())
            .put("k", r.kept().size())
            .put("alpha", r.alpha().value())
            .put("alpha_standardized", r.standardized())
            .put("guttman_lambda6", r.lambda6())
            .put("average_r", r.averageCorrelation())
            .put("ase_duhachek_iacobucci", r.alpha().standardError())
            .put("alpha_ci_feldt", CaseFields.limits(r.alpha()))
            .put("scale_mean", r.scoreMean())
            .put("scale_sd", r.scoreDeviation())
            .put("items", items(r, names));
    if (listwise && names.size() > 2) {
      fields.put("omega_total_cfa", omega(complete, in.level()));
    }
    return fields;
  }

  private static List<CaseFields> items(Reliability r, List<String> names) {
    List<CaseFields> items = new ArrayList<>();
    for (int i = 0; i < r.kept().size(); i++) {
      ItemAnalysis.Item item = r.items().get(i);
      CaseFields fields =
          CaseFields.of()
              .put("item", names.get(r.kept().get(i)))
              .put("n", r.itemCounts().get(i))
              .put("mean", r.itemMeans().get(i))
              .put("sd", r.itemDeviations().get(i))
              .put("raw_r", r.itemTotal().get(i))
              .put("corrected_item_rest_r", item.itemRest())
              .put("smc_corrected_r", item.corrected());
      if (r.kept().size() < 3) {
        fields.skip(
            "alpha of the one item left is undefined; psych gives a regression slope",
            "alpha_if_deleted",
            "std_alpha_if_deleted");
      } else {
        fields
            .put("alpha_if_deleted", item.alphaIfDeleted().value())
            .put("std_alpha_if_deleted", item.standardizedAlphaIfDeleted());
      }
      items.add(fields);
    }
    return items;
  }

  private static CaseFields omega(CrossProducts complete, double level) {
    OmegaTotal omega = OmegaTotal.of(complete.covariance(), complete.n(), level);
    return CaseFields.of()
        .put("omega_model_implied", omega.modelImplied().value())
        .put("omega_observed_variance", omega.observed())
        .put("loadings", omega.loadings())
        .put("unique_variances", omega.uniqueVariances())
        .put("chisq", omega.model().fit().chiSquared())
        .put("df", omega.model().fit().df());
  }

  private static CaseFields degenerate(Inputs in) {
    List<String> names = in.texts("items");
    Reliability r =
        Reliability.listwise(
            CrossProducts.ofCompleteRows(rows(in, names), names.size()), in.level());
    return CaseFields.of()
        .put(
            "recommended",
            r.leftOut().isEmpty() ? "keep all items" : "drop items with zero variance and say so");
  }

  private static CaseFields intraclass(Inputs in) {
    List<String> judges = in.texts("columns");
    CrossProducts ratings =
        CrossProducts.ofCompleteRows(CompleteRows.complete(in.data(), judges), judges.size());
    return CaseFields.of()
        .put(
            "forms",
            IntraclassCorrelation.of(ratings, in.level()).stream().map(ScaleCases::form).toList());
  }

  private static CaseFields form(IntraclassCorrelation.Form form) {
    return CaseFields.limits(form.estimate())
        .put("type", form.type())
        .put("icc", form.estimate().value())
        .put("F", form.f())
        .put("df1", form.df1())
        .put("df2", form.df2())
        .put("p", form.pValue());
  }

  private static CaseFields factorability(Inputs in) {
    CrossProducts sums = complete(in);
    KaiserMeyerOlkin.Adequacy kmo = KaiserMeyerOlkin.of(sums.covariance());
    TestResult bartlett = BartlettSphericity.of(sums.covariance(), sums.n());
    return CaseFields.of()
        .put("n", sums.n())
        .put("eigenvalues", sums.eigenvalues())
        .put("kmo", kmo.overall())
        .put("msa", kmo.items())
        .put("bartlett_chisq", bartlett.statistic())
        .put("df", bartlett.degreesOfFreedom().getFirst())
        .put("p", bartlett.pValue());
  }

  private static CaseFields splitHalf(Inputs in) {
    SplitHalf halves = SplitHalf.of(complete(in).covariance());
    CaseFields fields =
        CaseFields.of()
            .put("guttman_lambda2", halves.lambda2())
            .put("guttman_lambda3_alpha", halves.lambda3());
    if (in.texts("items").size() % 2 == 1) {
      return fields.skip(
          "of an odd number of items psych looks at half of the splits, we at all",
          "max_split_half_lambda4",
          "min_split_half",
          "mean_split_half");
    }
    return fields
        .put("max_split_half_lambda4", halves.largest())
        .put("min_split_half", halves.smallest())
        .put("mean_split_half", halves.mean());
  }

  static CrossProducts complete(Inputs in) {
    List<String> items = in.texts("items");
    return CrossProducts.ofCompleteRows(CompleteRows.complete(in.data(), items), items.size());
  }

  /** All rows, NaN where missing; reversed items turned within the scale's ends. */
  private static double[][] rows(Inputs in, List<String> names) {
    List<String> reversed = in.has("reverse_scored") ? in.texts("reverse_scored") : List.of();
    double[][] rows = new double[in.data().rows()][names.size()];
    for (int j = 0; j < names.size(); j++) {
      double[] column = in.data().numbers(names.get(j));
      boolean turned = reversed.contains(names.get(j));
      double ends = turned ? in.number("scale_min") + in.number("scale_max") : 0;
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = turned ? ends - column[i] : column[i];
      }
    }
    return rows;
  }
}
