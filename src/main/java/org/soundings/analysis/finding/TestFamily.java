package org.soundings.analysis.finding;

import org.soundings.statistics.table.AdjustedP;

/**
 * Tests that are looked at together.
 *
 * @param name empty where there is none
 * @param method by which their p-values are adjusted
 */
public record TestFamily(String name, AdjustedP.Method method) {
  public static final TestFamily NONE = new TestFamily("", AdjustedP.Method.NONE);
}
