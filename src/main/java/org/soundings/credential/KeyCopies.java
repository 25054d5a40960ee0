package org.soundings.credential;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The copies of a wave's private key that were made by {@code ./soundings keys copy} (A4). Each is
 * noted beside the key, with its day and place, so that whoever closes the wave is told which to
 * destroy. What somebody copies in another way is not known here.
 *
 * @param folder of the keys that the server holds
 * @param wave as {@code STUDY/WAVE}
 */
public record KeyCopies(Path folder, String wave) {
  private static final Pattern WAVE = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

  /** In the data folder. */
  public static final String FOLDER = "keys";

  private static final String KEY = ".key";

  /** What the files of a wave's keys begin with. */
  public static String start(String wave) {
    return wave.replace('/', '.') + ".";
  }

  private Path notes() {
    return folder.resolve(start(wave) + "copies");
  }

  /**
   * The day and place of each copy, the oldest first; empty where none was made.
   *
   * @throws IOException where the notes cannot be read
   */
  public List<String> all() throws IOException {
    Path notes = notes();
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }

  /** Whether a key of the wave is here. */
  public boolean hasKey() throws IOException {
    return !keys().isEmpty();
  }

  private List<Path> keys() throws IOException {
    if (!Files.isDirectory(folder) || !WAVE.matcher(wave).matches()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start(wave)))
          .filter(file -> file.getFileName().toString().endsWith(KEY))
          .sorted()
          .toList();
    }
  }

  /**
   * Copies the key, readable by its owner alone. It is noted first: a note without a copy is looked
   * for in vain, a copy without a note is never destroyed.
   *
   * @param to a folder, which has to be there
   * @return the files written
   * @throws java.nio.file.FileAlreadyExistsException where such a file is there; it is left as it
   *     is
   * @throws IOException where it cannot be written
   */
  public List<Path> make(Path to, LocalDate day) throws IOException {
    List<Path> keys = keys();
    List<Path> copies = keys.stream().map(key -> to.resolve(key.getFileName())).toList();
    for (int i = 0; i < keys.size(); i++) {
      Path copy = to.toRealPath().resolve(keys.get(i).getFileName());
      Files.createFile(copy, owner());
      try {
        append(notes(), day + " " + copy + "\n");
        append(copy, Files.readString(keys.get(i)));
      } catch (IOException full) {
        Files.delete(copy);
        throw full;
      }
    }
    return copies;
  }

  private static void append(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, owner());
    }
    Files.writeString(file, text, StandardOpenOption.APPEND);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static FileAttribute<?> owner() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
