package org.soundings.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;

class SimulatedNumbersTest {
  private static final Wording ANY = Wording.of("en", "any");
  private static final Ask ASK = new Ask("n", ANY, null, false, false, Condition.ALWAYS);
  private static final int N = 3000;

  private static double[] numbers(NumberEntry item, List<Double> limits) {
    return IntStream.range(0, N)
        .mapToObj(
            i -> SimulatedNumbers.number(interval(item), item.decimals(), limits, new Chance(1, i)))
        .mapToDouble(value -> value instanceof Value.Number number ? number.value() : Double.NaN)
        .toArray();
  }

  private static Variable.Interval interval(Item item) {
    return (Variable.Interval) item.variables().getFirst();
  }

  private static NumberEntry entry(double low, double high, int decimals, Band... bands) {
    return new NumberEntry(ASK, low, high, decimals, null, List.of(bands));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 80, 0",
    "0, 1, 2",
    "-5, -5, 0",
    "0.5, 0.9, 1",
    "0, Infinity, 0",
    "-Infinity, 0, 0",
    "-Infinity, Infinity, 3",
    "1000000, 2000000, 0",
  })
  void boundsAndDecimalsAreKept(double low, double high, int decimals) {
    for (double number : numbers(entry(low, high, decimals), List.of())) {
      assertTrue(number >= low && number <= high, () -> "" + number);
      double shifted = number * Math.pow(10, decimals);
      assertEquals(Math.rint(shifted), shifted, 1e-6);
    }
  }

  @Test
  void theMiddleIsMoreUsualThanTheEnds() {
    double[] numbers = numbers(entry(0, 100, 0), List.of());
    assertEquals(50, Arrays.stream(numbers).average().orElseThrow(), 2);
    long middle = Arrays.stream(numbers).filter(n -> n > 40 && n < 60).count();
    long end = Arrays.stream(numbers).filter(n -> n < 20).count();
    assertTrue(middle > 2 * end, middle + " and " + end);
  }

  @Test
  void bothSidesOfEveryLimitAreMetHoweverNarrow() {
    double[] numbers = numbers(entry(0, 1_000_000, 0), List.of(10.0, 999_990.0));
    assertTrue(Arrays.stream(numbers).filter(n -> n <= 10).count() > N / 20);
    assertTrue(Arrays.stream(numbers).filter(n -> n >= 999_990).count() > N / 20);
  }

  @Test
  void everyBandIsMet() {
    Band rare = new Band("rare", ANY, 0, 1);
    Band usual = new Band("usual", ANY, 2, Double.POSITIVE_INFINITY);
    double[] numbers = numbers(entry(0, 10_000, 0, rare, usual), List.of());
    assertTrue(Arrays.stream(numbers).filter(rare::holds).count() > N / 50);
    assertTrue(Arrays.stream(numbers).filter(usual::holds).count() > N / 2);
  }

  @ParameterizedTest
  @CsvSource({"-100, 100", "0, Infinity", "-Infinity, 0", "-Infinity, Infinity"})
  void daysAreWholeAndWithinTheirBounds(double earliest, double latest) {
    DateEntry item = new DateEntry(ASK, earliest, latest);
    for (int i = 0; i < 500; i++) {
      Value value = SimulatedNumbers.number(interval(item), 0, List.of(), new Chance(2, i));
      double day = value instanceof Value.Number number ? number.value() : Double.NaN;
      assertTrue(day >= earliest && day <= latest && day == Math.rint(day), () -> "" + day);
    }
  }
}
