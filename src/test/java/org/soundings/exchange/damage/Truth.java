package org.soundings.exchange.damage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is true of a question's columns, counted from the answers themselves. */
public sealed interface Truth {
  /**
   * One answer of a list.
   *
   * @param counts people by the text that the file shows
   * @param weights the same with each person's weight
   * @param order the texts lowest first, or none where they have no order
   * @param maybeMissing texts that may be counted as answers or as reasons for none
   * @param digits whether the texts are numbers, so that a number is a right reading too
   */
  record Shares(
      Map<String, Long> counts,
      Map<String, Double> weights,
      List<String> order,
      Set<String> maybeMissing,
      boolean digits)
      implements Truth {}

  /**
   * Any of a list, a column for each.
   *
   * @param chosen people by column
   * @param answered people with an answer in any of the columns
   * @param mark the texts that mean chosen, in lower case
   */
  record Columns(List<Long> chosen, long answered, Set<String> mark) implements Truth {}

  /**
   * Any of a list, in one cell.
   *
   * @param others the texts of a free field, which need no count of their own
   */
  record Cells(Map<String, Long> chosen, long answered, Set<String> others) implements Truth {}

  /** Statements on one scale, a column for each. */
  record Battery(List<Shares> statements) implements Truth {
    /** The words that say why there is no answer, which belong to no scale. */
    public Set<String> words() {
      return statements.stream()
          .flatMap(shares -> shares.maybeMissing().stream())
          .collect(Collectors.toSet());
    }
  }

  /** Numbers, with the weight of each person. */
  record Numbers(List<Double> values, List<Double> weights) implements Truth {}

  /**
   * Days.
   *
   * @param days since 1970
   * @param texts people by the text that the file shows
   * @param inOrder the texts, earliest first
   */
  record Days(List<Long> days, Map<String, Long> texts, List<String> inOrder) implements Truth {}

  /** People who wrote something. */
  record Words(long answered) implements Truth {}

  /** Nothing that may be reported. */
  record LeftOut() implements Truth {}

  /** The weight of the responses. */
  record Weight() implements Truth {}

  /** A column of missing codes alone: whatever it is taken for, nobody answered. */
  record Nobody() implements Truth {}
}
