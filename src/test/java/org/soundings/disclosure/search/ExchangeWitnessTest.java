package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * D4, D10: what an exchange claims is among all data sets of as many people with the same means.
 */
class ExchangeWitnessTest {
  private final Random random = new Random(41);
  private long ways;

  private Exchange.Part part(int levels) {
    boolean[] movable = new boolean[levels];
    for (int i = 0; i < levels; i++) {
      movable[i] = random.nextInt(8) > 0;
    }
    return new Exchange.Part(random.longs(levels, 0, 4).toArray(), movable);
  }

  /** Every table with the same answers in all, and the same people and sum in each part. */
  private void walk(
      double[] values, List<Exchange.Part> parts, long[] left, int at, Runnable each) {
    if (at == parts.size()) {
      if (Arrays.stream(left).allMatch(n -> n == 0)) {
        ways++;
        each.run();
      }
      return;
    }
    Exchange.Part part = parts.get(at);
    fill(values, part, left, 0, new long[] {0, 0}, () -> walk(values, parts, left, at + 1, each));
  }

  private void fill(
      double[] values, Exchange.Part part, long[] left, int level, long[] so, Runnable then) {
    if (level == values.length) {
      if (so[0] == 0 && so[1] == 0) {
        then.run();
      }
      return;
    }
    long had = part.counts()[level];
    long most = part.movable()[level] ? left[level] : Math.min(had, left[level]);
    for (long n = part.movable()[level] ? 0 : had; n <= most; n++) {
      left[level] -= n;
      long[] now = {so[0] + n - had, so[1] + (n - had) * (long) values[level]};
      fill(values, part, left, level + 1, now, then);
      left[level] += n;
    }
  }

  @Test
  void noExchangeReachesFurtherThanAllDataSetsOfWholePeople() {
    int found = 0;
    int all = 0;
    for (int trial = 0; trial < 300; trial++) {
      double[] values = trial % 2 == 0 ? new double[] {1, 2, 3, 4} : new double[] {0, 1, 3, 4};
      List<Exchange.Part> parts = new ArrayList<>();
      while (parts.size() < 2 + trial % 2) {
        parts.add(part(values.length));
      }
      int answer = random.nextInt(values.length);
      long[] totals = new long[values.length];
      parts.forEach(p -> Arrays.setAll(totals, i -> totals[i] + p.counts()[i]));
      long[] range = {Long.MAX_VALUE, -1};
      long gave = totals[answer];
      Exchange.Part first = parts.getFirst();
      Runnable rest =
          () -> {
            long mine = gave - totals[answer];
            walk(values, parts, totals, 1, () -> widen(range, mine));
          };
      fill(values, first, totals, 0, new long[2], rest);
      long most = range[1] - range[0];
      List<Exchange.Part> others = parts.subList(1, parts.size());
      long width = new Exchange(values, List.of(first), others).width(answer, 99);
      assertTrue(width <= most, width + " of " + most + " in " + describe(parts) + answer);
      found += width > 0 ? 1 : 0;
      all += most > 0 ? 1 : 0;
    }
    assertTrue(found > 40 && found > 0.8 * all, found + " of " + all + " in " + ways);
  }

  private static void widen(long[] range, long to) {
    range[0] = Math.min(range[0], to);
    range[1] = Math.max(range[1], to);
  }

  private static String describe(List<Exchange.Part> parts) {
    StringBuilder all = new StringBuilder();
    parts.forEach(
        p -> all.append(Arrays.toString(p.counts())).append(Arrays.toString(p.movable())));
    return all.toString();
  }

  /** Two who answered in between change places with one at either side. */
  @Test
  void aStepOfTwoPeopleDoesNotReachBeyondTheNeed() {
    boolean[] all = {true, true, true};
    List<Exchange.Part> own = List.of(new Exchange.Part(new long[] {9, 9, 9}, all));
    List<Exchange.Part> others = List.of(new Exchange.Part(new long[] {1, 9, 1}, all));
    Exchange exchange = new Exchange(new double[] {1, 2, 3}, own, others);
    for (long need = 0; need < 13; need++) {
      assertEquals(Math.min(need, 10), exchange.width(1, need), "8 more and 2 fewer, of " + need);
    }
  }

  @Test
  void anAnswerThatIsShownStaysWhatItIs() {
    boolean[] middle = {true, false, true};
    List<Exchange.Part> own = List.of(new Exchange.Part(new long[] {9, 9, 9}, middle));
    assertEquals(0, new Exchange(new double[] {1, 2, 3}, own, own).width(1, 5));
    assertEquals(0, new Exchange(new double[] {1, 2, 3}, own, own).width(0, 5));
  }

  @Test
  void aGroupOfNobodyExchangesNothing() {
    boolean[] all = {true, true, true};
    List<Exchange.Part> none = List.of(new Exchange.Part(new long[3], all));
    List<Exchange.Part> some = List.of(new Exchange.Part(new long[] {9, 9, 9}, all));
    assertEquals(0, new Exchange(new double[] {1, 2, 3}, none, some).width(1, 5));
    assertEquals(0, new Exchange(new double[] {1, 2, 3}, some, none).width(1, 5));
    assertEquals(0, new Exchange(new double[] {1, 2, 3}, List.of(), some).width(1, 5));
  }

  /** Two answers that count the same change places without a third. */
  @Test
  void answersOfOneValueAreExchangedForEachOther() {
    boolean[] all = {true, true};
    List<Exchange.Part> own = List.of(new Exchange.Part(new long[] {4, 3}, all));
    List<Exchange.Part> others = List.of(new Exchange.Part(new long[] {2, 5}, all));
    assertEquals(6, new Exchange(new double[] {1, 1}, own, others).width(0, 9), "2 more, 4 fewer");
  }
}
