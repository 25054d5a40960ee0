package org.soundings.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How numbers and dates are written. */
public enum NumberFormat {
  /** 1234.5, -3, .5, 1e-3. */
  PLAIN {
    @Override
    public OptionalDouble value(String text) {
      return parse(text.strip());
    }
  },
  /**
   * As plain, and with a comma for the point: 3,5. Not 1,234, which elsewhere is a thousand and
   * more.
   */
  COMMA {
    @Override
    public OptionalDouble value(String text) {
      String bare = text.strip();
      return parse(DECIMAL_COMMA.matcher(bare).matches() ? bare.replace(',', '.') : bare);
    }
  },
  /** As plain, and 1,234.5 and 80 %. */
  FORGIVING {
    @Override
    public OptionalDouble value(String text) {
      String bare = text.strip();
      if (bare.endsWith("%")) {
        bare = bare.substring(0, bare.length() - 1).strip();
      }
      return parse(GROUPED.matcher(bare).matches() ? bare.replaceAll("[, '\u00a0]", "") : bare);
    }
  },
  /** 2021-12-31, whatever time follows; as days since 1970-01-01. */
  DAY {
    @Override
    public OptionalDouble value(String text) {
      String day = text.strip();
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
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[+-]?(\\d*,(\\d{1,2}|\\d{4,})|0?,\\d+)");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}([, '\u00a0]\\d{3})+(\\.\\d*)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ].*)?");

  /** The number that {@code text} is, finite; empty where it is none. */
  public abstract OptionalDouble value(String text);

  private static OptionalDouble parse(String text) {
    if (text.length() > 64 || !NUMBER.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
  }
}
