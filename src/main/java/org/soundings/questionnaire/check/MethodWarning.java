package org.soundings.questionnaire.check;

import org.soundings.questionnaire.Problem;

/** What is doubtful about the way a questionnaire asks; the author may know better. */
public enum MethodWarning implements Problem.Kind {
  NO_CONSENT(
      "Q901",
      "The questionnaire does not ask for consent.",
      "Please add consent with a text and the words of agreement."),
  TWO_QUESTIONS(
      "Q902",
      "\"%s\" may ask two things at once: nobody can tell which one was answered.",
      "Please ask one thing, or make it two items."),
  UNBALANCED(
      "Q903",
      "%d options are on one side and %d on the other.",
      "Please offer as many on one side as on the other."),
  LABELS_OVERLAP(
      "Q904",
      "\"%s\" and \"%s\" overlap: %s belongs to both.",
      "Please let the second begin later."),
  LABELS_GAP(
      "Q905",
      "\"%s\" and \"%s\" leave a gap: %s belongs to neither.",
      "Please let them meet, or add an option between them."),
  NO_OTHER(
      "Q906",
      "\"%s\" offers no other answer.",
      "Please add an option of role other (or, where nothing may apply, exclusive)."),
  LOOKS_ORDERED(
      "Q907",
      "The options of \"%s\" look ordered.",
      "Please add ordered: true, lowest first, so that they are analysed as such."),
  LEADING(
      "Q908",
      "\"%s\" suggests an answer.",
      "Please word it so that every answer is equally easy to give."),
  ABSOLUTE(
      "Q909",
      "\"%s\" is absolute: few can agree with it, whatever their experience.",
      "Please say how often or how much, or leave the word out."),
  NO_WAY_OUT(
      "Q910",
      "\"%s\" requires an answer and offers no way to refuse.",
      "Please delete required, or add refuse: yes."),
  ONE_OPTION(
      "Q911", "\"%s\" has only one option.", "Please add another, or leave out the question."),
  NOT_TRANSLATED(
      "Q912",
      "This text is missing in %s.",
      "Please add the translation; until then the first language is shown."),
  ORDER_RANDOMISED(
      "Q913",
      "The options of \"%s\" have an order and are randomised.",
      "Please delete one of ordered and randomise."),
  TERMS_OPEN(
      "Q914",
      "The terms of \"%s\" are not confirmed.",
      "Please obtain consent and name it in the study file under confirmed: %1$s; until then a study"
          + " with it cannot be opened."),
  CODES_OUT_OF_ORDER(
      "Q915",
      "The codes of \"%s\" are numbers that neither rise nor fall along its options: the order is that"
          + " of the numbers, not of the list.",
      "Please list the options in order, or give them codes that rise.");

  private final Problem.Told told;

  MethodWarning(String code, String what, String remedy) {
    this.told = Problem.Told.warning(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
