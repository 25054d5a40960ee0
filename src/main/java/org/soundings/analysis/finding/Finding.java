package org.soundings.analysis.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.statistic.Results;
import org.soundings.questionnaire.Category;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.proportion.LikertBoxes;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;

/**
 * What was found: numbers with their uncertainty, their n and the words they are about. A hidden
 * number is not in it at all.
 */
public sealed interface Finding {
  String id();

  /** The question as it was put. */
  String wording();

  /** What was tested and measured beside its shares or means. */
  default Results results() {
    return Results.NONE;
  }

  /** The results of its tests. */
  default List<TestResult> tests() {
    return results().tests().stream().map(Results.Tested::result).toList();
  }

  /**
   * One category's part.
   *
   * @param category its code
   * @param role what choosing it means; {@code ASIDE} stands outside of the order
   * @param cell its count, and whether that is shown
   * @param estimate the proportion; undefined where it is not shown or nobody answered
   */
  record Share(String category, String label, Category.Role role, Cell cell, Estimate estimate) {}

  /**
   * How often each category was chosen.
   *
   * @param answered the base of the shares
   * @param whole who that is; of all answers "prefer not to say" is one where its count is shown
   * @param order the codes of the categories from the lowest to the highest; empty where they have
   *     no order
   * @param boxes the two ends of a scale of at least five categories, on the same base; null where
   *     there is none or one of its categories is hidden
   */
  record Frequency(
      String id,
      String variable,
      String wording,
      Base base,
      Cell answered,
      Whole whole,
      List<String> order,
      List<Share> shares,
      @Nullable LikertBoxes boxes,
      Results results)
      implements Finding {
    /** The code of "prefer not to say" where it counts as an answer. */
    public static final String REFUSED = "refused";

    public Frequency {
      order = List.copyOf(order);
      shares = List.copyOf(shares);
    }

    /** Whether the categories have an order of their own. */
    public boolean ordered() {
      return !order.isEmpty();
    }

    /** The shares of the categories in the order, the lowest first. */
    public List<Share> inOrder() {
      return order.stream()
          .flatMap(code -> shares.stream().filter(s -> s.category().equals(code)))
          .toList();
    }

    /** Those of the shares that are of the base; the others are counted only. */
    public List<Share> inBase() {
      return whole.valid()
          ? shares.stream().filter(s -> s.role() != Category.Role.ASIDE).toList()
          : shares;
    }
  }

  /** Statements on one scale. */
  record Grid(String id, String wording, List<Frequency> statements) implements Finding {
    public Grid {
      statements = List.copyOf(statements);
    }
  }

  /**
   * A question with several answers a person.
   *
   * @param shares each option's share of those who answered
   * @param ofMentions each option's share of all that was chosen; undefined where it is hidden or
   *     exclusive
   * @param chosen how many options a person chose
   */
  record Multiple(
      String id,
      String wording,
      Base base,
      List<Share> shares,
      List<Double> ofMentions,
      @Nullable Estimate chosen,
      Results results)
      implements Finding {
    public Multiple {
      shares = List.copyOf(shares);
      ofMentions = List.copyOf(ofMentions);
    }
  }

  /**
   * Options put in order.
   *
   * @param ranked those who gave any option a place
   * @param top how many places were asked for
   */
  record Ranked(
      String id, String wording, Cell ranked, int top, List<Place> places, Results results)
      implements Finding {
    public Ranked {
      places = List.copyOf(places);
    }
  }

  /**
   * One option of a ranking.
   *
   * @param inTop those who gave it any place that was asked for
   * @param inFirst those who put it first
   * @param first share of those who put it first
   * @param share share of those who gave it a place
   * @param meanRank among those who gave it a place
   * @param borda points: {@code top} for a first place, 1 for the last, weighted where answers are;
   *     -1 where it is not shown
   */
  record Place(
      String category,
      String label,
      Cell inTop,
      Cell inFirst,
      Estimate first,
      Estimate share,
      Estimate meanRank,
      double borda) {}

  /**
   * One variable by another; shares are within each group.
   *
   * @param whole whom the shares are of, in each group
   * @param groups the columns, with each one's base
   * @param rows one a category, each with one share a group
   */
  record Crosstab(
      String id,
      String rowVariable,
      String columnVariable,
      String wording,
      String columnWording,
      Whole.Of whole,
      List<Group> groups,
      List<Row> rows,
      Results results)
      implements Finding {
    public Crosstab {
      groups = List.copyOf(groups);
      rows = List.copyOf(rows);
    }

    /** Those of the rows whose shares are of the base; the others are counted only. */
    public List<Row> inBase() {
      return whole == Whole.Of.VALID
          ? rows.stream()
              .filter(row -> row.shares().stream().noneMatch(s -> s.role() == Category.Role.ASIDE))
              .toList()
          : rows;
    }
  }

  /**
   * A group of respondents.
   *
   * @param base of its shares
   * @param answered those of it who answered, in the base or not
   */
  record Group(String category, String label, Cell base, Cell answered) {}

  /** One line of a crosstab. */
  record Row(String category, String label, List<Share> shares) {
    public Row {
      shares = List.copyOf(shares);
    }
  }

  /**
   * The mean of a number, a score or an ordered answer, over all or by group.
   *
   * @param by the grouping variable, or null
   * @param byWording its question, or null
   * @param unit of the number, or null
   * @param groups one without a category where there is no grouping
   * @param scale what is known of the scale, or null where it is not a score
   * @param reliability of the scale, over all
   * @param others groups that are told together alone: their codes and labels joined (ADR 90)
   */
  record Mean(
      String id,
      String variable,
      String wording,
      @Nullable String by,
      @Nullable String byWording,
      @Nullable String unit,
      boolean date,
      List<GroupMean> groups,
      Results results,
      @Nullable ScoreOf scale,
      Results reliability,
      List<GroupMean> others)
      implements Finding {
    public Mean {
      groups = List.copyOf(groups);
      others = List.copyOf(others);
    }
  }

  /**
   * One group's mean.
   *
   * @param category empty where there is no grouping
   * @param quantiles smallest, lower quartile, median, upper quartile, largest; empty where single
   *     values may not be shown
   */
  record GroupMean(
      String category,
      String label,
      Cell.Status status,
      List<Cell> missing,
      Estimate estimate,
      double standardDeviation,
      List<Double> quantiles) {
    public GroupMean {
      missing = List.copyOf(missing);
      quantiles = List.copyOf(quantiles);
    }
  }

  /**
   * Statistics of several variables together: a correlation, paired answers, a scale's items, a
   * model.
   *
   * @param kind "correlation", "paired", "items" or "model"
   * @param variables their names
   * @param labels what each is called
   * @param n people who gave every answer; 0 where that is not shown
   */
  record Joint(
      String id,
      String kind,
      String wording,
      List<String> variables,
      List<String> labels,
      long n,
      Results results)
      implements Finding {
    public Joint {
      variables = List.copyOf(variables);
      labels = List.copyOf(labels);
    }

    /** Whether each pair of its variables has a base of its own. */
    public boolean isByPairs() {
      return kind.equals("correlation") && variables.size() > 2;
    }
  }

  /**
   * A finding of two or more waves or files side by side.
   *
   * @param earlier those before the two, in order; none where only two are compared
   * @param before what the earlier one is called, and {@code after} the later one
   * @param shares whether its numbers are proportions
   * @param apart whether each of its numbers is of other people: means of groups
   * @param rounded whether numbers of people are rounded in one of them (D6); of a change its
   *     direction alone is told then
   * @param whole whom proportions are of
   * @param reason why they cannot be compared, where they cannot; there are no changes then
   */
  record Changed(
      String id,
      String wording,
      List<Earlier> earlier,
      String before,
      String after,
      boolean shares,
      boolean apart,
      boolean rounded,
      Whole.Of whole,
      Optional<String> reason,
      List<Change> changes)
      implements Finding {
    public Changed {
      earlier = List.copyOf(earlier);
      changes = List.copyOf(changes);
    }
  }

  /** A wave or file, and why its numbers cannot be compared, where they cannot. */
  record Earlier(String name, Optional<String> reason) {}

  /** How many wrote something. What they wrote is never in a report by itself. */
  record OpenText(String id, String wording, Base base) implements Finding {}
}
