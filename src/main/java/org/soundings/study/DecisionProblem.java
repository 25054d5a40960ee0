package org.soundings.study;

import org.soundings.questionnaire.Problem;

/** Why a wave is not opened or its report not published, where a second person decides with. */
public enum DecisionProblem implements RefusalKind.Sorted {
  NOT_SIGNED(
      RefusalKind.NOT_NOW,
      "S301",
      "No co-signer has approved this.",
      "Please ask a co-signer of the study to read and approve it at the desk."),
  CHANGED_SINCE(
      RefusalKind.NOT_NOW,
      "S302",
      "What a co-signer has approved or refused has changed since.",
      "Please ask a co-signer of the study to read and approve it as it is now."),
  DISAPPROVED(
      RefusalKind.NOT_NOW,
      "S303",
      "A co-signer has refused this.",
      "Please ask them why, and change it, or let them approve it after all."),
  WAITS(
      Problem.Told.warning(
          "S304",
          "Wave %s is to open on %s and waits for a co-signer.",
          "Please ask a co-signer of the study to approve its files as they are now.")),
  NOT_TAKEN(
      Problem.Told.warning(
          "S305",
          "Wave %s has begun, and a co-signer has not approved what has changed in the files.",
          "Please ask a co-signer of the study to approve it; until then the wave goes on"
              + " unchanged.")),
  STAYS(
      Problem.Told.warning(
          "S306",
          "The study needs a co-signer as before, although its file does not say so any more.",
          "Please write co-signed: yes again, or declare another study.")),
  NO_REASON(
      RefusalKind.INVALID,
      "S307",
      "The reason is empty or longer than %d characters.",
      "Please say in a sentence why the report is taken down."),
  NOT_PUBLIC(
      RefusalKind.NOT_NOW,
      "S308",
      "The wave has no report that is public.",
      "Please look at the wave again."),
  OTHER_ANSWERS(
      RefusalKind.NOT_NOW,
      "S309",
      "These are not the answers of the report that was taken down.",
      "Please put back the file of the answers as it was; what differs between two reports would tell"
          + " about few people.");

  private final RefusalKind refusal;
  private final Problem.Told told;

  DecisionProblem(RefusalKind refusal, String code, String what, String remedy) {
    this.refusal = refusal;
    this.told = Problem.Told.error(code, what, remedy);
  }

  DecisionProblem(Problem.Told told) {
    this.refusal = RefusalKind.INVALID;
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
