package org.soundings.exchange;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Missing;
import org.soundings.response.Response;
import org.soundings.response.Value;

/**
 * Responses as a CSV file that {@link CsvFile} reads back: RFC 4180, UTF-8, lines that end in LF, a
 * column a variable, codes for categories, dates as 2021-12-31, {@code refused} for "prefer not to
 * say", nothing for the other reasons of having no answer: reading tells them by the routing and by
 * the other options of a set.
 */
public final class ResponsesCsv {
  public static final String REFUSED = "refused";

  private ResponsesCsv() {}

  /**
   * Writes all of them, or nothing: a file of that name from before is replaced only at the end.
   *
   * @throws Refused where the file cannot be written
   */
  public static void write(Path file, Questionnaire questionnaire, Stream<Response> responses) {
    write(file, questionnaire, responses, List.of());
  }

  /**
   * The same of responses that nobody gave, each marked in a column of its own: {@link Simulated}.
   *
   * @throws Refused where the file cannot be written
   */
  public static void writeSimulated(
      Path file, Questionnaire questionnaire, Stream<Response> responses) {
    write(file, questionnaire, responses, List.of(Simulated.COLUMN));
  }

  private static void write(
      Path file, Questionnaire questionnaire, Stream<Response> responses, List<String> marks) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      try (BufferedWriter text = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
          ICSVWriter writer = rfc4180(text)) {
        List<Variable> variables = questionnaire.codebook().variables();
        Stream<String> names = variables.stream().map(Variable::name);
        writer.writeNext(Stream.concat(names, marks.stream()).toArray(String[]::new), false);
        for (Iterator<Response> all = responses.iterator(); all.hasNext(); ) {
          writer.writeNext(cells(all.next(), variables, marks.size()), false);
        }
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Refused(DataFault.UNWRITABLE.at(Place.of(file.toString()), CsvFile.reason(e)));
    } finally {
      delete(unfinished);
    }
  }

  private static void delete(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // it could not be written either, which the user is told
    }
  }

  private static ICSVWriter rfc4180(BufferedWriter text) {
    return new CSVWriterBuilder(text)
        .withEscapeChar(ICSVWriter.DEFAULT_QUOTE_CHARACTER)
        .withLineEnd("\n")
        .build();
  }

  private static String[] cells(Response response, List<Variable> variables, int marks) {
    Stream<String> cells = variables.stream().map(v -> cell(v, response.value(v.name())));
    return Stream.concat(cells, Stream.generate(() -> "1").limit(marks)).toArray(String[]::new);
  }

  private static String cell(Variable variable, Value value) {
    return switch (value) {
      case Value.Code code -> Defused.text(code.code());
      case Value.Number number ->
          variable instanceof Variable.Interval interval && interval.date()
              ? LocalDate.ofEpochDay((long) number.value()).toString()
              : number(number.value());
      case Value.Words words -> Defused.text(words.text());
      case Value.Absent absent -> absent.reason() == Missing.REFUSED ? REFUSED : "";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
