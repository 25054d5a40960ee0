package org.soundings.study;

/**
 * A file's text as people edit it: its lines end in one character, whatever ends them in the file.
 *
 * @param sha256 of the file
 */
public record EditedText(String text, String sha256) {
  static EditedText of(FileText version) {
    String text = version.text().replace("\r\n", "\n").replace('\r', '\n');
    return new EditedText(text, version.sha256());
  }

  /**
   * The text after a change.
   *
   * @param kept how many characters at the start stay, as Java counts them
   * @param tail how many at the end stay
   * @param between what is between them now
   * @throws IllegalArgumentException where the text is shorter
   */
  public String changed(int kept, int tail, String between) {
    int length = text.length();
    if (kept < 0 || tail < 0 || kept > length - tail) {
      throw new IllegalArgumentException("no text of " + length + " characters");
    }
    return text.substring(0, kept) + between + text.substring(length - tail);
  }
}
