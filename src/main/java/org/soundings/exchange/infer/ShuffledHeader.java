package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soundings.exchange.Header;

/**
 * Rows that hold the words of the header in another order, as where files were put together whose
 * columns stand in different orders: below such a row every answer stands under a wrong name.
 */
final class ShuffledHeader {
  private static final int LEAST_CELLS = 2;

  /** Of so many rows fewer are headers; where more are, people put the options in order. */
  private static final long ONE_OF = 4;

  private final List<String[]> headers;
  private final Set<String> words = new HashSet<>();
  private long rows;
  private long shuffled;
  private long first;

  /**
   * @param headers the rows of the header, cleaned
   */
  ShuffledHeader(List<String[]> headers) {
    this.headers = headers;
    headers.forEach(row -> words.addAll(List.of(row)));
  }

  void take(long number, String[] cells) {
    rows++;
    if (cells.length > 0 && words.contains(Header.clean(cells[0])) && isShuffled(cells)) {
      shuffled++;
      first = first == 0 ? number : first;
    }
  }

  private boolean isShuffled(String[] cells) {
    List<String> said = sorted(cells);
    return said.size() >= LEAST_CELLS
        && Set.copyOf(said).size() == said.size()
        && headers.stream().anyMatch(header -> sorted(header).equals(said));
  }

  private static List<String> sorted(String[] cells) {
    List<String> sorted = new ArrayList<>();
    Arrays.stream(cells).map(Header::clean).filter(c -> !c.isEmpty()).sorted().forEach(sorted::add);
    return sorted;
  }

  Optional<Look> look() {
    return shuffled == 0 || ONE_OF * shuffled >= rows
        ? Optional.empty()
        : Optional.of(
            new Look(
                Look.Doubt.EVEN,
                "",
                "Row "
                    + first
                    + " holds the names of the columns in another order, as where files were put"
                    + " together: answers below it may be counted under wrong names, and it is"
                    + " counted as a response.",
                "Put the columns below it in the order of the first row, and delete it."));
  }
}
