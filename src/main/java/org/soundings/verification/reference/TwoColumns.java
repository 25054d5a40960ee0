package org.soundings.verification.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two columns of categories; a table of counts is one row of data for each that is counted.
 *
 * @param data whose rows they are of
 */
public record TwoColumns(DataSet data, Factor rows, Factor columns) {
  /** The two that a case names; an inline case states their table. */
  public static TwoColumns of(Inputs in) {
    return in.isInline()
        ? of(in.counts("observed"))
        : new TwoColumns(
            in.data(),
            in.factor(in.text("row"), "row_categories"),
            in.factor(in.text("column"), "column_categories"));
  }

  public static TwoColumns of(long[][] table) {
    List<String> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int r = 0; r < table.length; r++) {
      for (int c = 0; c < table[r].length; c++) {
        rows.addAll(Collections.nCopies((int) table[r][c], String.valueOf(r)));
        columns.addAll(Collections.nCopies((int) table[r][c], String.valueOf(c)));
      }
    }
    DataSet data =
        DataSet.of(
            List.of("row", "column"),
            List.of(rows.toArray(String[]::new), columns.toArray(String[]::new)));
    return new TwoColumns(
        data,
        data.factor("row", places(table.length)),
        data.factor("column", places(table[0].length)));
  }

  private static List<String> places(int size) {
    return IntStream.range(0, size).mapToObj(String::valueOf).toList();
  }

  public boolean isTwoByTwo() {
    return rows.categories().size() == 2 && columns.categories().size() == 2;
  }
}
