package org.soundings.assurance.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What machines can read of a release.
 *
 * @param results its {@code results.json}
 * @param tables its {@code tables.csv}; empty where there is none
 */
public record ReleaseFiles(String results, String tables) {
  public static final String RESULTS = "results.json";
  public static final String TABLES = "tables.csv";

  private static final Pattern ANSWERS = Pattern.compile("\"data_sha256\": *\"([0-9a-f]{64})\"");

  /** The hash of the answers that it is made of, where it says so. */
  Optional<String> answers() {
    Matcher hash = ANSWERS.matcher(results);
    return hash.find() ? Optional.of(hash.group(1)) : Optional.empty();
  }

  /** Whether a folder holds a release. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(RESULTS));
  }

  /**
   * @throws UncheckedIOException where the folder holds no {@code results.json} that can be read
   */
  public static ReleaseFiles read(Path folder) {
    try {
      Path tables = folder.resolve(TABLES);
      return new ReleaseFiles(
          Files.readString(folder.resolve(RESULTS)),
          Files.exists(tables) ? Files.readString(tables) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
