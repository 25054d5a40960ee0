package org.soundings.statistics;

/**
 * The letter that a test's statistic has in print, as the Publication Manual of the American
 * Psychological Association (7th edition, table 6.5) has it where it has one.
 */
public enum Symbol {
  /** The test has a p-value and no statistic. */
  NONE("", false),
  CHI_SQUARE("χ²", true),
  /** Likelihood ratio. */
  G("G", true),
  /** Kruskal and Wallis. */
  H("H", true),
  /** Cochran. */
  Q("Q", true),
  /** Bartlett, of variances. */
  K_SQUARE("K²", true),
  F("F", false),
  T("t", false),
  Z("z", false),
  /** Mann and Whitney. */
  U("U", false),
  /** Wilcoxon: the sum of the ranks of positive differences. */
  V("V", false),
  /** Jonckheere and Terpstra. */
  JT("JT", false),
  /** Kendall's number of concordant pairs. */
  CONCORDANT("T", false),
  /** Spearman's sum of squared differences of ranks. */
  SQUARES("S", false);

  private final String text;
  private final boolean besideN;

  Symbol(String text, boolean besideN) {
    this.text = text;
    this.besideN = besideN;
  }

  public String text() {
    return text;
  }

  /**
   * Whether n stands beside the degrees of freedom, which do not tell it: {@code χ²(2, N = 90)}.
   */
  public boolean besideN() {
    return besideN;
  }
}
