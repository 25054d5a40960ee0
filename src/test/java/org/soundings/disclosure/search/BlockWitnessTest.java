package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** D2, D4, D7: what a block leaves hidden is as wide as promised, whatever its sums are. */
class BlockWitnessTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final double CLOSE = 0.11;
  private static final long K = 5;

  private final Random random = new Random(31);

  /** A block and the same in plain numbers. */
  private final class Case {
    final Block block = new Block();
    final long[] counts;
    final double[][] lines;
    final boolean[] fixed;

    Case(int numbers, double[] values) {
      counts = random.longs(numbers, 0, 14).toArray();
      fixed = new boolean[numbers];
      for (int i = 0; i < numbers; i++) {
        fixed[i] = random.nextInt(6) == 0;
        block.number(counts[i], fixed[i] ? 0 : K, fixed[i] ? ANY : 1 + random.nextInt(300));
      }
      lines = new double[1 + random.nextInt(3)][numbers];
      for (double[] line : lines) {
        List<Integer> parts =
            IntStream.range(0, numbers).filter(i -> random.nextInt(4) > 0).boxed().toList();
        double[] times = new double[parts.size()];
        Arrays.setAll(times, i -> values[random.nextInt(values.length)]);
        block.line(parts, times, -1);
        IntStream.range(0, times.length).forEach(i -> line[parts.get(i)] = times[i]);
      }
    }

    double width(int number, boolean all) {
      EveryVertex.Bend[] bends = new EveryVertex.Bend[counts.length];
      for (int i = 0; i < bends.length; i++) {
        boolean moves = i == number || (all ? !fixed[i] : block.isHidden(i));
        bends[i] = new EveryVertex.Bend(moves ? -counts[i] : 0, moves ? ANY : 0, 0, 0);
      }
      return EveryVertex.highest(lines, bends, number, K)
          + EveryVertex.lowest(lines, bends, number, K);
    }

    boolean isSecret(int number) {
      return !fixed[number] && counts[number] > 0 && counts[number] < K;
    }
  }

  /**
   * @param finds whether it must find every witness that there is
   */
  private void hold(boolean finds, double... values) {
    int narrow = 0;
    int wide = 0;
    for (int trial = 0; trial < 600; trial++) {
      Case of = new Case(3 + random.nextInt(3), values);
      List<Integer> told = of.block.protect();
      for (int i = 0; i < of.counts.length; i++) {
        String system = Arrays.deepToString(of.lines) + Arrays.toString(of.counts) + i + told;
        if (told.contains(i)) {
          assertTrue(!finds || of.width(i, true) < K, "it could have been wide: " + system);
          narrow++;
        } else if (of.isSecret(i)) {
          assertTrue(of.block.isHidden(i), system);
          assertTrue(of.width(i, false) > K - CLOSE, "it is narrow: " + system);
          wide++;
        }
      }
    }
    assertTrue(narrow > 50 && wide > 300, narrow + " narrow, " + wide + " wide");
  }

  @Test
  void sumsOfPeopleLeaveEachSmallNumberWideOrNameIt() {
    hold(true, 1);
  }

  @Test
  void sumsOfAnswersLeaveEachSmallNumberWideOrNameIt() {
    hold(true, 1, 2, 3, 4, 5);
  }

  /** A change of a ten-thousandth of a person is not looked for: rather hidden than wrong. */
  @Test
  void sumsOfAmountsLeaveEachSmallNumberWideOrNameIt() {
    hold(false, -3, 1, 12, 250, 4_000);
  }

  /** One person of the many is as much as 5,000 of the few: no other data set of whole people. */
  @Test
  void aShownNumberIsExactlyWhatItIs() {
    Block block = new Block();
    int few = block.number(3, K, 1);
    int many = block.number(30, K, 1);
    block.line(List.of(few, many), new double[] {1, 5_000}, -1);
    assertEquals(List.of(), block.protect());
    assertTrue(block.isHidden(many), "else the sum gives the few");
  }

  @Test
  void withoutAnythingSmallNothingIsHidden() {
    Block block = new Block();
    List<Integer> line = new ArrayList<>();
    for (long n : new long[] {0, 0, K, 9, 800}) {
      line.add(block.number(n, K, 1));
    }
    block.line(line);
    assertEquals(List.of(), block.protect());
    assertTrue(line.stream().noneMatch(block::isHidden));
  }

  @Test
  void moreThanEverybodyIsWiderThanAnyTableAllows() {
    Block block = new Block();
    List<Integer> line = List.of(block.number(3, 50, 1), block.number(4, 50, 1));
    block.line(line);
    assertEquals(line, block.protect());
  }

  /** Nobody at all, and a block without lines, are no reason to hide or to fail. */
  @Test
  void anEmptyBlockProtectsNobody() {
    Block block = new Block();
    block.line(List.of());
    assertEquals(List.of(), block.protect());
    int alone = block.number(3, K, 1);
    assertEquals(List.of(), block.protect(), "in no sum: nothing follows about it");
    assertTrue(block.isHidden(alone));
  }

  @Test
  void aSecretOfManyIsKeptAsWideAsItsK() {
    Block block = new Block();
    List<Integer> line = List.of(block.number(40, 20, 1), block.number(60, 20, 9));
    block.line(line);
    block.keepSecret(line.getFirst());
    assertEquals(List.of(), block.protect());
    assertTrue(block.isHidden(line.getLast()));
  }

  @Test
  void aHiddenNumberOfManyIsNoSecretAndMayFollow() {
    Block block = new Block();
    List<Integer> line = List.of(block.number(40, 20, 1), block.number(60, 20, 1));
    block.line(line);
    block.hide(line.getFirst());
    assertEquals(List.of(), block.protect());
    assertFalse(block.isHidden(line.getLast()));
  }

  /** Of two ways the cheaper is taken, and what is dear only where nothing cheaper helps. */
  @Test
  void whatIsDearIsHiddenLast() {
    for (double other : new double[] {1, Block.DEAR - 1, ANY}) {
      Block block = new Block();
      int few = block.number(3, K, 1);
      int cheap = block.number(30, K, other);
      int dear = block.number(30, K, Block.DEAR);
      block.line(List.of(few, cheap, dear));
      assertEquals(List.of(), block.protect());
      assertEquals(other == ANY, block.isHidden(dear), "beside " + other);
      assertEquals(other != ANY, block.isHidden(cheap), "beside " + other);
    }
  }
}
