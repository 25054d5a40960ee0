package org.soundings.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody else's data file holds the answers. A variable without an entry stands in the column
 * of its own name.
 *
 * @param titleRows lines above the header that name no columns
 * @param headerRows lines between these and the first response, at least 1; several are joined into
 *     one name a column
 * @param columns variable or item name to column
 * @param missing cell text to the name of a reason ({@code not-asked, skipped, refused,
 *     not-applicable})
 * @param ignored columns that hold no answers
 * @param leftOut column to the cell texts that mark a row as no response, such as a line of totals
 * @param shortRows whether rows may end before the last column, so that what they lack is empty
 */
public record Layout(
    int titleRows,
    int headerRows,
    Map<String, Column> columns,
    Map<String, String> missing,
    Set<String> ignored,
    Map<String, List<String>> leftOut,
    boolean shortRows) {
  public static final Layout PLAIN = new Layout(1, Map.of(), Map.of(), Set.of());

  /** How a column writes its numbers or dates where that is not the usual way. */
  public enum Notation {
    /** 1.234,5. */
    DECIMAL_COMMA,
    /** 1,234.5. */
    DECIMAL_POINT,
    /** 31.12.2021. */
    DAY_MONTH_YEAR,
    /** 12/31/2021. */
    MONTH_DAY_YEAR,
    /** 2021/12/31. */
    YEAR_MONTH_DAY
  }

  /**
   * One column of the file.
   *
   * @param header its name in the file
   * @param separator between the choices of a multiple choice that shares one column, or null
   * @param chosen the cell texts that mean "chosen" in a column of its own; empty for the usual
   *     ones
   * @param codes cell texts, to the letter, that stand for a category they are neither code nor
   *     label of; empty for none
   * @param missing cell texts that stand for a reason in this column alone
   * @param otherwise the option that every text stands for which is none of the options, or null
   * @param written how numbers or dates are written, or null for the usual way
   */
  public record Column(
      String header,
      @Nullable String separator,
      List<String> chosen,
      Map<String, String> codes,
      Map<String, String> missing,
      @Nullable String otherwise,
      @Nullable Notation written) {
    public Column {
      chosen = List.copyOf(chosen);
      codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
      missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    public Column(
        String header, @Nullable String separator, List<String> chosen, Map<String, String> codes) {
      this(header, separator, chosen, codes, Map.of(), null, null);
    }

    public Column(String header, @Nullable String separator, List<String> chosen) {
      this(header, separator, chosen, Map.of());
    }
  }

  public Layout {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    ignored = Collections.unmodifiableSet(new LinkedHashSet<>(ignored));
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
  }

  public Layout(
      int headerRows,
      Map<String, Column> columns,
      Map<String, String> missing,
      Set<String> ignored) {
    this(0, headerRows, columns, missing, ignored, Map.of(), false);
  }
}
