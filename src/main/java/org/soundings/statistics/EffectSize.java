package org.soundings.statistics;

/** What the effect beside a test is called. */
public enum EffectSize {
  /** The test has none. */
  NONE("", false),
  CRAMERS_V("Cramer's V, bias-corrected", true),
  KENDALLS_W("Kendall's W", true),
  R("r", true),
  R_OF_SCORES("r of the scores", true),
  RHO("Spearman's rho", true),
  TAU_B("tau-b", true),
  ETA_SQUARED("eta-squared", true),
  RANK_EPSILON_SQUARED("rank epsilon-squared", true),
  RANK_BISERIAL("rank biserial correlation", true),
  SUPERIORITY("probability of superiority", true),
  DIFFERENCE_OF_PROPORTIONS("difference of proportions", true),
  DIFFERENCE_OF_MEANS("difference in means", false),
  DIFFERENCE_OF_SCORES("difference in mean rank score", false),
  COHENS_D("Cohen's d", false),
  HEDGES_G("Hedges' g", false),
  SLOPE("slope", false),
  ODDS_RATIO("odds ratio", false),
  COMMON_ODDS_RATIO("common odds ratio", false);

  private final String text;
  private final boolean withinOne;

  EffectSize(String text, boolean withinOne) {
    this.text = text;
    this.withinOne = withinOne;
  }

  public String text() {
    return text;
  }

  /** Whether it cannot exceed 1 in size, so that no zero is printed before its point. */
  public boolean withinOne() {
    return withinOne;
  }
}
