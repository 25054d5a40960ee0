package org.soundings.response;

import java.util.List;

/**
 * Some responses, by column.
 *
 * @param size how many responses
 * @param columns one for each variable of the codebook, in its order
 */
public record Batch(int size, List<Answers> columns) {
  /**
   * @throws IllegalArgumentException where a column has another size
   */
  public Batch {
    columns = List.copyOf(columns);
    for (Answers column : columns) {
      if (column.size() != size) {
        throw new IllegalArgumentException(
            "a column of " + column.size() + " answers among " + size + " responses");
      }
    }
  }
}
