package org.soundings.questionnaire.check;

import static org.soundings.questionnaire.Problem.Severity.ERROR;

import org.soundings.questionnaire.Problem;

/**
 * What can be wrong with a questionnaire: Q1 the whole, Q2 items, Q3 routing, Q4 scales, Q5 data,
 * Q9 method.
 */
public enum QuestionnaireProblem implements Problem.Kind {
  INCLUDE_ELSEWHERE(
      ERROR,
      "Q101",
      "\"%s\" lies outside of the questionnaire's folder.",
      "Please name a file beside the questionnaire or in a folder below it."),
  NO_KIND(ERROR, "Q201", "This item is of no known kind.", "Please %s."),
  SAME_NAME(ERROR, "Q202", "\"%s\" names something else already.", "Please give it another name.");

  private final Problem.Severity severity;
  private final String code;
  private final String what;
  private final String remedy;

  QuestionnaireProblem(Problem.Severity severity, String code, String what, String remedy) {
    this.severity = severity;
    this.code = code;
    this.what = what;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Problem.Severity severity() {
    return severity;
  }

  @Override
  public String what() {
    return what;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
