package org.soundings.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a hypothesis test.
 *
 * @param test its name in the words of a methods section
 * @param symbol of the statistic
 * @param statistic NaN where the test is undefined
 * @param degreesOfFreedom none, one, or two (F)
 * @param pValue NaN where the test is undefined
 * @param effect the effect size with its interval, or null where none is defined
 * @param effectSize which effect that is
 * @param n how many answers it rests on
 * @param note what a reader must know ("3 of 12 expected counts are under 5"); empty where nothing
 */
public record TestResult(
    String test,
    Symbol symbol,
    double statistic,
    List<Double> degreesOfFreedom,
    double pValue,
    @Nullable Estimate effect,
    EffectSize effectSize,
    long n,
    String note) {
  public TestResult {
    degreesOfFreedom = List.copyOf(degreesOfFreedom);
  }

  /** A test that cannot be made on these data; {@code why} says so to the reader. */
  public static TestResult undefined(String test, long n, String why) {
    return new TestResult(
        test, Symbol.NONE, Double.NaN, List.of(), Double.NaN, null, EffectSize.NONE, n, why);
  }

  /** The same result with a further note for the reader. */
  public TestResult withNote(String further) {
    String sentence = note.isEmpty() ? note : Words.sentence(note);
    String both = sentence.isEmpty() ? further : sentence + " " + further;
    return new TestResult(
        test, symbol, statistic, degreesOfFreedom, pValue, effect, effectSize, n, both);
  }

  public boolean isDefined() {
    return !Double.isNaN(pValue);
  }
}
