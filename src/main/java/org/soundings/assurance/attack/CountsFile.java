package org.soundings.assurance.attack;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;

/** What {@code tables.csv} says: counts, and the counts behind percentages. */
final class CountsFile {
  private CountsFile() {}

  static void read(String tables, Released released) {
    if (tables.isEmpty()) {
      return;
    }
    try (CSVReaderHeaderAware csv = new CSVReaderHeaderAware(new StringReader(tables))) {
      for (Map<String, String> line = csv.readMap(); line != null; line = csv.readMap()) {
        note(line, released);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvValidationException e) {
      throw new IllegalArgumentException("tables.csv is not of a release", e);
    }
  }

  private static void note(Map<String, String> line, Released released) {
    String kind = cell(line, "kind");
    String variable = cell(line, "variable");
    boolean percent = cell(line, "measure").equals("percent");
    long n = count(line);
    if (!percent || n < 0) {
      return;
    }
    if (kind.equals("frequency")) {
      released.publish(released.answer(released.group(), variable, cell(line, "row")), n);
    } else if (kind.equals("crosstab") && variable.contains(" by ")) {
      String[] names = variable.split(" by ", 2);
      released.publish(
          released.answer(
              released.group(names[1], cell(line, "column")), names[0], cell(line, "row")),
          n);
    }
  }

  /**
   * The count, or the one behind the percentage of its n where it is not weighted and written with
   * enough digits; else -1.
   */
  private static long count(Map<String, String> line) {
    if (!cell(line, "count").isEmpty()) {
      return Long.parseLong(cell(line, "count"));
    }
    String percent = cell(line, "value");
    boolean known = !percent.isEmpty() && !cell(line, "n").isEmpty();
    if (!known || cell(line, "method").contains("eight")) {
      return -1;
    }
    double n = Double.parseDouble(cell(line, "n"));
    boolean one = n < 100 / unit(percent);
    return one ? Math.round(Double.parseDouble(percent) * n / 100) : -1;
  }

  /** What one more in the last place is. */
  private static double unit(String number) {
    return new BigDecimal(number).ulp().doubleValue();
  }

  private static String cell(Map<String, String> line, String column) {
    String text = line.getOrDefault(column, "");
    return text.startsWith("'") ? text.substring(1) : text;
  }
}
