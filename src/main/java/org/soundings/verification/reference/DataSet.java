package org.soundings.verification.reference;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/** A CSV file in memory, every field as it is written; an empty field is missing. */
public final class DataSet {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Place place;
  private final List<String> header;
  private final List<String[]> rows;

  private DataSet(Place place, List<String> header, List<String[]> rows) {
    this.place = place;
    this.header = header;
    this.rows = rows;
  }

  static DataSet read(Path file) {
    Place place = Place.of(file.toString());
    try (CSVReader reader =
        new CSVReaderBuilder(Files.newBufferedReader(file, StandardCharsets.UTF_8))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      List<String[]> rows = reader.readAll();
      if (rows.isEmpty()) {
        throw new Refused(VerifyProblem.NOT_READ.at(place, "no header"));
      }
      checkWidths(rows, place);
      List<String> header = new ArrayList<>(List.of(rows.getFirst()));
      header.set(0, header.getFirst().replace(BYTE_ORDER_MARK, ""));
      return new DataSet(place, List.copyOf(header), rows.subList(1, rows.size()));
    } catch (IOException | CsvException e) {
      throw new Refused(VerifyProblem.NOT_READ.at(place, e.toString()));
    }
  }

  /** A column of numbers; NaN where missing. */
  public static String[] fields(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(v -> Double.isNaN(v) ? "" : Double.toString(v))
        .toArray(String[]::new);
  }

  /** Columns that are in no file. */
  public static DataSet of(List<String> names, List<String[]> columns) {
    return new DataSet(
        Place.of("case"),
        List.copyOf(names),
        IntStream.range(0, columns.getFirst().length)
            .mapToObj(i -> columns.stream().map(column -> column[i]).toArray(String[]::new))
            .toList());
  }

  private static void checkWidths(List<String[]> rows, Place place) {
    int width = rows.getFirst().length;
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).length != width) {
        throw new Refused(VerifyProblem.BAD_ROW.at(place, i, rows.get(i).length, width));
      }
    }
  }

  /** The rows that are to be kept. */
  public DataSet only(IntPredicate keep) {
    List<String[]> kept = IntStream.range(0, rows.size()).filter(keep).mapToObj(rows::get).toList();
    return new DataSet(place, header, kept);
  }

  /** Each row as often as a column of counts says. */
  public DataSet times(String counts) {
    double[] times = numbers(counts);
    return new DataSet(
        place,
        header,
        IntStream.range(0, rows.size())
            .boxed()
            .flatMap(i -> Collections.nCopies((int) times[i], rows.get(i)).stream())
            .toList());
  }

  /** Whether every field that is there is a number. */
  public boolean isNumeric(String name) {
    return Arrays.stream(column(name)).filter(f -> !f.isEmpty()).allMatch(Factor::isNumber);
  }

  public int rows() {
    return rows.size();
  }

  public List<String> names() {
    return header;
  }

  /** The fields of a column, empty where missing. */
  public String[] column(String name) {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new Refused(VerifyProblem.NO_COLUMN.at(place, name));
    }
    return rows.stream().map(row -> row[index]).toArray(String[]::new);
  }

  /** The column as numbers, NaN where missing. */
  public double[] numbers(String name) {
    String[] fields = column(name);
    double[] numbers = new double[fields.length];
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].isEmpty() && !Factor.isNumber(fields[i])) {
        throw new Refused(VerifyProblem.NOT_NUMERIC.at(place, i + 1, name, fields[i]));
      }
      numbers[i] = fields[i].isEmpty() ? Double.NaN : Double.parseDouble(fields[i]);
    }
    return numbers;
  }

  /** The column as categories: numbers ascending, words in the order of their bytes. */
  public Factor factor(String name) {
    return Factor.of(column(name));
  }

  /** The column as categories in a given order; others than these count as missing. */
  public Factor factor(String name, List<String> categories) {
    return Factor.of(column(name), categories);
  }

  /** The numbers of a column that are there. */
  public double[] present(String name) {
    return Arrays.stream(numbers(name)).filter(v -> !Double.isNaN(v)).toArray();
  }
}
