package org.soundings.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
  @ParameterizedTest
  @CsvSource({"0.04,0.1", "0.1,0.1", "0.101,0.2", "0.61,0.8", "0.81,1", "1,1"})
  void proportionsStartAtZeroAndEndAtARoundOne(double highest, double end) {
    Axis axis = Axis.ofProportions(highest, 80);
    assertEquals(0, axis.low());
    assertEquals(end, axis.high());
    assertEquals(80, axis.at(end));
    assertEquals(40, axis.at(end / 2));
  }

  @Test
  void anAxisHoldsItsValuesWithFewTicks() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 2000; i++) {
      double low = random.nextDouble(-1000, 1000) * Math.pow(10, random.nextInt(-3, 4));
      double high = low + random.nextDouble() * Math.pow(10, random.nextInt(-2, 4));
      Axis axis = Axis.around(low, high, 100);
      assertTrue(axis.low() <= low && high <= axis.high() * (1 + 1e-12) + 1e-9, axis + " " + high);
      assertTrue(axis.ticks().size() >= 2 && axis.ticks().size() <= 6, axis.toString());
      assertTrue(axis.at(low) >= 0 && axis.at(high) <= 100, axis.toString());
    }
  }

  @Test
  void aSingleValueStillHasAnAxis() {
    Axis axis = Axis.around(0, 0, 100);
    assertTrue(axis.high() > axis.low());
  }

  @Test
  void aScaleHasATickForEachOfItsPoints() {
    assertEquals(List.of(1.0, 2.0, 3.0, 4.0, 5.0), Axis.between(1, 5, 100).ticks());
    assertEquals(0, Axis.between(1, 5, 100).decimals());
  }

  @Test
  void daysHaveTicksAtTheStartOfYears() {
    double from = LocalDate.of(2016, 5, 3).toEpochDay();
    double to = LocalDate.of(2024, 2, 1).toEpochDay();
    Axis axis = Axis.ofDays(from, to, 64);
    assertEquals(
        List.of("2016", "2019", "2022", "2025"), axis.ticks().stream().map(Axis::year).toList());
    assertTrue(axis.low() <= from && to <= axis.high());
  }
}
