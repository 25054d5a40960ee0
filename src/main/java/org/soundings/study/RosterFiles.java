package org.soundings.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/**
 * The lists that an organisation keeps of its people. One that is being written is not read: it has
 * to be the same at two looks.
 */
final class RosterFiles {
  private static final long LARGEST = 8L << 20;

  private Map<Path, String> before = Map.of();
  private Map<Path, String> now = new HashMap<>();

  /** A list, and something that changes whenever the file does. */
  record Text(String csv, String stamp) {}

  /** Called before each look. */
  void look() {
    before = now;
    now = new HashMap<>();
  }

  /**
   * Empty while the file is being written.
   *
   * @throws Refused where there is none, or it cannot be read
   */
  Optional<Text> read(Path file) {
    try {
      String stamp = stamp(file);
      now.put(file, stamp);
      if (!stamp.equals(before.get(file))) {
        return Optional.empty();
      }
      String csv = Files.readString(file);
      return stamp(file).equals(stamp) ? Optional.of(new Text(csv, stamp)) : Optional.empty();
    } catch (IOException unreadable) {
      String name = String.valueOf(file.getFileName());
      throw new Refused(FieldworkProblem.NO_ROSTER.at(Place.of(name), name));
    }
  }

  private static String stamp(Path file) throws IOException {
    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
    if (!is.isRegularFile() || is.size() > LARGEST) {
      throw new IOException("no list");
    }
    return is.size() + " " + is.lastModifiedTime();
  }
}
