package org.soundings.analysis.statistic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.soundings.disclosure.Fact;
import org.soundings.statistics.TestResult;

/**
 * A statistic that a plan can ask for. Each is one constant of one of the lists below: its name in
 * a plan, the shape of data that it takes, the procedure.
 */
public sealed interface Statistic
    permits CountsStatistic,
        EndsStatistic,
        ValuesStatistic,
        TableStatistic,
        StrataStatistic,
        GroupStatistic,
        RankStatistic,
        PairStatistic,
        ItemsStatistic,
        DesignStatistic,
        DesignPairStatistic {
  /** Every statistic, in the order of the documentation. */
  List<Statistic> ALL =
      Stream.<Statistic[]>of(
              CountsStatistic.values(),
              EndsStatistic.values(),
              ValuesStatistic.values(),
              TableStatistic.values(),
              StrataStatistic.values(),
              GroupStatistic.values(),
              RankStatistic.values(),
              PairStatistic.values(),
              ItemsStatistic.values(),
              DesignStatistic.values(),
              DesignPairStatistic.values())
          .flatMap(Stream::of)
          .toList();

  String name();

  /** How it is computed, and of what. */
  StatisticProcedure procedure();

  /** The shape of the data that it takes. */
  default Shape shape() {
    return procedure().shape();
  }

  /** Whether its effect turns with the order of the categories of a table. */
  default boolean isDirected() {
    return false;
  }

  /** What comes of it; its results are not named yet. */
  private Results compute(Source source) {
    return procedure().results().apply(source);
  }

  /** What of several answers by the same people it is a function of (D11). */
  default Fact.Joint joint() {
    return procedure().joint();
  }

  /** Whether it takes weights, strata, clusters and replicate weights into account. */
  default boolean byDesign() {
    return shape().byDesign();
  }

  /** Its name in a plan: "welch-t". */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The one of that name whose shape is offered, that by the sample's design before another; else
   * any of that name.
   */
  static Optional<Statistic> named(String word, Collection<Shape> offered) {
    List<Statistic> all = ALL.stream().filter(s -> s.word().equals(word)).toList();
    return all.stream()
        .filter(s -> offered.contains(s.shape()))
        .max(Comparator.comparing(Statistic::byDesign))
        .or(() -> all.stream().findFirst());
  }

  /**
   * The statistics of these names, for what is computed unless a plan says otherwise.
   *
   * @throws IllegalArgumentException where there is none
   */
  static List<Statistic> all(String... words) {
    return all(List.of(), words);
  }

  /** Those of these names that fit what is offered, by the sample's design where they can be. */
  static List<Statistic> all(Collection<Shape> offered, String... words) {
    return Stream.of(words)
        .map(
            word ->
                named(word, offered)
                    .orElseThrow(() -> new IllegalArgumentException("no statistic " + word)))
        .toList();
  }

  /** The names of what can be made from these shapes. */
  static List<String> words(Collection<Shape> offered) {
    return ALL.stream()
        .filter(s -> offered.contains(s.shape()))
        .map(Statistic::word)
        .distinct()
        .toList();
  }

  /** Its results under its name; where it cannot be made, a test that says why. */
  default Results of(Source source) {
    String hidden = source.refusal(this);
    if (hidden != null) {
      return Results.of(TestResult.undefined(title(), source.n(), hidden)).named(word());
    }
    try {
      Results computed = compute(source).named(word());
      return source.isCoarse() ? computed.rounded() : computed;
    } catch (IllegalArgumentException why) {
      String says = why.getMessage() == null ? "Not defined for these data." : why.getMessage();
      return Results.of(TestResult.undefined(title(), source.n(), says)).named(word());
    }
  }

  /** "Welch's t" where the procedure has not named itself. */
  default String title() {
    return StatisticTitle.of(word());
  }
}
