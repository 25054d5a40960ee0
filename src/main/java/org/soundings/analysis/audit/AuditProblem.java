package org.soundings.analysis.audit;

import org.soundings.questionnaire.Problem;

/** Why a published figure cannot be, and what is wrong with a file of them. */
public enum AuditProblem implements Problem.Kind {
  NO_FIGURE(
      "G101",
      "A figure must be of the kind shares, mean or test.",
      "Please begin it with \"shares: name\", \"mean: name\" or \"test: t(28) = 2.20, p = .036\"."),
  NO_COUNT_GIVES(
      "G102",
      "%s: %s %% of %s people is impossible; %s are %s %%, %s are %s %%.",
      "Please state the base that it was taken from."),
  TOO_MANY(
      "G103",
      "%s: %s = %s %% of people who chose one answer each.",
      "Please find who was counted twice."),
  MORE_THAN_BASE(
      "G104",
      "%s: %s = %s %%; of %s people these are at least %s.",
      "Please find who was counted twice, or which base was meant."),
  TOO_FEW(
      "G105",
      "%s: all categories together are at most %s of %s people.",
      "Please say who is missing."),
  FALSE_WORD(
      "G106",
      "%s: %s %% is called \"%s\", which means %s.",
      "Please choose a word that is true of it."),
  UNKNOWN_WORD("G107", "\"%s\" is not a word that can be checked.", "Please correct it; %2$s."),
  COUNT(
      "G108",
      "%s: %s of %s people are not %s %%.",
      "Please check the count, the base and the percentage."),
  MEAN(
      "G109",
      "%s: a mean of %s is impossible with %s whole answers.",
      "Please check the mean and n, and items: where several were averaged."),
  BEYOND("G110", "%s: %s is outside %s to %s.", "Please check the mean and the scale."),
  DEVIATION(
      "G111",
      "%s: a standard deviation of %s is impossible with a mean of %s and n = %s.",
      "Please check the three against each other."),
  NO_TEST(
      "G112",
      "No test can be read here.",
      "Please write it in APA style, such as t(28) = 2.20, p = .036."),
  PROBABILITY(
      "G113",
      "%s: p would be between %s and %s.",
      "Please check the statistic, its degrees of freedom and p."),
  DECISION(
      "G114",
      "%s: p would be between %s and %s, on the other side of .05.",
      "Please check the statistic, its degrees of freedom and p."),
  ONE_SIDED(
      Problem.Severity.WARNING,
      "G115",
      "%s: p is half of the two-sided one.",
      "Please say that the test is one-sided."),
  OUT_OF_BOUNDS(
      "G116",
      "%s cannot be read as a number here.",
      "Please write it as it was printed, such as 14.5."),
  IMPOSSIBLE(
      "G117",
      "%s: no test can have this statistic or p.",
      "Please check both: r is between -1 and 1, F, χ² and Q are not negative, p is at most 1.");

  private final Problem.Told told;

  AuditProblem(String code, String what, String remedy) {
    this(Problem.Severity.ERROR, code, what, remedy);
  }

  AuditProblem(Problem.Severity severity, String code, String what, String remedy) {
    this.told = new Problem.Told(severity, code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
