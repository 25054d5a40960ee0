package org.soundings.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Missing;
import org.soundings.response.Response;
import org.soundings.response.Value;

/**
 * Writes responses as a CSV file that {@link CsvFile} reads back as they were, with no layout but
 * the plain one: a column for each variable of the codebook, called by its name, in its order. A
 * category is written as its code, a date as 2021-12-31, a skipped answer as an empty cell, another
 * missing one as its reason ({@code not-asked, refused, not-applicable}).
 */
public final class ResponseWriter implements Closeable {
  private final List<Variable> variables;
  private final CsvWriter rows;

  /** Writes the header. */
  public ResponseWriter(Codebook codebook, OutputStream out) throws IOException {
    this.variables = codebook.variables();
    this.rows = new CsvWriter(out);
    rows.row(variables.stream().map(Variable::name).toList());
  }

  public void write(Response response) throws IOException {
    rows.row(variables.stream().map(v -> cell(v, response.value(v.name()))).toList());
  }

  private static String cell(Variable variable, Value value) {
    return switch (value) {
      case Value.Code code -> code.code();
      case Value.Number number -> number(variable, number.value());
      case Value.Words words -> words.text();
      case Value.Absent absent ->
          absent.reason() == Missing.SKIPPED ? "" : MissingCodes.name(absent.reason());
    };
  }

  private static String number(Variable variable, double value) {
    if (variable instanceof Variable.Interval interval && interval.date()) {
      return LocalDate.ofEpochDay((long) value).toString();
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
