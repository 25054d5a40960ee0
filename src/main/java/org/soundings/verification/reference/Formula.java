package org.soundings.verification.reference;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soundings.statistics.model.ModelMatrix;

/**
 * A model as {@code outcome ~ a + b}; the outcome may be missing.
 *
 * @param outcome empty where there is none
 */
public record Formula(String outcome, List<String> terms) {
  private static final Pattern DERIVED =
      Pattern.compile("([\\w.]+)\\s*=\\s*\\(?([\\w.]+)\\s*(==|!=)\\s*'([^']*)'\\)?");

  public static Formula parse(String text) {
    String[] sides = text.split("~", 2);
    if (text.matches(".*[:*^|-].*")) {
      throw new IllegalArgumentException("Only sums of predictors are read, not " + text);
    }
    List<String> terms = Arrays.stream(sides[1].split("\\+")).map(String::strip).toList();
    return new Formula(sides[0].strip(), terms);
  }

  /** The predictors of all rows; rows must have the other columns too. */
  public ModelMatrix matrix(DataSet data, double[]... required) {
    ModelMatrix.Builder builder = new ModelMatrix.Builder(data.rows());
    for (String term : terms) {
      String column = column(term);
      if (term.equals(column) && data.isNumeric(column)) {
        builder.number(column, data.numbers(column));
      } else {
        Factor factor = data.factor(column);
        builder.factor(term, factor.categories(), factor.codes());
      }
    }
    for (double[] column : required) {
      builder.require(column);
    }
    return builder.build();
  }

  /** The column that a term is of. */
  public static String column(String term) {
    return term.startsWith("factor(") ? term.substring(7, term.length() - 1) : term;
  }

  /** The outcome's column, or 0 and 1 where words say how it is derived from another. */
  public double[] outcome(DataSet data, String words) {
    if (data.names().contains(outcome)) {
      return data.numbers(outcome);
    }
    Matcher derived = DERIVED.matcher(words);
    if (!derived.find() || !derived.group(1).equals(outcome)) {
      throw new IllegalArgumentException("There is no column " + outcome);
    }
    boolean equal = derived.group(3).equals("==");
    return Arrays.stream(data.column(derived.group(2)))
        .mapToDouble(f -> f.isEmpty() ? Double.NaN : f.equals(derived.group(4)) == equal ? 1 : 0)
        .toArray();
  }
}
