package org.soundings.questionnaire;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A score made of several variables. A categorical answer counts as its recoded value, or as its
 * code where that is a number, or else as its place (1 the first); a reversed one as {@code lowest
 * + highest - value}.
 *
 * @param items variable names
 * @param reversed those of {@code items} that are reversed
 * @param recode code to value, for every item; empty where the codes are the values
 * @param lowest smallest value an item can take
 * @param highest largest value an item can take
 * @param minimumAnswered fewest items that must be answered for there to be a score; a sum of fewer
 *     than all is the mean of those answered times the number of items
 * @param bands named ranges of the score; may be empty
 * @param source where the scale comes from, or null
 * @param licence under which terms, or null
 * @param meaning what the score's numbers mean
 */
public record Scale(
    String id,
    Wording wording,
    List<String> items,
    Set<String> reversed,
    Map<String, Double> recode,
    double lowest,
    double highest,
    Method method,
    int minimumAnswered,
    List<Band> bands,
    @Nullable Wording source,
    @Nullable Wording licence,
    Meaning meaning) {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,9})?");

  /** How the items become one number. */
  public enum Method {
    MEAN,
    SUM
  }

  /** What it means to score high. A direction is never assumed: it is stated or unknown. */
  public enum Higher {
    BETTER,
    WORSE,
    UNSTATED
  }

  /**
   * What the numbers of a score mean.
   *
   * @param metric in which units the score and its bands are, "raw sum, 10 to 50"; null where
   *     unstated
   * @param bandsSource who set the bands, or null
   * @param distress whether its items ask about distress, so that respondents are told where to
   *     find help
   */
  public record Meaning(
      @Nullable Wording metric, Higher higher, @Nullable Wording bandsSource, boolean distress) {
    public static final Meaning NONE = new Meaning(null, Higher.UNSTATED, null, false);
  }

  /** The smallest score. */
  public double floor() {
    return lowest * factor();
  }

  /** The largest score. */
  public double ceiling() {
    return highest * factor();
  }

  private int factor() {
    return method == Method.SUM ? items.size() : 1;
  }

  public Scale {
    items = List.copyOf(items);
    reversed = Collections.unmodifiableSet(new LinkedHashSet<>(reversed));
    recode = Collections.unmodifiableMap(new LinkedHashMap<>(recode));
    bands = List.copyOf(bands);
  }

  /** {@link #values(Map, Variable.Categorical)} with this scale's recoding. */
  public double[] values(Variable.Categorical item) {
    return values(recode, item);
  }

  /**
   * What each category of an item counts before reversal, in the variable's order: its recoded
   * value; where nothing is recoded, its code if every code of the variable is a number, else its
   * place among those that have one (1 the first). NaN for what is not scored: a category that
   * stands {@link Category.Role#ASIDE}, or has no recoded value.
   */
  public static double[] values(Map<String, Double> recode, Variable.Categorical item) {
    List<Category> categories = item.categories();
    boolean numeric = categories.stream().allMatch(c -> aside(c) || isNumber(c.code()));
    double[] values = new double[categories.size()];
    int place = 0;
    for (int i = 0; i < values.length; i++) {
      String code = categories.get(i).code();
      if (aside(categories.get(i))) {
        values[i] = Double.NaN;
      } else if (recode.isEmpty()) {
        values[i] = numeric ? Double.parseDouble(code) : ++place;
      } else {
        values[i] = recode.getOrDefault(code, Double.NaN);
      }
    }
    return values;
  }

  /**
   * The smallest and the largest value that any of the items can take, for {@link #lowest} and
   * {@link #highest}; positive and negative infinity where none of them has a value.
   */
  public static double[] bounds(Map<String, Double> recode, Collection<Variable> items) {
    double[] bounds = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (Variable item : items) {
      double[] values =
          switch (item) {
            case Variable.Categorical choice -> values(recode, choice);
            case Variable.Interval number -> new double[] {number.lowest(), number.highest()};
            case Variable.Text text -> new double[0];
          };
      for (double value : values) {
        if (!Double.isNaN(value)) {
          bounds[0] = Math.min(bounds[0], value);
          bounds[1] = Math.max(bounds[1], value);
        }
      }
    }
    return bounds;
  }

  private static boolean aside(Category category) {
    return category.role() == Category.Role.ASIDE;
  }

  private static boolean isNumber(String code) {
    return NUMBER.matcher(code).matches();
  }
}
