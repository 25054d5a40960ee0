package org.soundings.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a hypothesis test.
 *
 * @param test its name in the words of a methods section
 * @param statistic NaN where the test is undefined
 * @param degreesOfFreedom none, one, or two (F)
 * @param pValue NaN where the test is undefined
 * @param effect the effect size with its interval, or null where none is defined
 * @param effectName the field's name of the effect size ("Cramer's V"); empty where there is none
 * @param n how many answers it rests on
 * @param note what a reader must know ("3 of 12 expected counts are under 5"); empty where nothing
 */
public record TestResult(
    String test,
    double statistic,
    List<Double> degreesOfFreedom,
    double pValue,
    @Nullable Estimate effect,
    String effectName,
    long n,
    String note) {
  public TestResult {
    degreesOfFreedom = List.copyOf(degreesOfFreedom);
  }

  /** A test that cannot be made on these data; {@code why} says so to the reader. */
  public static TestResult undefined(String test, long n, String why) {
    return new TestResult(test, Double.NaN, List.of(), Double.NaN, null, "", n, why);
  }

  /** The same result with a further note for the reader. */
  public TestResult withNote(String further) {
    String sentence = note.isEmpty() || note.endsWith(".") ? note : note + ".";
    String both = sentence.isEmpty() ? further : sentence + " " + further;
    return new TestResult(test, statistic, degreesOfFreedom, pValue, effect, effectName, n, both);
  }

  public boolean isDefined() {
    return !Double.isNaN(pValue);
  }
}
