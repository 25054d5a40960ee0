package org.soundings.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.soundings.clock.Days;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.RespondentKey;

/**
 * Somebody who has the whole database and wants to know which submission became which response:
 * compares every order of the rows of the one table with every order of the rows of the other (P2).
 */
final class OrderLinkage {
  static final int SUBMISSIONS = 200;

  /**
   * The best of all pairs of orders.
   *
   * @param matched how many submissions are matched rightly
   * @param correlation of the places of submissions and of their responses
   */
  record Found(int matched, double correlation) {
    Found or(Found other) {
      return new Found(Math.max(matched, other.matched), Math.max(correlation, other.correlation));
    }
  }

  private final TestStore store;
  private final List<String> orders;
  private final Map<String, Integer> people = new HashMap<>();

  /**
   * @param orders what rows can be sorted by: all that the database keeps of them
   */
  OrderLinkage(TestStore store, List<String> orders) {
    this.store = store;
    this.orders = orders;
  }

  /** People answer; beside it tables of the careless kind. */
  void fill(long seed) throws SQLException {
    Random random = new Random(seed);
    try (Connection rows = store.rows();
        Statement careless = rows.createStatement()) {
      careless.execute("create table spent (id varchar(64) primary key)");
      careless.execute("create table given (id varchar(64) primary key, answers varchar(100))");
      for (int i = 0; i < SUBMISSIONS; i++) {
        RespondentKey key = TestStore.key(random);
        people.put(key.nullifier().orElseThrow(), i);
        Draft draft = new Draft(TestStore.WAVE, "", "en", "page", List.of(), Map.of());
        store.drafts.change(
            key, TestStore.WAVE, Days.of(TestStore.TODAY), any -> Optional.of(draft));
        store.take(key, "mark-" + i + ".");
        careless.execute("insert into spent values ('" + key.nullifier().orElseThrow() + "')");
        careless.execute(
            "insert into given values ('%d', 'mark-%d.')".formatted(random.nextLong(), i));
      }
    }
  }

  /**
   * What is found by every order of the submissions and every order of the responses.
   *
   * @param submissions table of nullifiers
   * @param responses table of answers
   */
  Found attack(String submissions, String responses) throws SQLException {
    Found best = new Found(0, 0);
    try (Connection rows = store.rows();
        Statement statement = rows.createStatement()) {
      for (String order : orders) {
        List<Integer> one = nullifiers(statement, submissions + " " + order);
        for (String other : orders) {
          best = best.or(compare(one, marks(statement, responses + " " + other)));
        }
      }
    }
    return best;
  }

  private List<Integer> nullifiers(Statement statement, String from) throws SQLException {
    List<Integer> found = new ArrayList<>();
    try (var rows = statement.executeQuery("select id from " + from)) {
      while (rows.next()) {
        found.add(people.get(rows.getString(1)));
      }
    }
    return found;
  }

  private static List<Integer> marks(Statement statement, String from) throws SQLException {
    List<Integer> marks = new ArrayList<>();
    try (var found = statement.executeQuery("select answers from " + from)) {
      while (found.next()) {
        String answers = found.getString(1);
        int at = answers.indexOf("mark-") + 5;
        marks.add(Integer.valueOf(answers.substring(at, answers.indexOf('.', at))));
      }
    }
    return marks;
  }

  /** By rank, from either end, among those who are in both. */
  private static Found compare(List<Integer> submissions, List<Integer> marks) {
    List<Integer> here = submissions.stream().filter(marks::contains).toList();
    return new Found(
        Math.max(matches(here, marks), matches(here.reversed(), marks)),
        Math.abs(correlation(here, marks)));
  }

  private static int matches(List<Integer> one, List<Integer> other) {
    int matches = 0;
    for (int i = 0; i < one.size(); i++) {
      matches += one.get(i).equals(other.get(i)) ? 1 : 0;
    }
    return matches;
  }

  /** Spearman's, of the places of the same people. */
  private static double correlation(List<Integer> one, List<Integer> other) {
    double n = one.size();
    double squares = 0;
    for (int i = 0; i < one.size(); i++) {
      double apart = i - other.indexOf(one.get(i));
      squares += apart * apart;
    }
    return n < 2 ? 0 : 1 - 6 * squares / (n * (n * n - 1));
  }
}
