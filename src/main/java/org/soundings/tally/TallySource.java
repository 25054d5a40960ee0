package org.soundings.tally;

/**
 * Something that holds responses and can count them: columns in memory, a database, several of
 * either.
 */
public interface TallySource {
  /**
   * @throws IllegalArgumentException where the plan names a variable that is not there
   */
  Tally tally(TallyPlan plan);
}
