package org.soundings.analysis.statistic;

/** What a statistic is made from; a finding offers the shapes that its variables have. */
public enum Shape {
  COUNTS("one variable with categories"),
  ENDS("one variable of four or more categories in order"),
  VALUES("one number or ordered variable, not by groups"),
  TABLE("two variables with categories"),
  TWO_BY_TWO("two variables of two categories each"),
  ORDERED_TABLE("two variables whose categories are in order"),
  TREND_TABLE("a variable of two categories by one whose categories are in order"),
  SQUARE("two variables with the same categories"),
  STRATA("a crosstab with strata:"),
  TWO_BY_TWO_STRATA("a crosstab of two by two categories with strata:"),
  GROUPS("a mean by groups"),
  TWO_GROUPS("a mean by two groups"),
  RANKED_GROUPS("an ordered variable or a number by groups"),
  TWO_RANKED_GROUPS("an ordered variable or a number by two groups"),
  ORDERED_GROUPS("a mean by groups whose categories are in order"),
  ORDERED_RANKED_GROUPS("an ordered variable or a number by groups whose categories are in order"),
  PAIR(
      "a correlation or paired answers: two numbers, scores or ordered variables of the same people"),
  ORDERED_PAIR("a correlation or paired answers: two variables whose categories are in order"),
  ITEMS("several numbers or ordered variables of the same people, or a scale"),
  TICKS("a multiple choice, or several variables of the same two categories"),
  RANKS("a ranking"),
  WEIGHTED_TABLE("a crosstab of weighted answers, or of a sample with strata or clusters"),
  WEIGHTED_GROUPS("a mean by groups of weighted answers, or of a sample with strata or clusters"),
  TWO_WEIGHTED_GROUPS(
      "a mean by two groups of weighted answers, or of a sample with strata or clusters"),
  WEIGHTED_MEANS("a mean of weighted answers, or of a sample with strata or clusters"),
  WEIGHTED_QUANTILES("a number or ordered variable of weighted answers, or of such a sample"),
  WEIGHTED_PAIR("paired answers, numbers or in order, weighted or of such a sample");

  private final String words;

  Shape(String words) {
    this.words = words;
  }

  /** Whether it looks at how single answers rank in groups. */
  public boolean isRanked() {
    return this == RANKED_GROUPS || this == TWO_RANKED_GROUPS || this == ORDERED_RANKED_GROUPS;
  }

  /** Whether what is made from it takes the sample's weights and design into account. */
  boolean byDesign() {
    return this == ENDS || name().contains("WEIGHTED");
  }

  /** What a sample with weights, strata or clusters is not; empty where it may be. */
  public String besides() {
    return switch (this) {
      case VALUES,
          GROUPS,
          TWO_GROUPS,
          RANKED_GROUPS,
          TWO_RANKED_GROUPS,
          ORDERED_GROUPS,
          ORDERED_RANKED_GROUPS ->
          ", without weights, strata or clusters";
      default -> "";
    };
  }

  /** What it takes, in the words of a plan's author. */
  public String words() {
    return words;
  }
}
