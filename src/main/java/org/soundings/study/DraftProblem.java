package org.soundings.study;

import org.soundings.questionnaire.Problem;

/** Why a questionnaire's text is not saved, or a draft not used. */
public enum DraftProblem implements Problem.Kind {
  FIXED(
      "E101",
      "People have answered \"%s\", and its report is not published yet, so its questionnaire stays as"
          + " it is.",
      "Please publish the report first; the draft waits for the next wave."),
  SAME_VERSION(
      "E102",
      "People have answered version \"%s\", and this is another text.",
      "Please write another version: so that the answers to the two can be told apart."),
  NO_TEXT("E103", "The questionnaire's file is gone.", "Please put it back."),
  OTHERS(
      "E104",
      "Another study asks this questionnaire, too.",
      "Please ask somebody who may run all of its studies, or give this study a copy of its own.");

  private final Problem.Told told;

  DraftProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
