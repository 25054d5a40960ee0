package org.soundings.exchange.infer.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.doubt.Look;

/**
 * Rows that hold the words of the header in another order, as where files were put together whose
 * columns stand in different orders: below such a row every answer stands under a wrong name.
 */
final class ShuffledHeader {
  private static final int LEAST_CELLS = 2;
  private static final int MOST_FOUND = 8;

  /** Of so many rows fewer are headers; where more are, people put the options in order. */
  private static final long ONE_OF = 4;

  private final List<List<String>> headers;
  private final Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final List<String[]> found = new ArrayList<>();
  private long rows;
  private long shuffled;
  private long first;

  /**
   * @param headers the rows of the header, cleaned
   */
  ShuffledHeader(List<String[]> headers) {
    this.headers = headers.stream().map(ShuffledHeader::sorted).toList();
    headers.forEach(row -> words.addAll(List.of(row)));
  }

  void take(long number, String[] cells) {
    rows++;
    if (cells.length > 0 && words.contains(Header.clean(cells[0])) && isShuffled(cells)) {
      shuffled++;
      first = first == 0 ? number : first;
      if (found.size() < MOST_FOUND) {
        found.add(Arrays.stream(cells).map(Header::clean).toArray(String[]::new));
      }
    }
  }

  private boolean isShuffled(String[] cells) {
    List<String> said = sorted(cells);
    return said.size() >= LEAST_CELLS
        && Set.copyOf(said).size() == said.size()
        && headers.contains(said);
  }

  private static List<String> sorted(String[] cells) {
    return Arrays.stream(cells)
        .map(cell -> Header.clean(cell).toLowerCase(Locale.ROOT))
        .filter(cell -> !cell.isEmpty())
        .sorted()
        .toList();
  }

  private boolean isFound() {
    return shuffled > 0 && ONE_OF * shuffled < rows;
  }

  /** Column to the text by which such rows are told from all responses. */
  List<Map.Entry<Integer, String>> told(CsvFile file, int top) {
    if (!isFound()) {
      return List.of();
    }
    List<Set<Integer>> free = new ArrayList<>();
    found.forEach(
        row ->
            free.add(
                new HashSet<>(
                    IntStream.range(0, row.length)
                        .filter(c -> !row[c].isEmpty())
                        .boxed()
                        .toList())));
    file.forEachRow(
        top,
        (number, cells) -> {
          if (!isShuffled(cells)) {
            for (int i = 0; i < found.size(); i++) {
              String[] row = found.get(i);
              free.get(i).removeIf(c -> c < cells.length && Header.clean(cells[c]).equals(row[c]));
            }
          }
        });
    return IntStream.range(0, found.size())
        .filter(i -> !free.get(i).isEmpty())
        .mapToObj(
            i -> {
              int column = free.get(i).stream().sorted().findFirst().orElseThrow();
              return Map.entry(column, found.get(i)[column]);
            })
        .toList();
  }

  Optional<Look> look() {
    return isFound()
        ? Optional.of(
            new Look(
                Look.Doubt.EVEN,
                "",
                "Row "
                    + first
                    + " holds the names of the columns in another order, as where files were put"
                    + " together: answers below it may be counted under wrong names.",
                "Put the columns below it in the order of the first row, and delete it."))
        : Optional.empty();
  }
}
