package org.soundings.study;

import org.soundings.questionnaire.Problem;

/** What can be wrong with what a program sends. */
public enum SubmissionProblem implements RefusalKind.Sorted {
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
  NOT_OPEN(
      RefusalKind.NOT_NOW,
      "A106",
      "No wave of the study is open.",
      "Please open one, or come back when it is."),
  WITHDRAWN(
      RefusalKind.NOT_NOW,
      "A107",
      "This response was withdrawn.",
      "Please send a new response with another Idempotency-Key, or none; with a credential only one response can be sent."),
  NOT_INVITED(
      RefusalKind.FORBIDDEN,
      "A108",
      "Only people who were invited can answer this study, and the request has no credential of theirs.",
      "Please send, as \"credential\", the one that the page of the invitation made."),
  NOT_JSON(
      RefusalKind.MALFORMED,
      "A109",
      "The body is not one JSON object in UTF-8.",
      "Please send one object as /openapi describes it, such as {\"answers\": {VARIABLE: code,"
          + " number or words}}, and nothing after it."),
  NOT_SIMPLE(
      RefusalKind.MALFORMED,
      "A110",
      "\"%s\" has the wrong type.",
      "Please send one object \"answers\", and each answer as a text, a number or null."),
  TWICE(RefusalKind.MALFORMED, "A111", "\"%s\" occurs twice.", "Please send each name once."),
  HALF_CHARACTER(
      RefusalKind.MALFORMED,
      "A112",
      "The text of \"%s\" contains half of a character (an unpaired surrogate).",
      "Please send complete Unicode characters."),
  NOT_VALID("A113", "\"%s\" is not valid.", "Please send %2$s."),
  WRONG_TYPE(RefusalKind.MALFORMED, "A114", "\"%s\" has the wrong type.", "Please send %2$s.");

  private final RefusalKind refusal;
  private final Problem.Told told;

  SubmissionProblem(String code, String what, String remedy) {
    this(RefusalKind.INVALID, code, what, remedy);
  }

  SubmissionProblem(RefusalKind refusal, String code, String what, String remedy) {
    this.refusal = refusal;
    this.told = Problem.Told.error(code, what, remedy);
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
