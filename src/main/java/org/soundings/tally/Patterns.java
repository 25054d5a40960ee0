package org.soundings.tally;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;

/**
 * Which combinations of answers to several variables occurred, and how often: a table of which only
 * the cells in use are kept. What rests on single responses, such as a correlation, a model or the
 * reliability of a scale, is computed from it.
 *
 * <p>An answer is its level in a categorical variable and its value in a number; NaN is none.
 */
public final class Patterns {
  private final int width;
  private final Map<Pattern, Long> counts = new HashMap<>();

  /** None yet. */
  public Patterns(int width) {
    this.width = width;
  }

  /** One combination; equal where each answer is. */
  private record Pattern(double... answers) implements Comparable<Pattern> {
    @Override
    public boolean equals(Object other) {
      return other instanceof Pattern p && Arrays.equals(answers, p.answers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(answers);
    }

    @Override
    public int compareTo(Pattern other) {
      return Arrays.compare(answers, other.answers);
    }

    @Override
    public String toString() {
      return Arrays.toString(answers);
    }
  }

  void add(double[] answers) {
    counts.merge(new Pattern(answers), 1L, Long::sum);
  }

  /** How many variables a combination is of. */
  public int width() {
    return width;
  }

  /** The responses of both. Pure, associative, commutative, exact. */
  Patterns merge(Patterns other) {
    Patterns both = new Patterns(width);
    both.counts.putAll(counts);
    other.counts.forEach((pattern, n) -> both.counts.merge(pattern, n, Long::sum));
    return both;
  }

  /** The same combinations with other numbers in one place; where it is NaN it stays so. */
  Patterns renumbered(int at, IntUnaryOperator number) {
    Patterns other = new Patterns(width);
    counts.forEach(
        (pattern, n) -> {
          double[] answers = pattern.answers().clone();
          answers[at] =
              Double.isNaN(answers[at]) ? Double.NaN : number.applyAsInt((int) answers[at]);
          other.counts.put(new Pattern(answers), n);
        });
    return other;
  }

  /** How many responses gave every answer. */
  public long complete() {
    return counts.entrySet().stream()
        .filter(e -> Arrays.stream(e.getKey().answers()).noneMatch(Double::isNaN))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Every combination with its count, in ascending order. */
  public void forEach(BiConsumer<double[], Long> each) {
    sorted().forEach(e -> each.accept(e.getKey().answers().clone(), e.getValue()));
  }

  private List<Map.Entry<Pattern, Long>> sorted() {
    List<Map.Entry<Pattern, Long>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.comparingByKey());
    return Collections.unmodifiableList(sorted);
  }

  int canonicalSize() {
    return counts.size() * (width * Double.BYTES + Long.BYTES);
  }

  void canonical(ByteBuffer into) {
    forEach(
        (answers, n) -> {
          for (double answer : answers) {
            into.putDouble(answer);
          }
          into.putLong(n);
        });
  }
}
