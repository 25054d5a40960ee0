package org.soundings.study;

import org.soundings.questionnaire.Problem;

/** Why a file of the data folder is not written. */
public enum TextProblem implements RefusalKind.Sorted {
  STALE(
      "S231",
      "The file %s was changed by somebody else since it was shown.",
      "Please compare both versions and choose what stays."),
  NOT_WRITABLE(
      "S232",
      "The file %s cannot be read or written: %s.",
      "Please ask whoever runs the server whether the disk is full or the folder is read-only."),
  ELSEWHERE(
      "S233",
      "The file %s lies outside the data folder.",
      "Please change it where it lies, with a text editor.");

  private final Problem.Told told;

  TextProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public RefusalKind refusal() {
    return RefusalKind.NOT_NOW;
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
