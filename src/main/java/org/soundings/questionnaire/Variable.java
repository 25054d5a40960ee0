package org.soundings.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is analysed, whatever item asked for it. Everything after the form switches on this
 * alone.
 */
public sealed interface Variable {
  /**
   * Unique within a questionnaire: the item's id, or {@code item.part} for an item of several
   * variables.
   */
  String name();

  /** What was asked; for a part of an item, the part (a statement, an option). */
  Wording wording();

  /** A variable whose answer is one of a list. */
  sealed interface Categorical extends Variable {
    List<Category> categories();

    /** What each category counts where a number is made of it, as {@link Scale#values} says. */
    default double[] values() {
      return Scale.values(Map.of(), this);
    }
  }

  /** Categories without order. */
  record Nominal(String name, Wording wording, List<Category> categories) implements Categorical {
    public Nominal {
      categories = List.copyOf(categories);
    }
  }

  /**
   * Categories in order. {@link Category.Role#ASIDE} categories stand outside the order.
   *
   * @param categories as they are listed, which need not be from the lowest
   */
  record Ordinal(String name, Wording wording, List<Category> categories) implements Categorical {
    public Ordinal {
      categories = List.copyOf(categories);
    }

    /**
     * The places of the categories in the list, from the one that counts least to the one that
     * counts most: the one direction that all statistics of the variable have.
     */
    public int[] order() {
      double[] values = values();
      return IntStream.range(0, values.length)
          .filter(place -> !Double.isNaN(values[place]))
          .boxed()
          .sorted(Comparator.comparingDouble(place -> values[place]))
          .mapToInt(Integer::intValue)
          .toArray();
    }
  }

  /**
   * A number on an interval or ratio scale; a date is its days since 1970-01-01.
   *
   * @param unit what one of it is ("hours a week"), or null
   * @param lowest smallest value that can be answered, {@link Double#NEGATIVE_INFINITY} where open
   * @param highest largest value that can be answered, {@link Double#POSITIVE_INFINITY} where open
   * @param bands how it is grouped in tables; may be empty
   */
  record Interval(
      String name,
      Wording wording,
      @Nullable Wording unit,
      double lowest,
      double highest,
      List<Band> bands,
      boolean date)
      implements Variable {
    public Interval {
      bands = List.copyOf(bands);
    }
  }

  /** Words of the respondent's own. They are never published by themselves. */
  record Text(String name, Wording wording) implements Variable {
    /** What is written beside the options of an item that stand for "other, please say". */
    static List<Variable> besideOthers(Item item, List<Category> options) {
      return options.stream()
          .filter(o -> o.role() == Category.Role.OTHER)
          .<Variable>map(o -> new Text(Item.part(item, o.code()) + ".text", o.wording()))
          .toList();
    }
  }
}
