package org.soundings.cli;

import org.soundings.questionnaire.Problem;

/** What can be wrong with the keys that people hold. */
public enum KeyFault implements Problem.Kind {
  NO_SUCH_PARTS(
      "K301",
      "A key cannot be made so that %d of %d parts are needed.",
      "Please ask for 2 to 9 parts, of which at least 2 are needed; or for --parts 1, the whole key."),
  NO_KEY(
      "K302",
      "That is no key.",
      "Please give the whole key, or as many of its parts as they say are needed, one a line."),
  NOT_OPENED(
      "K303",
      "The key does not open that test.",
      "Please give the test that the server sent last for this key, and --wave STUDY/WAVE.");

  private final Problem.Told told;

  KeyFault(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
