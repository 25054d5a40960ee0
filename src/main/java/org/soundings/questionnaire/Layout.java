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
 * @param headerRows lines before the first response, at least 1; several are joined into one name a
 *     column
 * @param columns variable or item name to column
 * @param missing cell text to the name of a reason ({@code not-asked, skipped, refused,
 *     not-applicable})
 * @param ignored columns that hold no answers
 */
public record Layout(
    int headerRows, Map<String, Column> columns, Map<String, String> missing, Set<String> ignored) {
  public static final Layout PLAIN = new Layout(1, Map.of(), Map.of(), Set.of());

  /**
   * One column of the file.
   *
   * @param header its name in the file
   * @param separator between the choices of a multiple choice that shares one column, or null
   * @param chosen the cell texts that mean "chosen" in a column of its own; empty for the usual
   *     ones
   * @param codes cell texts, to the letter, that stand for a category they are neither code nor
   *     label of; empty for none
   */
  public record Column(
      String header, @Nullable String separator, List<String> chosen, Map<String, String> codes) {
    public Column {
      chosen = List.copyOf(chosen);
      codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    public Column(String header, @Nullable String separator, List<String> chosen) {
      this(header, separator, chosen, Map.of());
    }
  }

  public Layout {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    ignored = Collections.unmodifiableSet(new LinkedHashSet<>(ignored));
  }
}
