package org.soundings.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.questionnaire.Category;

/** What each category counts where a number is made of it. */
public final class CategoryValues {
  private CategoryValues() {}

  /**
   * The recoded value; else the code, where every code in the order is a number; else the place in
   * the order, from 1. NaN for a category that stands outside the order.
   *
   * @param recode code to value; may be empty
   */
  public static double[] of(List<Category> categories, Map<String, Double> recode) {
    boolean numeric =
        categories.stream()
            .filter(CategoryValues::counts)
            .allMatch(c -> number(c.code()).isPresent());
    double[] values = new double[categories.size()];
    int place = 0;
    for (int i = 0; i < values.length; i++) {
      Category category = categories.get(i);
      Double recoded = recode.get(category.code());
      place += counts(category) ? 1 : 0;
      if (recoded != null) {
        values[i] = recoded;
      } else if (!counts(category)) {
        values[i] = Double.NaN;
      } else {
        values[i] = numeric ? number(category.code()).orElseThrow() : place;
      }
    }
    return values;
  }

  private static boolean counts(Category category) {
    return category.role() != Category.Role.ASIDE;
  }

  private static Optional<Double> number(String code) {
    try {
      return Optional.of(Double.valueOf(code)).filter(Double::isFinite);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
