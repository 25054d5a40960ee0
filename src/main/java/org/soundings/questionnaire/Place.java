package org.soundings.questionnaire;

/**
 * A place in a file that a person can go to.
 *
 * @param file as the user named it
 * @param line from 1; 0 where the problem is the whole file's
 * @param column from 1; 0 likewise
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  /** A file as a whole, without a line. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
