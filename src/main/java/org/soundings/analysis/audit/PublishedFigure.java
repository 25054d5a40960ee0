package org.soundings.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Place;

/** Something that was published, as it was printed. */
public sealed interface PublishedFigure {
  /** Where it stands in the file. */
  Place place();

  /** How many printed numbers it has. */
  int numbers();

  /**
   * Shares of people.
   *
   * @param n the base, or 0 where it is not printed
   * @param one whether each person is in one category at most
   * @param complete whether every category was printed
   * @param bases the largest base to be tried for one that fits all percentages; 0 for none
   */
  record Shares(
      Place place, String name, long n, boolean one, boolean complete, long bases, List<Part> parts)
      implements PublishedFigure {
    public Shares {
      parts = List.copyOf(parts);
    }

    @Override
    public int numbers() {
      return parts.size();
    }
  }

  /**
   * One category.
   *
   * @param percent as printed, or null
   * @param count as printed, or -1
   * @param words what the text calls it: "majority", "nearly half"; empty for nothing
   */
  record Part(Place place, String name, @Nullable Printed percent, long count, List<Said> words) {
    public Part {
      words = List.copyOf(words);
    }
  }

  /** A word of comparison, as it was printed. */
  record Said(Place place, String word) {}

  /**
   * A mean of whole numbers.
   *
   * @param deviation null where it is not printed
   * @param items averaged in each answer
   * @param lowest smallest possible answer, or null
   * @param highest largest possible answer, or null
   */
  record Mean(
      Place place,
      String name,
      BigDecimal mean,
      @Nullable BigDecimal deviation,
      long n,
      long items,
      @Nullable BigDecimal lowest,
      @Nullable BigDecimal highest)
      implements PublishedFigure {
    @Override
    public int numbers() {
      return deviation == null ? 1 : 2;
    }
  }

  /** A test in APA style: {@code t(28) = 2.20, p = .036}. */
  record Test(Place place, String text) implements PublishedFigure {
    @Override
    public int numbers() {
      return 1;
    }
  }
}
