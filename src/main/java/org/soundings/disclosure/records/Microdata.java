package org.soundings.disclosure.records;

import java.util.List;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Wording;

/**
 * Records that may leave, in an order that follows from what stands in them and so tells nothing.
 *
 * @param rows of each record the place of its value in each column, or {@link #NONE} or {@link
 *     #SUPPRESSED}
 */
public record Microdata(List<Column> columns, List<int[]> rows, Risk risk) {
  /** No answer, for whatever reason. */
  public static final int NONE = -1;

  /** Taken out, because too few others are like this record. */
  public static final int SUPPRESSED = -2;

  /** What stands for it in a file. */
  public static final String SUPPRESSED_MARK = "*";

  /**
   * @param identifying whether a person might be known by it
   * @param values what can stand in it
   */
  public record Column(String name, Wording wording, boolean identifying, List<Category> values) {
    public Column {
      values = List.copyOf(values);
    }
  }

  public Microdata {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The code in a cell; nothing where there was no answer. */
  public String cell(int row, int column) {
    int value = rows.get(row)[column];
    if (value == NONE) {
      return "";
    }
    return value == SUPPRESSED ? SUPPRESSED_MARK : columns.get(column).values().get(value).code();
  }
}
