package org.soundings.report;

import org.soundings.questionnaire.Problem;

/** What can be wrong with where a report is to go. */
public enum ReportFault implements Problem.Kind {
  NOT_A_FOLDER(
      "R101",
      "This is a file, and a report is a folder of files.",
      "Please name a folder, or move the file away."),
  CANNOT_CREATE(
      "R102",
      "The folder cannot be created (%s).",
      "Please name a folder inside one that you may write to."),
  CANNOT_WRITE(
      "R103",
      "%s cannot be written (%s); nothing in the folder was changed.",
      "Please check that you may write to the folder and that the disk is not full."),
  IMPOSSIBLE(
      "R104",
      "The report was stopped by its own audit (%s).",
      "Please report this with the plan: an impossible number is a bug in Soundings.");

  private final Problem.Told told;

  ReportFault(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
