package org.soundings.verification.reference;

import java.util.Arrays;
import java.util.StringTokenizer;

/** Products and quotients of columns and numbers, as in {@code pcttest*enroll/100}. */
final class Expression {
  private Expression() {}

  static double[] of(String text, DataSet data) {
    double[] value = new double[data.rows()];
    Arrays.fill(value, 1);
    String operator = "*";
    StringTokenizer tokens = new StringTokenizer(text.replace(" ", ""), "*/", true);
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      if (token.equals("*") || token.equals("/")) {
        operator = token;
        continue;
      }
      double[] operand = operand(token, data);
      for (int i = 0; i < value.length; i++) {
        value[i] = operator.equals("*") ? value[i] * operand[i] : value[i] / operand[i];
      }
    }
    return value;
  }

  private static double[] operand(String token, DataSet data) {
    if (!Factor.isNumber(token)) {
      return data.numbers(token);
    }
    double[] same = new double[data.rows()];
    Arrays.fill(same, Double.parseDouble(token));
    return same;
  }
}
