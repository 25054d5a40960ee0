package org.soundings.cli;

import org.soundings.questionnaire.Problem;

/** What can be wrong with the keys of waves. */
public enum KeyFault implements Problem.Kind {
  NO_SUCH_PARTS(
      "K301",
      "A key cannot be split so that %d of %d parts are needed.",
      "Please ask for 2 to 9 parts, of which at least 2 are needed; or give --parts 1 for the whole key."),
  NO_KEY(
      "K302",
      "This is not a key.",
      "Please give the whole key, or as many of its parts as they say are needed, each on its own line."),
  NOT_OPENED(
      "K303",
      "This key does not open this test.",
      "Please give the last test that the server sent for this key, and --wave STUDY/WAVE."),
  NOT_HERE(
      "K304",
      "There is no key of wave \"%s\" in this data folder.",
      "Please give the server's data folder (--data) and --wave STUDY/WAVE; once the wave is closed there is no key."),
  NO_FOLDER("K305", "This is not a folder.", "Please name one for the copy (--to)."),
  IS_THERE(
      "K306",
      "A file of this name exists already; it was not changed.",
      "Please choose another folder for the copy."),
  INSIDE(
      "K307",
      "This folder is inside the data folder, so every back-up would hold the key.",
      "Please choose a folder outside of it for the copy (--to)."),
  NOT_WRITTEN(
      "K308",
      "The copy cannot be written here: %s.",
      "Please choose a folder with free space that you can write to; nothing was copied.");

  private final Problem.Told told;

  KeyFault(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
