package org.soundings.response;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.soundings.questionnaire.Variable;

/**
 * The answers of many responses to one variable, as a primitive column.
 *
 * <p>Each answer stands on a <em>level</em>: 0 to k-1 are the k categories in the variable's order,
 * k to k+3 the reasons of {@link Missing} in theirs. A variable without categories (a number,
 * words) has one level for "answered" and the four reasons.
 */
public sealed interface Answers {
  int size();

  /** How many levels a variable has before the reasons begin. */
  static int categories(Variable variable) {
    return variable instanceof Variable.Categorical c ? c.categories().size() : 1;
  }

  /** The levels of any column. */
  static Levels levels(Answers answers) {
    return switch (answers) {
      case Levels l -> l;
      case Numbers n -> n.levels();
      case Names n -> n.levels();
    };
  }

  /** Some of a column's rows, in that order. */
  static Answers rows(Answers answers, int[] rows) {
    return switch (answers) {
      case Levels l -> l.rows(rows);
      case Numbers n ->
          new Numbers(Arrays.stream(rows).mapToDouble(n::value).toArray(), n.levels().rows(rows));
      case Names n ->
          new Names(n.names(), Arrays.stream(rows).map(n::code).toArray(), n.levels().rows(rows));
    };
  }

  /** The same column without the answers of some rows. */
  default Answers without(BitSet rows, Missing reason) {
    Levels kept = levels(this).emptied(rows, reason);
    return switch (this) {
      case Levels l -> kept;
      case Numbers n -> new Numbers(n.toArray(), kept);
      case Names n -> new Names(n.names(), n.codes, kept);
    };
  }

  /** Levels held in one byte each, or two where there are more than 256. */
  final class Levels implements Answers {
    private final int categories;
    private final byte[] narrow;
    private final char[] wide;
    private final int size;

    private Levels(int categories, byte[] narrow, char[] wide, int size) {
      this.categories = categories;
      this.narrow = narrow;
      this.wide = wide;
      this.size = size;
    }

    /** Whether the levels of a variable with so many categories fit one byte. */
    public static boolean fitByte(int categories) {
      return categories + Missing.REASONS <= 256;
    }

    /** The column over {@code levels[0..size)}, each an unsigned byte; the array is not copied. */
    public static Levels ofBytes(int categories, byte[] levels, int size) {
      return new Levels(categories, levels, new char[0], size);
    }

    /** The column over {@code levels[0..size)}; the array is not copied. */
    public static Levels ofChars(int categories, char[] levels, int size) {
      return new Levels(categories, new byte[0], levels, size);
    }

    public static Levels of(int categories, int... levels) {
      char[] wide = new char[levels.length];
      for (int i = 0; i < levels.length; i++) {
        wide[i] = (char) levels[i];
      }
      return ofChars(categories, wide, levels.length);
    }

    public int categories() {
      return categories;
    }

    @Override
    public int size() {
      return size;
    }

    public int level(int row) {
      return wide.length > 0 ? wide[row] : narrow[row] & 0xff;
    }

    public boolean answered(int row) {
      return level(row) < categories;
    }

    private Levels emptied(BitSet rows, Missing reason) {
      int[] levels = new int[size];
      copy(0, size, levels);
      rows.stream()
          .filter(this::answered)
          .forEach(row -> levels[row] = categories + reason.ordinal());
      return of(categories, levels);
    }

    private Levels rows(int[] rows) {
      return of(categories, Arrays.stream(rows).map(this::level).toArray());
    }

    /** Writes the levels of rows {@code from} to {@code to} into {@code into[0..to-from)}. */
    public void copy(int from, int to, int[] into) {
      if (wide.length > 0) {
        for (int i = from; i < to; i++) {
          into[i - from] = wide[i];
        }
      } else {
        for (int i = from; i < to; i++) {
          into[i - from] = narrow[i] & 0xff;
        }
      }
    }
  }

  /** Numbers, with a level beside each: 0 where there is one, else the reason. */
  final class Numbers implements Answers {
    private final double[] values;
    private final Levels levels;

    /**
     * The column over the first {@code levels.size()} of {@code values}; the array is not copied.
     */
    public Numbers(double[] values, Levels levels) {
      this.values = values;
      this.levels = levels;
    }

    @Override
    public int size() {
      return levels.size();
    }

    /** The number of a row that was answered; anything where it was not. */
    public double value(int row) {
      return values[row];
    }

    public boolean answered(int row) {
      return levels.level(row) == 0;
    }

    public Levels levels() {
      return levels;
    }

    public double[] toArray() {
      return Arrays.copyOf(values, size());
    }
  }

  /**
   * Names of strata or clusters, with a level beside each: 0 where there is one, else the reason.
   */
  final class Names implements Answers {
    private final List<String> names;
    private final int[] codes;
    private final Levels levels;

    /**
     * @param names each once, in any order
     * @param codes the place among {@code names} of each row that has one; the array is not copied
     */
    public Names(List<String> names, int[] codes, Levels levels) {
      this.names = List.copyOf(names);
      this.codes = codes;
      this.levels = levels;
    }

    @Override
    public int size() {
      return levels.size();
    }

    public List<String> names() {
      return names;
    }

    /** The place of a row's name; anything where it has none. */
    public int code(int row) {
      return codes[row];
    }

    public Levels levels() {
      return levels;
    }
  }
}
