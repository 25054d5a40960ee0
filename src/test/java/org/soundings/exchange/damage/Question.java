package org.soundings.exchange.damage;

import java.util.List;

/**
 * A question as a file shows it, and what is true of it.
 *
 * @param trait why it is there
 * @param code its short name
 * @param columns its columns from left to right
 * @param remark what a remark beside the item must speak of to do in place of the right counts,
 *     where the file alone does not tell how it is read; else empty
 */
public record Question(
    Trait trait, String code, String wording, List<Column> columns, Truth truth, String remark) {
  /** Whether the file alone does not tell how it is read. */
  public boolean isAmbiguous() {
    return !remark.isEmpty();
  }

  /**
   * One of its columns.
   *
   * @param partCode a short name of its own among the question's columns, or empty
   * @param part the same in words, or empty
   * @param cells what stands in it, a cell for each person
   */
  public record Column(String partCode, String part, List<String> cells) {}
}
