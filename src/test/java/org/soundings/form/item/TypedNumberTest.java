package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12",
        "+12|12",
        "-3|-3",
        "−3|-3",
        "37.5|37.5",
        "37,5|37.5",
        "1000|1000",
        "1 000|1000",
        "12 345,5|12345.5",
        "1'000|1000",
        "٣٧٫٥|37.5",
        "１２|12",
        "007|7",
        "0.25|0.25",
      })
  void digitsOfAnyScriptWithPointOrComma(String typed, BigDecimal number) {
    TypedNumber read = TypedNumber.read(typed, 2);
    assertEquals(0, number.compareTo(((TypedNumber.Read) read).number()), typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,000", "1.000", "1,000,000", "1,000.50", "1.000,50", "12.345"})
  void whatMayBeThousandsIsAskedAboutAndNotGuessed(String typed) {
    assertEquals(new TypedNumber.Unread(FieldProblem.Kind.THOUSANDS), TypedNumber.read(typed, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "1e5",
        "NaN",
        "Infinity",
        "0x10",
        "1 2",
        "--1",
        "1,2,3",
        "12 hours",
        "½",
        "."
      })
  void anythingElseIsNoNumber(String typed) {
    assertEquals(
        new TypedNumber.Unread(FieldProblem.Kind.NOT_A_NUMBER), TypedNumber.read(typed, 2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -2.5, 0.125, 1000, 12345.678, 1e14, 0.000001, 12.345})
  void plainIsReadAsTheSameNumber(double number) {
    TypedNumber read = TypedNumber.read(TypedNumber.plain(number), 6);
    assertEquals(number, ((TypedNumber.Read) read).number().doubleValue());
  }
}
