package org.soundings.verification.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/**
 * A folder with {@code expected/*.json} (lists of cases) and {@code data/*.csv} (UTF-8, comma,
 * header, an empty field is missing).
 */
public final class ReferenceFolder {
  private final Path folder;
  private final List<ReferenceCase> cases;
  private final Map<String, DataSet> data = new HashMap<>();

  private ReferenceFolder(Path folder, List<ReferenceCase> cases) {
    this.folder = folder;
    this.cases = List.copyOf(cases);
  }

  /**
   * Reads all cases, in the order of file names; data sets are read when asked for.
   *
   * @throws Refused where there are none, or one cannot be read
   */
  public static ReferenceFolder read(Path folder) {
    List<Path> files = jsonFiles(folder.resolve("expected"));
    if (files.isEmpty()) {
      throw new Refused(VerifyProblem.NO_CASES.at(Place.of(folder.toString())));
    }
    List<ReferenceCase> cases = new ArrayList<>();
    files.forEach(file -> cases.addAll(CaseFile.read(file)));
    return new ReferenceFolder(folder, cases);
  }

  private static List<Path> jsonFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new Refused(VerifyProblem.NOT_READ.at(Place.of(folder.toString()), e.toString()));
    }
  }

  /** One at least, in the order in which they were read. */
  public List<ReferenceCase> cases() {
    return cases;
  }

  /**
   * A data set, read once.
   *
   * @param name of its file, without .csv
   * @throws Refused where the file is missing or cannot be read
   */
  public DataSet data(String name) {
    return data.computeIfAbsent(
        name, n -> DataSet.read(folder.resolve("data").resolve(n + ".csv")));
  }
}
