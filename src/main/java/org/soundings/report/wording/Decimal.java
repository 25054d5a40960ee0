package org.soundings.report.wording;

/**
 * The shortest decimal that gives a double again, to be shifted, rounded and written. Starts faster
 * than {@link java.math.BigDecimal}.
 *
 * @param digits without leading zeros; empty for zero
 * @param point how many of the digits stand before the decimal point; may be negative or beyond
 */
public record Decimal(boolean negative, String digits, int point) {
  private static final double LARGE = 1e9;
  private static final double NEAR = 1e-4;
  private static final int CERTAIN = 15;
  private static final int ROUNDINGS = 4;
  private static final char MINUS = '\u2212';

  /**
   * @throws IllegalArgumentException where it is not finite
   */
  public static Decimal of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " has no digits");
    }
    String text = Double.toString(Math.abs(value));
    int e = text.indexOf('E');
    String mantissa = e < 0 ? text : text.substring(0, e);
    int dot = mantissa.indexOf('.');
    String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    int first = 0;
    while (first < all.length() && all.charAt(first) == '0') {
      first++;
    }
    int last = all.length();
    while (last > first && all.charAt(last - 1) == '0') {
      last--;
    }
    int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
    return new Decimal(value < 0, all.substring(first, last), dot - first + exponent);
  }

  /**
   * The same as {@code of(value).shifted(shift).text(decimals)}, without the digits that are thrown
   * away unless they decide: near a half it is the shortest decimal that is rounded, not the
   * double.
   */
  static String rounded(double value, int shift, int decimals) {
    double scaled = Math.abs(value) * Math.pow(10, shift + decimals);
    double whole = Math.floor(scaled);
    double rest = scaled - whole;
    if (!(scaled < LARGE) || Math.abs(rest - 0.5) < NEAR) {
      return of(value).shifted(shift).text(decimals);
    }
    long units = (long) whole + (rest > 0.5 ? 1 : 0);
    String digits = units == 0 ? "" : Long.toString(units);
    return new Decimal(value < 0, digits, digits.length() - decimals).text(decimals);
  }

  /** With at most so many significant digits, half away from zero: what sums of doubles leave. */
  public Decimal significant(int most) {
    if (digits.length() <= most) {
      return this;
    }
    String head = digits.substring(0, most);
    String up = digits.charAt(most) < '5' ? head : next(head);
    return new Decimal(negative, up.replaceAll("0+$", ""), point + up.length() - most);
  }

  /**
   * All digits, but for what sums of doubles leave in the last ones: 2.325, not 2.3249999999999997.
   */
  public static Decimal known(double value) {
    Decimal all = of(value);
    Decimal certain = all.significant(CERTAIN);
    double off = Math.abs(Double.parseDouble(certain.text()) - value);
    return off <= ROUNDINGS * Math.ulp(value) ? certain : all;
  }

  /** As a multiple of a power of ten: {@code 3.1 × 10^−15}; {@code 0} of zero. */
  public String scientific() {
    if (digits.isEmpty()) {
      return "0";
    }
    String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
    String power = Integer.toString(point - 1).replace('-', MINUS);
    return (negative ? Character.toString(MINUS) : "")
        + digits.substring(0, 1)
        + rest
        + " × 10^"
        + power;
  }

  /** Times 10 to the {@code places}. */
  public Decimal shifted(int places) {
    return new Decimal(negative, digits, point + places);
  }

  /** With so many decimals, half away from zero; a minus only where a digit is not 0. */
  public String text(int decimals) {
    int kept = point + decimals;
    if (kept < 0 || (kept == 0 && (digits.isEmpty() || digits.charAt(0) < '5'))) {
      return placed("", decimals, decimals);
    }
    if (kept >= digits.length()) {
      return placed(digits, kept, decimals);
    }
    String head = digits.substring(0, kept);
    return placed(digits.charAt(kept) < '5' ? head : next(head), kept, decimals);
  }

  /** With as many decimals as it has. */
  public String text() {
    return text(Math.max(0, digits.length() - point));
  }

  /** One more in the last place; longer by one where all were nines. */
  private static String next(String head) {
    char[] up = head.toCharArray();
    int i = up.length - 1;
    while (i >= 0 && up[i] == '9') {
      up[i--] = '0';
    }
    if (i < 0) {
      return "1" + new String(up);
    }
    up[i]++;
    return new String(up);
  }

  /** The first of {@code length} digits, zeros to follow, with the last {@code decimals} behind. */
  private String placed(String head, int length, int decimals) {
    String whole = head + "0".repeat(Math.max(0, length - head.length()));
    String padded = "0".repeat(Math.max(0, decimals + 1 - whole.length())) + whole;
    int dot = padded.length() - decimals;
    String sign = negative && !head.isEmpty() ? "-" : "";
    String before = sign + padded.substring(0, dot);
    return decimals == 0 ? before : before + "." + padded.substring(dot);
  }
}
