package org.soundings.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Problem;

/**
 * What came of reading a data file.
 *
 * @param file as the user named it
 * @param sha256 hash of the file's bytes as they lie on disk, in lower-case hexadecimal
 * @param rows how many responses the file holds; blank lines and header rows are none
 * @param rowsLeftOut how many of them are in no batch
 * @param counts how often each thing was wrong, rows and cells, in the catalogue's order and then
 *     the file's
 * @param problems the first hundred of them, and what was noticed about the header
 */
public record Reading(
    String file,
    String sha256,
    long rows,
    long rowsLeftOut,
    List<Count> counts,
    List<Problem> problems) {

  /**
   * How often one thing was wrong.
   *
   * @param column its name in the file, or null where it was the row
   */
  public record Count(DataFault fault, @Nullable String column, long times) {}

  public Reading {
    counts = List.copyOf(counts);
    problems = List.copyOf(problems);
  }

  public long rowsRead() {
    return rows - rowsLeftOut;
  }
}
