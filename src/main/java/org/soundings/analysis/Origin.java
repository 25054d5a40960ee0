package org.soundings.analysis;

import java.util.function.UnaryOperator;

/** Where answers come from; whatever shows other answers than people's says so (X-F1). */
public enum Origin {
  ANSWERED("", ""),
  SIMULATED("simulated answers", "Simulated answers. Not findings."),
  RECONSTRUCTED(
      "reconstruction", "A reconstruction from published figures. Not the answers themselves."),
  MADE_UP("made-up answers", "Made-up answers. Not findings.");

  private final String words;
  private final String notice;

  Origin(String words, String notice) {
    this.words = words;
    this.notice = notice;
  }

  /** Whether readers have to be told. */
  public boolean isMarked() {
    return this != ANSWERED;
  }

  /** In a few words, behind a title. */
  public String words() {
    return words;
  }

  /** As a sentence that stands by itself. */
  public String notice() {
    return notice;
  }

  /**
   * The title with the words, where it does not have them.
   *
   * @param said puts the words into the language of the title
   */
  public String in(String title, UnaryOperator<String> said) {
    String told = said.apply(words);
    return isMarked() && !title.contains(told) ? title + " (" + told + ")" : title;
  }

  /** The first that has to be told. */
  public Origin or(Origin other) {
    return isMarked() ? this : other;
  }
}
