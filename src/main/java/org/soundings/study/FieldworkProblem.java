package org.soundings.study;

import org.soundings.questionnaire.Problem;

/** What can be wrong with what a study does by itself. */
public enum FieldworkProblem implements RefusalKind.Sorted {
  EVERY(
      "S125",
      "\"%s\" is no time after which a study can be repeated.",
      "Please write week, 2 weeks or another number of weeks up to 52, month, quarter, half-year or"
          + " year."),
  OPENS(
      "S126",
      "A study that is repeated every %s cannot open on \"%s\".",
      "Please write, for weeks, a day such as monday; for all others first monday (or second, third,"
          + " fourth, last), a number such as 15, or last day."),
  LENGTH(
      "S127", "\"%s\" is no number of days or weeks.", "Please write such as 14 days or 2 weeks."),
  TOO_LONG(
      "S128",
      "A wave would be open for %d days, and the next one can open after %d.",
      "Please write for: %2$d days, or less."),
  NEVER(
      "S129",
      "By this rule no wave is ever opened.",
      "Please write a later day under until:, or take it out."),
  REMINDERS(
      "S130",
      "These are no days for reminders.",
      "Please write how many days after the first one, such as remind-after: [5, 10]: each more than"
          + " the one before, and fewer than the days that a wave is open."),
  NO_ROSTER(
      "S131",
      "The list %s of those to be invited is not there, or cannot be read.",
      "Please put it there as CSV in UTF-8 with a line for each person, and the header"
          + " address,stratum.");

  private final Problem.Told told;

  FieldworkProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public RefusalKind refusal() {
    return RefusalKind.INVALID;
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
