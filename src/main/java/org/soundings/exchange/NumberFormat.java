package org.soundings.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soundings.questionnaire.Layout;

/** How numbers and dates are written. */
public enum NumberFormat {
  /** 1234.5, -3, .5, 1e-3. */
  PLAIN {
    @Override
    public OptionalDouble value(String text) {
      return parse(bare(text));
    }
  },
  /**
   * As plain, and with a comma for the point: 3,5. Neither 1,234 nor 1.234, which may be a thousand
   * and more.
   */
  COMMA {
    @Override
    public OptionalDouble value(String text) {
      String bare = bare(text);
      if (THOUSANDS.matcher(bare).matches()) {
        return OptionalDouble.empty();
      }
      return parse(DECIMALS.matcher(bare).matches() ? bare.replace(',', '.') : bare);
    }
  },
  /** As plain, and 1,234.5 and 80 %. */
  FORGIVING {
    @Override
    public OptionalDouble value(String text) {
      String bare = bare(text);
      if (bare.endsWith("%")) {
        bare = bare(bare.substring(0, bare.length() - 1));
      }
      return parse(GROUPED.matcher(bare).matches() ? ungrouped(bare, ",") : bare);
    }
  },
  /** 1.234,5, 80 % and 35 €. */
  DECIMAL_COMMA {
    @Override
    public OptionalDouble value(String text) {
      String bare = unsigned(text);
      boolean grouped = POINTS.matcher(bare).matches();
      boolean plain = !grouped && bare.indexOf('.') < 0;
      return grouped || plain
          ? parse((grouped ? ungrouped(bare, ".") : bare).replace(',', '.'))
          : OptionalDouble.empty();
    }
  },
  /** 1,234.5, 80% and $35. */
  DECIMAL_POINT {
    @Override
    public OptionalDouble value(String text) {
      String bare = unsigned(text);
      return parse(GROUPED.matcher(bare).matches() ? ungrouped(bare, ",") : bare);
    }
  },
  /** 31.12.2021, 31/12/2021, 31-12-2021. */
  DAY_MONTH_YEAR {
    @Override
    public OptionalDouble value(String text) {
      return day(text, 3, 2, 1);
    }
  },
  /** 12/31/2021. */
  MONTH_DAY_YEAR {
    @Override
    public OptionalDouble value(String text) {
      return day(text, 3, 1, 2);
    }
  },
  /** 2021/12/31. */
  YEAR_MONTH_DAY {
    @Override
    public OptionalDouble value(String text) {
      return day(text, 1, 2, 3);
    }
  },
  /** 2021-12-31, whatever time follows; as days since 1970-01-01. */
  DAY {
    @Override
    public OptionalDouble value(String text) {
      String day = bare(text);
      if (!DATE.matcher(day).matches()) {
        return OptionalDouble.empty();
      }
      try {
        return OptionalDouble.of(LocalDate.parse(day.substring(0, 10)).toEpochDay());
      } catch (DateTimeException e) {
        return OptionalDouble.empty();
      }
    }
  };

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+");
  private static final Pattern DECIMALS = Pattern.compile("[+-]?(\\d*,(\\d{1,2}|\\d{4,})|0?,\\d+)");
  private static final Pattern GROUPED =
      Pattern.compile(
          "[+\u2212-]?[1-9]\\d{0,2}([, '\u00a0\u202f\u2019])\\d{3}(\\1\\d{3})*(\\.\\d*)?");
  private static final Pattern CODE = Pattern.compile("0\\d+([.,]\\d+)?|\\d+[eE]\\d{1,2}|\\d{16,}");
  private static final Pattern SIGNS = Pattern.compile("^[$€£¥][ \\p{Zs}]?|[ \\p{Zs}]?[%€£$¥]$");
  private static final Pattern POINTS =
      Pattern.compile(
          "[+\u2212-]?[1-9]\\d{0,2}([. '\u00a0\u202f\u2019])\\d{3}(\\1\\d{3})*(,\\d*)?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,4})[./-] ?(\\d{1,2})[./-] ?(\\d{1,4})([T ]+\\d.*)?");

  /** The sign that Arabic writes between groups of three digits, and nowhere else. */
  private static final Pattern ARABIC_THOUSANDS =
      Pattern.compile("(?<=\\p{Nd})\u066c(?=\\p{Nd}{3}(?!\\p{Nd}))");

  /** Signs within numbers and dates: Arabic, full width; and the same in ASCII. */
  private static final String SIGNS_ELSEWHERE = "\u066b\u066a\uff0b\uff0c\uff0d\uff0e\uff0f\uff05";

  private static final String SIGNS_HERE = ".%+,-./%";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ].*)?");

  /** The number that {@code text} is, finite; empty where it is none. */
  public abstract OptionalDouble value(String text);

  /** The format of a column that says how it is written. */
  static NumberFormat of(Layout.Notation written) {
    return valueOf(written.name());
  }

  /** A number of regular groups of three digits without what stands between these. */
  private static String ungrouped(String grouped, String sign) {
    return grouped.replace(sign, "").replaceAll("[ '\u00a0\u202f\u2019]", "");
  }

  /** A number or date as it would be typed in English, whatever digits it is written in. */
  public static String inPlainDigits(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < 0x80) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(ARABIC_THOUSANDS.matcher(text).replaceAll(""));
    for (int i = Math.min(first, plain.length()); i < plain.length(); i++) {
      char c = plain.charAt(i);
      int sign = SIGNS_ELSEWHERE.indexOf(c);
      if (Character.isDigit(c)) {
        plain.setCharAt(i, Character.forDigit(Character.digit(c, 10), 10));
      } else if (sign >= 0) {
        plain.setCharAt(i, SIGNS_HERE.charAt(sign));
      }
    }
    return plain.toString();
  }

  /** A text in plain digits, without what is blank or cannot be seen at its ends. */
  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && Header.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && Header.isBlank(text.charAt(to - 1))) {
      to--;
    }
    return inPlainDigits(text.substring(from, to));
  }

  /** A number without a sign of currency or per cent at its ends. */
  private static String unsigned(String text) {
    return SIGNS.matcher(bare(text)).replaceAll("");
  }

  /** Whether a text says by a sign what it counts: 80%, $35. */
  public static boolean hasSign(String text) {
    return SIGNS.matcher(bare(text)).find();
  }

  /** Whether a text of digits is a code, for it begins with a zero or has more than any number. */
  public static boolean isCode(String text) {
    return CODE.matcher(inPlainDigits(text)).matches();
  }

  private static OptionalDouble day(String text, int year, int month, int day) {
    Matcher parts = PARTS.matcher(bare(text));
    if (!parts.matches() || parts.group(year).length() != 4) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(
          LocalDate.of(
                  Integer.parseInt(parts.group(year)),
                  Integer.parseInt(parts.group(month)),
                  Integer.parseInt(parts.group(day)))
              .toEpochDay());
    } catch (DateTimeException e) {
      return OptionalDouble.empty();
    }
  }

  /** A number, with a hyphen or the sign for minus before it. */
  private static OptionalDouble parse(String written) {
    String text = written.startsWith("\u2212") ? "-" + written.substring(1) : written;
    if (text.length() > 64 || !NUMBER.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
  }
}
