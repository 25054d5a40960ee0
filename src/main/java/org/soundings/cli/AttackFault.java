package org.soundings.cli;

import org.soundings.questionnaire.Problem;

/** What can be wrong with what is to be attacked. */
public enum AttackFault implements Problem.Kind {
  NO_RELEASE(
      "K101",
      "There is no release here.",
      "Please name a folder that holds a results.json, or folders that do."),
  NO_DATABASE("K102", "There is no %s here.", "Please name the data folder of an installation."),
  NOT_READ(
      "K103",
      "The databases cannot be read (%s).",
      "Please stop the server first, or look at a restored back-up.");

  private final Problem.Told told;

  AttackFault(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
