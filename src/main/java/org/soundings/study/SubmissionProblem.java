package org.soundings.study;

import org.soundings.questionnaire.Problem;

/** What can be wrong with a response that a program hands in. */
public enum SubmissionProblem implements Problem.Kind {
  UNKNOWN_VARIABLE("A101", "The questionnaire has no variable \"%s\".", "Please leave it out."),
  NOT_A_CATEGORY(
      "A102",
      "\"%s\" is not a category of \"%s\".",
      "Please send one of the codes of its options."),
  NOT_A_NUMBER("A103", "\"%s\" is not a number.", "Please send %s as a number."),
  NOT_ACCEPTED("A104", "The answer to \"%s\" is not accepted: %s.", "Please correct or omit it."),
  NO_KEY(
      "A105",
      "The header Idempotency-Key is missing, or is not 128 random bits.",
      "Please send a random UUID (version 4), 32 hexadecimal digits or 22 characters of base64url,"
          + " the same when you try the same response again; whoever can guess it can read and"
          + " withdraw the response."),
  NOT_OPEN("A106", "No wave of the study is open.", "Please open one, or come back when it is."),
  WITHDRAWN(
      "A107",
      "This response was withdrawn.",
      "Please leave it at that, or send a new response with another Idempotency-Key; of a credential there is one response."),
  NOT_INVITED(
      "A108",
      "Only those who were invited can answer this study, and there is no credential of theirs.",
      "Please send, as \"credential\", the one that the invitation's page has made."),
  NOT_JSON(
      "A109",
      "The body is not one JSON object in UTF-8.",
      "Please send {\"answers\": {VARIABLE: code, number or words}} and nothing after it."),
  NOT_SIMPLE(
      "A110",
      "\"%s\" is not what it must be.",
      "Please send one object \"answers\", and each answer as a text, a number or null."),
  TWICE("A111", "\"%s\" is there twice.", "Please send each name once."),
  HALF_CHARACTER(
      "A112", "The text of \"%s\" has half of a character.", "Please send whole ones (Unicode).");

  private final Problem.Told told;

  SubmissionProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
