package org.soundings.statistics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test as somebody printed it: {@code t(28) = 2.20, p = .036}.
 *
 * @param kind of the statistic
 * @param statistic as printed
 * @param df1 degrees of freedom, of F the numerator's; NaN where none are printed, as of z
 * @param df2 of F the denominator's; else NaN
 * @param sign between p and its value: {@code <}, {@code =} or {@code >}
 * @param p as printed
 */
public record ReportedTest(
    Kind kind, BigDecimal statistic, double df1, double df2, char sign, BigDecimal p) {

  /**
   * Which distribution the statistic has. R is a correlation, with n − 2 degrees of freedom; Q is
   * Cochran's, of heterogeneity, with the distribution of χ².
   */
  public enum Kind {
    T,
    F,
    CHI_SQUARED,
    Z,
    R,
    Q
  }

  private static final int LONGEST = 1_000_000;
  private static final String NUMBER = "([-−–]?\\d{0,9}(?:\\.\\d{1,15})?)";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\p{L}\\d])(t|F|r|z|Z|Q|χ2|χ²|chi2|X2|X²)\\s{0,3}"
              + "(?:\\(\\s{0,3}(\\d{1,9}(?:\\.\\d{1,9})?)"
              + "(?:\\s{0,3},\\s{0,3}(?:[Nn]\\s{0,3}=\\s{0,3})?(\\d{1,9}(?:\\.\\d{1,9})?))?"
              + "\\s{0,3}\\)\\s{0,3})?"
              + "=\\s{0,3}"
              + NUMBER
              + "\\s{0,3}[,;]\\s{0,3}p\\s{0,3}([<=>])\\s{0,3}(\\d?\\.\\d{1,15}|[01])");

  /**
   * Every test that a text reports in APA style, in order: t, F, r, z, χ² and Q with their degrees
   * of freedom in parentheses. What is written otherwise is passed over.
   *
   * @throws IllegalArgumentException on a text of more than a million characters
   */
  public static List<ReportedTest> find(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("A text of " + text.length() + " characters");
    }
    List<ReportedTest> found = new ArrayList<>();
    Matcher matcher = WRITTEN.matcher(text);
    while (matcher.find()) {
      Kind kind = kind(matcher.group(1));
      double df1 = df(matcher.group(2));
      double df2 = kind == Kind.F ? df(matcher.group(3)) : Double.NaN;
      String statistic = matcher.group(4).replaceAll("[−–]", "-");
      boolean complete = kind == Kind.Z || df1 > 0 && (kind != Kind.F || df2 > 0);
      if (complete && statistic.matches("-?\\d*\\.?\\d+")) {
        char sign = matcher.group(5).charAt(0);
        BigDecimal p = new BigDecimal(matcher.group(6));
        found.add(new ReportedTest(kind, new BigDecimal(statistic), df1, df2, sign, p));
      }
    }
    return found;
  }

  /** Whether r lies between −1 and 1, F, χ² or Q is not negative, and p lies between 0 and 1. */
  public boolean isPossible() {
    boolean within =
        switch (kind) {
          case T, Z -> true;
          case R -> statistic.abs().compareTo(BigDecimal.ONE) <= 0;
          case F, CHI_SQUARED, Q -> statistic.signum() >= 0;
        };
    return within && p.signum() >= 0 && p.compareTo(BigDecimal.ONE) <= 0;
  }

  private static double df(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? Double.NaN : Double.parseDouble(digits);
  }

  private static Kind kind(String letter) {
    return switch (letter.toLowerCase(Locale.ROOT)) {
      case "t" -> Kind.T;
      case "f" -> Kind.F;
      case "r" -> Kind.R;
      case "z" -> Kind.Z;
      case "q" -> Kind.Q;
      default -> Kind.CHI_SQUARED;
    };
  }
}
