package org.soundings.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;

/** Responses made by a seed: a team of three, an item of five, hours, and a weight. */
public final class SampleResponses {
  public static final Codebook CODEBOOK =
      new Codebook(
          List.of(nominal("team", 3), ordinal("item", 5), number("hours"), number("weight")),
          List.of());

  /** One response: a level for team and item, a number for hours and weight (NaN where skipped). */
  public record Row(int team, int item, double hours, double weight) {}

  private SampleResponses() {}

  public static Variable nominal(String name, int categories) {
    return new Variable.Nominal(name, words(name), categories(categories));
  }

  public static Variable ordinal(String name, int categories) {
    return new Variable.Ordinal(name, words(name), categories(categories));
  }

  public static Variable number(String name) {
    return new Variable.Interval(
        name,
        words(name),
        null,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        List.of(),
        false);
  }

  public static List<Category> categories(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(i -> Category.plain(Integer.toString(i), words("category " + i)))
        .toList();
  }

  public static Wording words(String text) {
    return Wording.of("en", text);
  }

  public static List<Row> rows(int n, long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double hours = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(400) / 10.0 - 5;
      double weight = random.nextInt(20) == 0 ? Double.NaN : 0.1 + random.nextDouble() * 7;
      rows.add(
          new Row(
              random.nextInt(3 + Missing.REASONS),
              random.nextInt(5 + Missing.REASONS),
              hours,
              weight));
    }
    return rows;
  }

  public static Columns columns(List<Row> rows) {
    return new Columns(CODEBOOK, List.of(batch(rows)));
  }

  /** The rows in as many batches as {@code parts}, shuffled by {@code seed}; some may be empty. */
  public static Columns scattered(List<Row> rows, int parts, long seed) {
    Random random = new Random(seed);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<Integer> cuts = new ArrayList<>(List.of(0, rows.size()));
    IntStream.range(1, parts).forEach(i -> cuts.add(random.nextInt(rows.size() + 1)));
    Collections.sort(cuts);
    List<Batch> batches = new ArrayList<>();
    for (int i = 1; i < cuts.size(); i++) {
      batches.add(batch(shuffled.subList(cuts.get(i - 1), cuts.get(i))));
    }
    return new Columns(CODEBOOK, batches);
  }

  private static Batch batch(List<Row> rows) {
    return new Batch(
        rows.size(),
        List.of(
            Answers.Levels.of(3, rows.stream().mapToInt(Row::team).toArray()),
            Answers.Levels.of(5, rows.stream().mapToInt(Row::item).toArray()),
            numbers(rows.stream().mapToDouble(Row::hours).toArray()),
            numbers(rows.stream().mapToDouble(Row::weight).toArray())));
  }

  /** A column of numbers; NaN is skipped. */
  public static Answers.Numbers numbers(double... values) {
    int[] levels = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      levels[i] = Double.isNaN(values[i]) ? 1 + Missing.SKIPPED.ordinal() : 0;
    }
    return new Answers.Numbers(values, Answers.Levels.of(1, levels));
  }
}
