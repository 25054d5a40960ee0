package org.soundings.cli;

import org.soundings.questionnaire.Problem;

/** What can be wrong with what is to be attacked. */
public enum AttackFault implements Problem.Kind {
  NO_RELEASE(
      "K101",
      "There is no release here.",
      "Please name a folder that holds a results.json, or folders that do.");

  private final String code;
  private final String what;
  private final String remedy;

  AttackFault(String code, String what, String remedy) {
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
    return Problem.Severity.ERROR;
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
