package org.soundings.desk.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;

/**
 * A table, whose rows stand below each other on a telephone.
 *
 * @param caption read aloud only
 * @param columns their headings
 * @param rows cells in the order of the columns; the first is the row's heading
 */
public record DeskTable(Said caption, List<Said> columns, List<List<Cell>> rows)
    implements DeskBlock {
  /**
   * A cell.
   *
   * @param link where its words lead to, or null
   * @param under stands below its words, softer, or null
   * @param tag {@code draft, open, closed, released}: a mark before the words; empty without
   */
  public record Cell(Said words, @Nullable String link, @Nullable Said under, String tag) {
    public static Cell of(Said words) {
      return new Cell(words, null, null, "");
    }

    /** Words that somebody wrote. */
    public static Cell of(String words) {
      return of(new Said(words, null));
    }

    public static Cell tagged(Said words, String tag) {
      return new Cell(words, null, null, tag);
    }

    public Cell to(String address) {
      return new Cell(words, address, under, tag);
    }

    public Cell over(Said below) {
      return new Cell(words, link, below, tag);
    }
  }

  public DeskTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
