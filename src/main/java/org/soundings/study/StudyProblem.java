package org.soundings.study;

import org.soundings.questionnaire.Problem;

/** What can be wrong with a study's file, or with what is asked of a study. */
public enum StudyProblem implements RefusalKind.Sorted {
  NAME(
      "S101",
      "\"%s\" cannot be part of an address.",
      "Please use the letters a to z, digits and -, beginning with a letter or digit."),
  OUTSIDE(
      "S102",
      "%s is outside the data folder.",
      "Please put it into the data folder, beside the folder studies."),
  NO_QUESTIONNAIRE(
      "S103",
      "The questionnaire %s cannot be used.",
      "Please run ./soundings check on it and correct what it lists."),
  NO_PLAN(
      "S104",
      "The plan %s cannot be used.",
      "Please run ./soundings check on it and correct what it lists."),
  OTHER_PLAN(
      "S105",
      "The plan is about the questionnaire \"%s\", the study about \"%s\".",
      "Please name a plan of the study's own questionnaire."),
  NO_WAVE("S106", "The study has no wave.", "Please add a line \"- wave: first\" below waves:."),
  SAME_WAVE("S107", "Two waves are called \"%s\".", "Please give one of them another name."),
  SAME_STUDY(
      "S108",
      "The study \"%s\" is already declared in %s.",
      "Please give one of them another name."),
  DAYS(
      "S109",
      "The wave closes before it opens.",
      "Please write a day under closes: that is not before the one under opens:."),
  OVERLAP(
      "S110",
      "The waves \"%s\" and \"%s\" are open at the same time.",
      "Please let one close before the other opens."),
  LANGUAGE(
      "S111",
      "The questionnaire is not written in \"%s\".",
      "Please choose among %s, or translate it."),
  WEAKER_POLICY(
      "S112",
      "The policy of a study that people have begun to answer cannot be weakened from %s to %s.",
      "Please write policy: %1$s again. What they were promised holds."),
  OTHER_QUESTIONNAIRE(
      "S113",
      "A wave that people have begun to answer cannot change from the questionnaire \"%s\" to"
          + " \"%s\".",
      "Please declare a new wave, or a new study."),
  WEIGHTED(
      "S114",
      "The plan weights its numbers, and responses given here have no weight.",
      "Please write weighted: no in the plan."),

  DATA_AND_DAYS(
      "S115",
      "A wave whose answers are in a file does not open or close.",
      "Please take out opens: and closes:, or data:."),
  DATA_AND_PEOPLE(
      "S116",
      "Some waves of this study ask people, and others read a file.",
      "Please declare two studies."),
  NO_DATA("S117", "There is no file %s.", "Please put it there, or correct its name."),

  NOBODY_INVITED(
      "S118",
      "\"%s\" is about people who are invited, and this study is open to everybody.",
      "Please take it out, or write participation: invited."),
  INVITED_TO_A_FILE(
      "S119",
      "Nobody can be invited to a study whose answers are in a file.",
      "Please take out participation:, or data:."),
  NOT_A_STRATUM(
      "S120",
      "\"%s\" is not a single-choice item of the questionnaire, or it has a write-in option.",
      "Please name the single-choice item whose options are the groups that people are invited"
          + " by."),
  SMALL_STRATA(
      "S121",
      "Groups of %d people are too small to hide anybody under the study's policy.",
      "Please write at-least: %2$d or more."),
  OTHER_PARTICIPATION(
      "S122",
      "Who may take part, by which groups, how large these are at least and how long addresses are"
          + " kept cannot be loosened once people have begun to answer.",
      "Please write %s again. What they were promised holds."),

  OTHER_CUBE(
      "S123",
      "What will be published of a wave cannot change once people have begun to answer: the tables"
          + " and groups that were declared have the hash %s, those of this plan %s.",
      "Please ask for the same findings by the same groups again, and for the same records and"
          + " quotations; prose may change."),

  OTHER_MEANING(
      "S124",
      "The questionnaire has answers that this version would lose or read differently: %s.",
      "Please leave items, codes and whatever a code stands for as they were, or declare a new"
          + " wave."),

  TOO_LONG(
      "S132",
      "This is more than the database holds: %s.",
      "Please shorten it, or make two studies."),

  NO_SUCH_STUDY(RefusalKind.UNKNOWN, "S201", "There is no study \"%s\".", "Please check the name."),
  NO_SUCH_WAVE(
      RefusalKind.UNKNOWN, "S202", "The study has no wave \"%s\".", "Please check the name."),
  NOT_NOW(
      RefusalKind.NOT_NOW,
      "S203",
      "The wave is %s, so it cannot be %s.",
      "Please take the steps in order: draft, open, closed, released."),
  NOT_RELEASED(
      "S204",
      "Nothing of this study is released.",
      "Please come back when its report is published."),
  NOT_YET_CLOSED(
      "S208",
      "The wave's last day is over, and its answers are still sealed.",
      "Please close the wave by hand, or, if the server holds its key, release it in two days: then it has closed by itself."),
  OTHER_OPEN(
      RefusalKind.NOT_NOW,
      "S209",
      "The wave \"%s\" of this study is open.",
      "Please close it first: whoever is answering it would lose what they have begun."),
  NOT_OPENABLE(
      "S210",
      "The wave takes no more answers, but it is not closed: %s.",
      "Please put back the key of its ballots, and close it again. If the key is lost, so are the"
          + " answers: discard them by any number in the band that the list of waves names, and the wave"
          + " is closed without them."),
  LARGER(
      "S211",
      "The corrected questionnaire has space for longer answers than the ballots of the open wave.",
      "Please leave out what you have added, or declare another wave for it."),
  TOO_FEW(
      RefusalKind.NOT_NOW,
      "S212",
      "The wave is not closed: %s, and so few answers are not opened.",
      "Please let more people answer, with a later last day if it has one; or discard the"
          + " answers by any number in the band that the list of waves names: they are destroyed, and"
          + " the wave is closed."),
  NOT_ALL_OPEN(
      RefusalKind.NOT_NOW,
      "S213",
      "The answers are opened, but the key of the wave is not destroyed yet: %s.",
      "Please find out why: perhaps somebody has changed the database. A back-up of it may have them"
          + " as they were. If nothing helps, discard them by their number, and the wave is closed."),
  NOT_DISCARDED(
      RefusalKind.NOT_NOW,
      "S214",
      "Nothing is discarded: %d is not the number of sealed answers that cannot be opened.",
      "Please close the wave first, and name the number that the problem names, or, if it names none,"
          + " any number in the band that the list of waves names."),
  NO_KEY_YET(
      RefusalKind.NOT_NOW,
      "S215",
      "The wave has no key yet: a person must make and hold it.",
      "Please make one with ./soundings keys make, send its public half to POST .../key, and prove that"
          + " you have it."),
  KEY_IS_HELD(
      RefusalKind.NOT_NOW,
      "S216",
      "The wave is not closed: %s.",
      "Please send {\"key\": ...} or {\"parts\": [...]} when closing it. If the key is lost, so are the"
          + " answers: {\"key\": \"lost\"} ends the wave, and they can then be discarded."),
  WRONG_KEY(
      "S217",
      "What was sent is not the key of this wave.",
      "Please send the whole key, or as many of its parts as they say are needed."),
  KEY_IS_MADE(
      RefusalKind.NOT_NOW,
      "S218",
      "The wave has its key already, or its key is not held by a person.",
      "Please write key: trustee in the study's file before the wave is declared."),
  SERVER_HAS_KEY(
      Problem.Told.warning(
          "S220",
          "The server has the key of wave %s, and keeps it: it was made before the study's file said that people hold it.",
          "Please write key: server if this is intended: until the wave is closed, the server's administrators"
              + " can read the answers from its files.")),
  PEOPLE_HAVE_KEY(
      Problem.Told.warning(
          "S226",
          "People hold the key of wave %s, and keep it: they made it before the study's file said that the server has it.",
          "Please write key: trustee, and close the wave with their key: the server cannot open its answers.")),
  NEEDS_KEY(
      Problem.Told.warning(
          "S221",
          "Wave %s is to open on %s and has no key yet: until people make one, nobody can answer.",
          "Please have one of them run ./soundings keys make, send its public half to POST .../key, and prove"
              + " that they have it; or write key: server.")),
  MAIL_WITHOUT_LINK(
      "S222",
      "The text of the mail has no {link}.",
      "Please write {link}, in every language, where the personal link is to stand."),
  MAIL_PLACEHOLDER(
      "S223", "%s stands for nothing in a mail.", "Please write one of %s, or no curly brackets."),
  NOT_LOST(
      RefusalKind.NOT_NOW,
      "S224",
      "Nobody holds the key of this wave but the server, so nobody can have lost it.",
      "Please close the wave without a key."),
  OTHERS_KEY(
      RefusalKind.NOT_NOW,
      "S225",
      "This is the key of another wave.",
      "Please make a key for each wave: whoever closes one would have the key of the other."),
  TAKEN(
      RefusalKind.NOT_NOW,
      "S234",
      "There is a study \"%s\" already, or a file or folder of that name is kept for something else.",
      "Please choose another name."),
  NO_TEMPLATE(
      RefusalKind.UNKNOWN,
      "S235",
      "There is no template \"%s\" that a study can be made from.",
      "Please choose one from the list."),
  NOT_PROVED(
      "S219",
      "This is not the content of the test.",
      "Please send the public key again, and open the test that comes back with ./soundings keys prove."),
  OTHER_PREVIEW(
      RefusalKind.NOT_NOW,
      "S227",
      "What would be published is not what you have seen: something has changed since.",
      "Please read the preview again."),
  GIVES_AWAY(
      RefusalKind.NOT_NOW,
      "S228",
      "From this report a reader could work out %d groups that are smaller than the policy allows.",
      "Please ask for fewer groups or tables in the plan of the next wave, and report this: the gate"
          + " should have hidden more."),
  IN_A_FILE(
      "S206",
      "The wave's answers are in a file, so nobody can answer it.",
      "Please release it as it is."),
  NOT_DECLARED(
      "S205",
      "The study's file is not in the data folder, or has errors.",
      "Please put it back or correct it before the release."),
  NOT_YET_RELEASED(
      RefusalKind.NOT_NOW,
      "S207",
      "The wave is not released.",
      "Please release it first: records and quotations are given out only after its report.");

  private final RefusalKind refusal;
  private final Problem.Told told;

  StudyProblem(String code, String what, String remedy) {
    this(RefusalKind.INVALID, Problem.Told.error(code, what, remedy));
  }

  StudyProblem(Problem.Told told) {
    this(RefusalKind.INVALID, told);
  }

  StudyProblem(RefusalKind refusal, String code, String what, String remedy) {
    this(refusal, Problem.Told.error(code, what, remedy));
  }

  StudyProblem(RefusalKind refusal, Problem.Told told) {
    this.refusal = refusal;
    this.told = told;
  }

  @Override
  public RefusalKind refusal() {
    return refusal;
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
