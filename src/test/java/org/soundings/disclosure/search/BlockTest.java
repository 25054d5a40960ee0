package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** D4: what is hidden until every small number has another problem. */
class BlockTest {
  private static final long K = 5;

  private final Block block = new Block();

  private List<Integer> numbers(long... counts) {
    List<Integer> numbers = new ArrayList<>();
    for (long n : counts) {
      numbers.add(block.number(n, K, 1));
    }
    return numbers;
  }

  private List<Integer> hidden(List<Integer> of) {
    return of.stream().filter(block::isHidden).toList();
  }

  @Test
  void aLoneSmallNumberOfALineGetsCompany() {
    List<Integer> line = numbers(3, 20, 30);
    block.line(line);
    assertEquals(List.of(), block.protect());
    assertEquals(2, hidden(line).size());
  }

  @Test
  void twoSmallNumbersThatTogetherAreSmallGetAThird() {
    List<Integer> line = numbers(1, 2, 30);
    block.line(line);
    assertEquals(List.of(), block.protect());
    assertEquals(line, hidden(line));
  }

  @Test
  void twoThatCanChangePlacesNeedNobodyElse() {
    List<Integer> line = numbers(4, 4, 30);
    block.line(line);
    assertEquals(List.of(), block.protect());
    assertFalse(block.isHidden(line.getLast()));
  }

  @Test
  void nobodyIsNoSecret() {
    List<Integer> line = numbers(0, 20, 30);
    block.line(line);
    assertEquals(List.of(), block.protect());
    assertEquals(List.of(), hidden(line));
  }

  @Test
  void whatCannotBeWideIsTold() {
    int small = block.number(3, K, 1);
    block.line(List.of(small));
    assertEquals(List.of(small), block.protect());
  }

  @Test
  void aTeamIsHiddenWithOneOfItsOwnDepartment() {
    List<Integer> sales = numbers(3, 20);
    List<Integer> works = numbers(40, 50);
    List<Integer> departments = numbers(23, 90);
    block.line(sales, departments.getFirst());
    block.line(works, departments.getLast());
    block.line(departments);
    assertEquals(List.of(), block.protect());
    assertEquals(sales, hidden(sales));
    assertEquals(List.of(), hidden(works));
  }

  /** In a table with its margins known, no line is left with one hidden number or a small rest. */
  @Test
  void noLineOfATableIsLeftWithASmallRest() {
    Random random = new Random(7);
    int lines = 0;
    for (int trial = 0; trial < 200; trial++) {
      Block table = new Block();
      int[][] at = new int[4][5];
      long[][] counts = new long[4][5];
      for (int r = 0; r < 4; r++) {
        for (int c = 0; c < 5; c++) {
          counts[r][c] = random.nextInt(30);
          at[r][c] = table.number(counts[r][c], K, 1);
        }
        table.line(Arrays.stream(at[r]).boxed().toList());
      }
      for (int c = 0; c < 5; c++) {
        table.line(List.of(at[0][c], at[1][c], at[2][c], at[3][c]));
      }
      table.protect();
      for (int r = 0; r < 4; r++) {
        long rest = 0;
        for (int c = 0; c < 5; c++) {
          rest += table.isHidden(at[r][c]) ? counts[r][c] : 0;
        }
        assertTrue(rest == 0 || rest >= K, "a rest of " + rest);
        lines += rest > 0 ? 1 : 0;
      }
    }
    assertTrue(lines > 100, "the trials hide something: " + lines);
  }
}
