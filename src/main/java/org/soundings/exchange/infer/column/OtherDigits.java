package org.soundings.exchange.infer.column;

import java.util.List;
import org.soundings.exchange.NumberFormat;

/** Numbers and days that are written in digits of other scripts, or of full width. */
final class OtherDigits {
  private static final List<NumberFormat> FORMATS =
      List.of(
          NumberFormat.DECIMAL_POINT,
          NumberFormat.DECIMAL_COMMA,
          NumberFormat.DAY,
          NumberFormat.YEAR_MONTH_DAY,
          NumberFormat.DAY_MONTH_YEAR);

  private OtherDigits() {}

  /** Whether a text is a number or a day in such digits. */
  static boolean areNumber(String text) {
    return text.charAt(text.length() - 1) >= 0x80
        && text.chars().anyMatch(c -> c >= 0x80 && Character.isDigit(c))
        && FORMATS.stream().anyMatch(format -> format.value(text).isPresent());
  }
}
