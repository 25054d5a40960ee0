package org.soundings.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
public record DataReading(
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

  public DataReading {
    counts = List.copyOf(counts);
    problems = List.copyOf(problems);
  }

  /** Why rows are in no batch, and how often. */
  public Map<String, Long> faultyRows() {
    return times(count -> count.column() == null);
  }

  /** Why cells count as not answered, and how often. */
  public Map<String, Long> faultyCells() {
    return times(count -> count.column() != null);
  }

  private Map<String, Long> times(Predicate<Count> of) {
    Map<String, Long> times = new LinkedHashMap<>();
    counts.stream()
        .filter(of)
        .forEach(count -> times.merge(count.fault().reason(), count.times(), Long::sum));
    return times;
  }

  /** How many of them are in a batch. */
  public long rowsRead() {
    return rows - rowsLeftOut;
  }
}
