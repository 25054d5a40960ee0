package org.soundings.statistics.design;

/**
 * Units that were drawn within the units of the stage before.
 *
 * @param within the unit of the stage before that each unit is of, from 0 without gaps
 * @param drawn how many were drawn within each unit of the stage before
 * @param population how many each of those holds; infinite where unknown
 */
public record LaterStage(int[] within, int[] drawn, double[] population) {
  /** With {@code drawn} counted from {@code within}. */
  public static LaterStage of(int[] within, double[] population) {
    int[] drawn = new int[population.length];
    for (int unit : within) {
      drawn[unit]++;
    }
    return new LaterStage(within, drawn, population);
  }

  /** Its units as those of strata, which the units of the stage before are. */
  DrawnStrata drawnStrata(LonelyPsu lonely) {
    return new Units(drawn, population, lonely);
  }

  /** What was drawn of each stratum. */
  record Units(int[] drawn, double[] population, LonelyPsu lonely) implements DrawnStrata {
    @Override
    public int strata() {
      return drawn.length;
    }

    @Override
    public int sampled(int stratum) {
      return drawn[stratum];
    }

    @Override
    public double population(int stratum) {
      return population[stratum];
    }
  }
}
