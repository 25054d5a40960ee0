package org.soundings.analysis.statistic;

import java.util.Locale;
import java.util.Map;

/** What a statistic is called where its procedure has not named itself. */
final class StatisticTitle {
  private static final Map<String, String> WITH_NAMES =
      Map.ofEntries(
          Map.entry("wilson-continuity", "Wilson with continuity correction"),
          Map.entry("clopper-pearson", "Clopper-Pearson"),
          Map.entry("agresti-coull", "Agresti-Coull"),
          Map.entry("bca", "BCa"),
          Map.entry("chi-square", "Chi-square"),
          Map.entry("cramers-v", "Cramér's V"),
          Map.entry("tau-b", "Tau-b"),
          Map.entry("cochran-armitage", "Cochran-Armitage"),
          Map.entry("mcnemar", "McNemar"),
          Map.entry("stuart-maxwell", "Stuart-Maxwell"),
          Map.entry("cmh", "CMH"),
          Map.entry("general-cmh", "Generalised CMH"),
          Map.entry("welch-t", "Welch's t"),
          Map.entry("hedges-g", "Hedges' g"),
          Map.entry("cohens-d", "Cohen's d"),
          Map.entry("anova", "ANOVA"),
          Map.entry("welch-anova", "Welch's ANOVA"),
          Map.entry("games-howell", "Games-Howell"),
          Map.entry("mann-whitney", "Mann-Whitney"),
          Map.entry("kruskal-wallis", "Kruskal-Wallis"),
          Map.entry("pairwise-mann-whitney", "Pairwise Mann-Whitney"),
          Map.entry("signed-rank-pratt", "Signed rank (Pratt)"),
          Map.entry("icc", "ICC"),
          Map.entry("kmo", "KMO"),
          Map.entry("cochran-q", "Cochran's Q"),
          Map.entry("rao-scott", "Rao-Scott"),
          Map.entry("rao-scott-first-order", "Rao-Scott, first order"),
          Map.entry("adjusted-wald", "Adjusted Wald"),
          Map.entry("design-wald", "Design-based Wald"));

  private StatisticTitle() {}

  /**
   * "Kruskal-Wallis" of "kruskal-wallis", "Odds ratio" of "odds-ratio".
   *
   * @param word its name in a plan
   */
  static String of(String word) {
    String words = word.replace('-', ' ');
    String plain = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return WITH_NAMES.getOrDefault(word, plain);
  }
}
