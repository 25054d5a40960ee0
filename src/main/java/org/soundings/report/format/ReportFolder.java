package org.soundings.report.format;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.report.ReportFault;

/**
 * Files that appear together: each is written beside its place first, then all are moved there.
 *
 * @param folder made where it is not there
 */
record ReportFolder(Path folder) {
  void write(Map<String, byte[]> files) {
    create();
    Map<Path, Path> moves = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path place = folder.resolve(file.getKey());
        Path waiting = place.resolveSibling("." + place.getFileName() + ".part");
        moves.put(waiting, place);
        refuseLink(place);
        attempt(place, () -> Files.createDirectories(parent(place)));
        attempt(place, () -> Files.write(waiting, file.getValue()));
        refuseFolder(place);
      }
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        attempt(
            move.getValue(),
            () ->
                Files.move(
                    move.getKey(),
                    move.getValue(),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE));
      }
    } finally {
      moves.keySet().forEach(ReportFolder::forget);
    }
  }

  private Path parent(Path place) {
    Path parent = place.getParent();
    return parent == null ? folder : parent;
  }

  private void create() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Refused(ReportFault.NOT_A_FOLDER.at(Place.of(folder.toString())));
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refused(ReportFault.CANNOT_CREATE.at(Place.of(folder.toString()), reason(e)));
    }
  }

  /** A folder of figures that is a symbolic link leads to somebody else's files. */
  private void refuseLink(Path place) {
    Path parent = parent(place);
    if (!parent.equals(folder) && Files.isSymbolicLink(parent)) {
      throw cannotWrite(place, "its folder is a symbolic link");
    }
  }

  private void refuseFolder(Path place) {
    if (Files.isDirectory(place)) {
      throw cannotWrite(place, "a folder has its name");
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void attempt(Path place, Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw cannotWrite(place, reason(e));
    }
  }

  private Refused cannotWrite(Path place, String why) {
    return new Refused(
        ReportFault.CANNOT_WRITE.at(Place.of(folder.toString()), place.getFileName(), why));
  }

  static String reason(IOException e) {
    String why = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return why == null ? e.getClass().getSimpleName() : why;
  }

  private static void forget(Path waiting) {
    try {
      Files.deleteIfExists(waiting);
    } catch (IOException e) {
      // it stays as a hidden file that the next report writes over
    }
  }
}
