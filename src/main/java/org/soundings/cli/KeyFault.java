package org.soundings.cli;

import org.soundings.questionnaire.Problem;

/** What can be wrong with the keys of waves. */
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
      "Please give the test that the server sent last for this key, and --wave STUDY/WAVE."),
  NOT_HERE(
      "K304",
      "The server holds no key of wave \"%s\" here.",
      "Please give its data folder (--data) and --wave STUDY/WAVE; once the wave is closed there is no key."),
  NO_FOLDER("K305", "This is no folder.", "Please name one for the copy (--to)."),
  IS_THERE(
      "K306",
      "A file of this name is there already; it is left as it is.",
      "Please choose another folder for the copy.");

  private final Problem.Told told;

  KeyFault(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
