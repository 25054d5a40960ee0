package org.soundings.analysis.statistic;

import java.util.function.Function;
import org.soundings.disclosure.Fact;

/**
 * How a statistic is computed.
 *
 * @param shape the data that it takes
 * @param joint what of several answers by the same people it is a function of (D11)
 * @param results from the data; throws IllegalArgumentException, with a sentence for readers, where
 *     it is not defined for them
 */
record StatisticProcedure(Shape shape, Fact.Joint joint, Function<Source, Results> results) {
  /**
   * @param source the class of the data that have this shape
   */
  static <S extends Source> StatisticProcedure of(
      Shape shape, Class<S> source, Function<S, Results> results) {
    return of(shape, Fact.Joint.ROWS, source, results);
  }

  static <S extends Source> StatisticProcedure of(
      Shape shape, Fact.Joint joint, Class<S> source, Function<S, Results> results) {
    return new StatisticProcedure(shape, joint, data -> results.apply(source.cast(data)));
  }
}
