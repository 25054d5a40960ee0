package org.soundings.invitation;

import org.soundings.questionnaire.Problem;

/** What can be wrong with a list of those to be invited. */
public enum InvitationProblem implements Problem.Kind {
  NO_LIST(
      "V101",
      "No column of the list has addresses.",
      "Please send CSV in UTF-8 with a line for each person, and the header address,stratum."),
  NO_STRATUM(
      "V102",
      "The list has no column \"stratum\", and this wave tells %s apart.",
      "Please add a column stratum."),
  UNKNOWN_STRATUM(
      "V103", "There is no stratum \"%s\".", "Please write one of %s, or add it to the study."),
  NO_ADDRESS("V104", "The line has no address.", "Please fill it in or take the line out."),
  LONG_ADDRESS(
      "V105",
      "The address is longer than %d characters or contains control characters.",
      "Please correct it."),
  TWICE(
      "V106",
      "The address is already in the list or invited.",
      "Please take the line out; reminders.csv has the links of those already invited."),
  TOO_MANY(
      "V107",
      "The list has more than %d people.",
      "Please send the list in parts; a new stratum must be in one part."),
  TOO_FEW(
      "V108",
      "The stratum \"%s\" would have %d people, and needs at least %d.",
      "Please join it with another team or site, in the list and in the study."),
  NOBODY("V109", "The list has no people.", "Please add a line for each person."),
  OVER(
      "V111",
      "The wave is closed, so nobody can be invited to it.",
      "Please invite people to a wave that is open or will be."),
  NOT_INVITED(
      "V112",
      "The wave has one link for everybody.",
      "Please write participation: invited in the study's file before it opens."),
  NO_KEY(
      "V113",
      "The stratum \"%s\" is not in the wave's list of keys, which was made with the first"
          + " invitation.",
      "Please invite these people to another wave, or under a stratum that is in keys.json."),
  STILL_SENDING(
      "V114",
      "Mail of this wave is still to be sent.",
      "Please wait until none is waiting; if the mail server is away, see that it comes back."),
  NO_MAIL_SERVER(
      "V115",
      "No mail can be sent from here: %s is not set, or is wrong.",
      "Please have the administrator set it as docs/study.md says, or send the links of the answer yourself."),
  NO_MAIL_ADDRESS(
      "V116",
      "\"%s\" is no e-mail address.",
      "Please write one such as ada@example.org; links for other addresses have to be handed out by you."),
  TEST_NOT_SENT(
      "V117",
      "The mail server did not take the test: %s.",
      "Please have the administrator see to SOUNDINGS_SMTP_HOST, _PORT, _SECURITY, _USER and _PASSWORD."),
  NOT_REFUSED(
      "V118",
      "No invitation to \"%s\" was refused.",
      "Please write an address that the answer names as refused.");

  private final Problem.Told told;

  InvitationProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
