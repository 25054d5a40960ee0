package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soundings.disclosure.search.Block;
import org.soundings.tally.Patterns;
import org.soundings.tally.Table;

/**
 * Whether a table may be shown with its weights (D13). Those who have one weight are a group, which
 * a reader may know from the margins that the weights were made of; a weighted count beside the
 * count itself is a sum over these groups. It may be shown where each small number of people of one
 * weight in one cell could be another by k with the same counts, the same weighted counts and the
 * same sums of squared weights.
 *
 * @param table what is shown of it
 * @param patterns its variables and the weight, the weight last
 */
record WeightClasses(Cube cube, Table table, Patterns patterns) {
  /** Of more weights than so many, neighbouring ones are taken as one. */
  private static final int MOST = 24;

  boolean mayBeShown() {
    boolean single = table.dimensions().size() == 1;
    int columns = single ? 1 : table.dimension(1).answers();
    for (int column = 0; column < columns; column++) {
      if (!mayBeShown(single ? -1 : column)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBeShown(int column) {
    TreeMap<Double, long[]> classes = classes(column);
    if (classes.size() < 2) {
      return true;
    }
    List<double[]> weights = new ArrayList<>();
    List<long[]> counts = new ArrayList<>();
    merge(classes, weights, counts);
    long k = table.dimensions().stream().mapToLong(d -> cube.k(d.variable())).max().orElse(1);
    Block block = new Block();
    int levels = table.dimension(0).answers();
    int[][] numbers = new int[counts.size()][levels];
    for (int w = 0; w < numbers.length; w++) {
      List<Integer> all = new ArrayList<>();
      long people = Arrays.stream(counts.get(w)).sum();
      for (int level = 0; level < levels; level++) {
        numbers[w][level] =
            block.number(counts.get(w)[level], k, Math.max(1, Math.min(k, people)), 0);
        block.hide(numbers[w][level]);
        all.add(numbers[w][level]);
      }
      block.line(all);
    }
    for (int level = 0; level < levels; level++) {
      List<Integer> all = new ArrayList<>();
      for (int[] number : numbers) {
        all.add(number[level]);
      }
      if ((column < 0 ? table.cell(level) : table.cell(level, column)).shown()) {
        block.line(all);
        block.line(all, weights.stream().mapToDouble(w -> w[0]).toArray(), -1);
        block.line(all, weights.stream().mapToDouble(w -> w[1]).toArray(), -1);
      }
    }
    return block.protect().isEmpty();
  }

  /** How many of each weight gave each answer. */
  private TreeMap<Double, long[]> classes(int column) {
    TreeMap<Double, long[]> classes = new TreeMap<>();
    int levels = table.dimension(0).answers();
    patterns.forEach(
        (answers, times) -> {
          double weight = answers[answers.length - 1];
          boolean here = column < 0 || answers[1] == column;
          if (here && !Double.isNaN(weight) && !Double.isNaN(answers[0])) {
            classes.computeIfAbsent(weight, any -> new long[levels])[(int) answers[0]] += times;
          }
        });
    return classes;
  }

  private static void merge(
      TreeMap<Double, long[]> classes, List<double[]> weights, List<long[]> counts) {
    int each = (classes.size() + MOST - 1) / MOST;
    int place = 0;
    for (Map.Entry<Double, long[]> entry : classes.entrySet()) {
      double w = entry.getKey();
      if (place % each == 0) {
        weights.add(new double[] {w, w * w});
        counts.add(entry.getValue().clone());
      } else {
        long[] of = counts.getLast();
        for (int level = 0; level < of.length; level++) {
          of[level] += entry.getValue()[level];
        }
      }
      place++;
    }
  }
}
