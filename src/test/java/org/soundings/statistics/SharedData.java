package org.soundings.statistics;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.exchange.Shared;

/** Columns of the shared files. */
public final class SharedData {
  private final List<String> header;
  private final List<String[]> rows;

  private SharedData(List<String> header, List<String[]> rows) {
    this.header = header;
    this.rows = rows;
  }

  public static SharedData published(String file) {
    Path path = Shared.file("published").resolve(file);
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(path))) {
      List<String[]> lines = reader.readAll();
      return new SharedData(List.of(lines.getFirst()), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvException e) {
      throw new IllegalStateException(path.toString(), e);
    }
  }

  /** Names that begin with a prefix and end in digits. */
  public String[] namesLike(String prefix) {
    return header.stream().filter(h -> h.matches(prefix + "\\d+")).toArray(String[]::new);
  }

  /**
   * One row a line, NaN where the field is empty or NA; a name with a minus is turned in 1 to 6.
   */
  public double[][] rows(String... names) {
    List<double[]> found = new ArrayList<>();
    for (String[] row : rows) {
      found.add(Arrays.stream(names).mapToDouble(name -> value(row, name)).toArray());
    }
    return found.toArray(double[][]::new);
  }

  private double value(String[] row, String name) {
    boolean turned = name.startsWith("-");
    int index = header.indexOf(turned ? name.substring(1) : name);
    String field = row[index];
    double value = field.isEmpty() || field.equals("NA") ? Double.NaN : Double.parseDouble(field);
    return turned ? 7 - value : value;
  }
}
