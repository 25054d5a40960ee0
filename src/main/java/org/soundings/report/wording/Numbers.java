package org.soundings.report.wording;

import java.time.LocalDate;
import java.util.Collection;
import org.soundings.statistics.Estimate;

/**
 * Numbers as readers see them, with as many digits as they deserve. A number that is not there is a
 * dash. Half is rounded up, away from zero.
 */
public final class Numbers {
  public static final String NONE = "–";
  private static final long ENOUGH_FOR_A_DECIMAL = 1000;
  private static final int DISPLAYED = 12;
  private static final int KNOWN = 15;
  private static final double BEYOND = 1e15;

  /** Below it a double holds every whole number. */
  private static final double WHOLE = 0x1p53;

  private static final int SMALL_DIGITS = 2;
  private static final double SMALL = 0.1;
  private static final double FINE = 0.001;
  private static final double HUGE = 1e21;
  private static final int HUGE_DIGITS = 4;

  /** Beside 1, or beside the width of its interval, no more than sums of doubles leave of 0. */
  public static final double NOISE = 1e-12;

  /** More decimals than these are asked for where numbers are smaller than that. */
  private static final int NOISE_DECIMALS = 12;

  private static final char MINUS = '\u2212';

  private Numbers() {}

  /** A proportion in percent: whole under an n of 1,000, with one decimal from there. */
  public static String percent(Estimate e) {
    return e.isDefined() ? share(e.value(), e.n()) + "%" : NONE;
  }

  /** The interval of a proportion in percent, without the sign. */
  public static String percentRange(Estimate e) {
    return Double.isNaN(e.low()) ? NONE : range(share(e.low(), e.n()), share(e.high(), e.n()));
  }

  /** A proportion in percent without the sign. */
  public static String share(double proportion, long n) {
    return Double.isNaN(proportion)
        ? NONE
        : Decimal.rounded(proportion, 2, n < ENOUGH_FOR_A_DECIMAL ? 0 : 1);
  }

  /**
   * A difference of proportions in percentage points with its interval: {@code +12 (+5 to +19)}.
   */
  public static String points(Estimate e) {
    if (!e.isDefined()) {
      return NONE;
    }
    String value = signedShare(e.value(), e.n());
    return Double.isNaN(e.low())
        ? value
        : value + " (" + signedShare(e.low(), e.n()) + " to " + signedShare(e.high(), e.n()) + ")";
  }

  private static String signedShare(double proportion, long n) {
    String text = share(proportion, n).replace('-', MINUS);
    return proportion > 0 && !text.matches("0(\\.0)?") ? "+" + text : text;
  }

  private static String range(String low, String high) {
    return low.indexOf(MINUS) < 0 && high.indexOf(MINUS) < 0
        ? low + "–" + high
        : low + " to " + high;
  }

  /** A value and its interval, where it has one, without a sign: {@code 2.31 (2.10–2.52)}. */
  public static String withRange(Estimate e, int decimals) {
    if (Double.isNaN(e.low())) {
      return fixed(e.value(), decimals);
    }
    return fixed(e.value(), decimals) + " (" + range(e, decimals) + ")";
  }

  public static String range(Estimate e, int decimals) {
    return Double.isNaN(e.low())
        ? NONE
        : range(fixed(e.low(), decimals), fixed(e.high(), decimals));
  }

  /**
   * How many decimals the means of one figure deserve, by the largest standard error: two below
   * 0.1, one below 10, else none. Means that are all below 0.1, or whose errors are all below
   * 0.001, have as many as show the first digit of the standard error.
   */
  public static int decimals(Collection<Estimate> means) {
    double largest =
        means.stream()
            .mapToDouble(Estimate::standardError)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    boolean small = means.stream().noneMatch(mean -> Math.abs(mean.value()) >= SMALL);
    return largest > 0 && (small && largest < SMALL || largest < FINE)
        ? Math.max(2, (int) Math.ceil(-Math.log10(largest)))
        : largest < SMALL ? 2 : largest < 10 ? 1 : 0;
  }

  /**
   * With so many decimals; with two significant digits where these would show it as 0 or, from two
   * decimals on, as a single digit. At most the 15 digits that a double holds. What is nearer to 0
   * than sums of numbers about 1 can tell is 0, unless more decimals than that are asked for.
   */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    double size = Math.abs(value);
    if (size >= HUGE) {
      return Decimal.of(value).significant(HUGE_DIGITS).scientific();
    }
    if (decimals > NOISE_DECIMALS && size > 0 && size <= NOISE) {
      int digits = Math.max(SMALL_DIGITS, decimals + Decimal.of(value).point());
      return Decimal.of(value).significant(digits).scientific();
    }
    double least = Math.pow(10, -decimals) * (decimals < 2 ? 0.5 : 1);
    if (size > NOISE && size < least) {
      Decimal digits = Decimal.of(value).significant(SMALL_DIGITS);
      return value(digits.text(SMALL_DIGITS - digits.point()));
    }
    if (size * Math.pow(10, decimals) >= BEYOND) {
      Decimal all = Decimal.of(value);
      Decimal digits = size < WHOLE ? all : all.significant(KNOWN);
      return value(digits.text(Math.clamp(KNOWN - digits.point(), 0, decimals)));
    }
    return value(Decimal.rounded(value, 0, decimals));
  }

  /** The same of a number that is 0 only where it is exactly 0. */
  public static String exact(double value, int decimals) {
    boolean fine = value != 0 && Math.abs(value) <= NOISE;
    return fixed(value, fine ? Math.max(decimals, NOISE_DECIMALS + 1) : decimals);
  }

  /** An answer, or what lies between two, with all digits that it was given with. */
  public static String given(double value) {
    return Double.isFinite(value) ? value(Decimal.known(value).text()) : NONE;
  }

  /** With its sign, a plus too. */
  public static String signed(double value, int decimals) {
    String fixed = fixed(value, decimals);
    boolean more = value > 0 && fixed.chars().anyMatch(c -> c >= '1' && c <= '9');
    return more ? "+" + fixed : fixed;
  }

  /** A count with a comma between thousands. */
  public static String count(long n) {
    return legible(Long.toString(n), 3);
  }

  /** A number as short as it can be, without what sums of doubles leave in the last digits. */
  public static String shortest(double value) {
    if (value == 0) {
      return "0";
    }
    return Double.isFinite(value) ? value(Decimal.of(value).significant(DISPLAYED).text()) : NONE;
  }

  /** A comma only from five digits on: four may be a year. */
  private static String value(String plain) {
    return legible(plain, 4);
  }

  /** With a real minus, and a comma between thousands where there are more digits than that. */
  private static String legible(String plain, int withoutComma) {
    String digits = plain.replace('-', MINUS);
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    int first = plain.startsWith("-") ? 1 : 0;
    if (end - first <= withoutComma) {
      return digits;
    }
    StringBuilder grouped = new StringBuilder(digits);
    for (int comma = end - 3; comma > first; comma -= 3) {
      grouped.insert(comma, ',');
    }
    return grouped.toString();
  }

  /** Days since 1970-01-01 as a date. */
  public static String date(double days) {
    return Double.isFinite(days) ? LocalDate.ofEpochDay(Math.round(days)).toString() : NONE;
  }

  /** A number that cannot exceed one, as the American Psychological Association writes it. */
  public static String unit(double value, int decimals) {
    String text = fixed(value, decimals);
    return text.startsWith("0.")
        ? text.substring(1)
        : text.startsWith(MINUS + "0.") ? MINUS + text.substring(2) : text;
  }
}
