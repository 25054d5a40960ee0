package org.soundings.verification.reference;

import org.soundings.questionnaire.Problem;

/** What can be wrong with a reference folder. */
enum VerifyProblem implements Problem.Kind {
  NO_CASES(
      "The folder has no file expected/*.json.",
      "Please give a folder that holds expected/*.json and data/*.csv."),
  NOT_READ("The file cannot be read: %s.", "Please check that it exists and that you may read it."),
  TOO_LARGE("The file has %d MB.", "Please split it; a file of cases may have up to %d MB."),
  NOT_JSON("The file is not JSON: %s.", "Please correct it here."),
  BAD_ROW("Row %d has %d fields, the header has %d.", "Please correct the row."),
  NO_COLUMN("There is no column `%s`.", "Please use one of the columns of the header."),
  NOT_NUMERIC("Row %d of column `%s` is not a number: %s.", "Please leave missing fields empty.");

  private final Problem.Told told;

  VerifyProblem(String what, String remedy) {
    this.told = Problem.Told.error(name(), what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
