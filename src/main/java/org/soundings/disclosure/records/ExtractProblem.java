package org.soundings.disclosure.records;

import org.soundings.questionnaire.Problem;

/** Why no file of records can be made. */
public enum ExtractProblem implements Problem.Kind {
  EMPLOYER(
      "M101",
      "Under policy organisation no file of records is made: an employer never gets one.",
      "Please take microdata: out of the plan."),
  TOO_FEW(
      "M102",
      "There are %s records; a file of them needs at least %s.",
      "Please wait for more answers, or keep no sensitive items."),
  ONE_MIND(
      "M103",
      "All who answered \"%s\" gave the same answer, so each record would show what everybody answered.",
      "Please take it out of keep:."),
  NOT_SAFE(
      "M104",
      "No merging of \"%s\" makes the file safe.",
      "Please take an item out of keep:, or the groupings out of the plan's findings."),
  NO_CATEGORIES(
      "M105",
      "\"%s\" has no categories: a file of records never contains text, and numbers only in bands.",
      "Please take it out, or give the number bands in the questionnaire."),
  TWICE("M106", "\"%s\" is named twice.", "Please name it once."),
  NOT_IDENTIFYING(
      "M107",
      "generalise: names \"%s\", which identify: does not.",
      "Please add it there, or take it out here."),
  UNKNOWN_CODE("M108", "\"%s\" has no category \"%s\".", "Please correct it; %3$s."),
  NOT_COARSER(
      "M109",
      "This step of \"%s\" separates what the step before merged.",
      "Please let each step merge whole groups of the step before."),
  IMPUTED(
      "M110",
      "Imputed data contain each person several times.",
      "Please make the file of records from the data before imputation.");

  private final Problem.Told told;

  ExtractProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
