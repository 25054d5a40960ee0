package org.soundings.verification.plan;

import java.util.Map;

/** Kinds of cases that no plan can say, and why; the statistic itself is compared. */
public final class WithoutPlan {
  private static final String AUDIT = "`audit` checks printed figures; a plan has answers";

  /** Why, for a reader, by the statistic's name in reference cases. */
  public static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("p_adjust", "p-values are given, not answers"),
          Map.entry("bootstrap_ci", "the resamples are given; a report draws its own"),
          Map.entry("beta_binomial_posterior", "the monitor shows it, no report"),
          Map.entry("efa_ml", "a report looks for up to three factors"),
          Map.entry("cfa_ml", "a report's factor models leave no loading out"),
          Map.entry("svycralpha", "a report's alpha is of unweighted answers, and says so"),
          Map.entry("svyratio", "no finding is a ratio of two sums"),
          Map.entry("svyratio_replicates", "no finding is a ratio of two sums"),
          Map.entry("grim", AUDIT),
          Map.entry("grimmer", AUDIT),
          Map.entry("debit", AUDIT),
          Map.entry("statcheck", AUDIT));

  private WithoutPlan() {}
}
