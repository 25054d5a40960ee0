package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How rows came into a sample: their weights, strata, primary sampling units (PSUs) and, where it
 * is known, how many units each stratum has. What happens within a unit shows in its total; stages
 * after the first count where their populations are known.
 *
 * <p>Immutable; each method gives a new design. Units are told apart within strata, so that two
 * strata may use one number. Rows of weight 0 are outside of the sample but keep their place.
 */
public final class SamplingDesign implements DrawnStrata {
  private final double[] weights;
  private final int[] strata;
  private final int @Nullable [] units;
  private final double[] population;
  private final Later later;
  private final LonelyPsu lonely;
  private final List<WeightAdjustment> adjustments;
  private final int[] sampled;
  private final int[] unitStratum;

  /**
   * Stages after the first.
   *
   * @param unitOf each row's unit of the last stage; empty where there is one stage
   */
  private record Later(int[] unitOf, List<LaterStage> stages) {
    static final Later NONE = new Later(new int[0], List.of());
  }

  private SamplingDesign(
      double[] weights,
      int[] strata,
      int @Nullable [] units,
      double[] population,
      Later later,
      LonelyPsu lonely,
      List<WeightAdjustment> adjustments) {
    this.weights = weights;
    this.strata = strata;
    this.units = units;
    this.population = population;
    this.later = later;
    this.lonely = lonely;
    this.adjustments = adjustments;
    int h = Arrays.stream(strata).max().orElse(-1) + 1;
    this.sampled = new int[h];
    this.unitStratum = units == null ? strata : stratumOfUnit(units, strata);
    for (int s : unitStratum) {
      sampled[s]++;
    }
    checkPopulation();
  }

  /**
   * One stratum, each row a unit of its own, drawn with replacement.
   *
   * @throws IllegalArgumentException where a weight is negative or not a number
   */
  public static SamplingDesign of(double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException(
            "Row " + (i + 1) + " has the weight " + weights[i] + ". Please leave it out.");
      }
    }
    double[] unknown = {Double.POSITIVE_INFINITY};
    return new SamplingDesign(
        weights.clone(),
        new int[weights.length],
        null,
        unknown,
        Later.NONE,
        LonelyPsu.FAIL,
        List.of());
  }

  /**
   * Every unit of a stratum had the same chance: weights are population over sample.
   *
   * @param strata one code a row, from 0 without gaps
   * @param units one code a row; null where each row is a unit
   * @param population of units in a row's stratum
   */
  public static SamplingDesign ofEqualChances(
      int[] strata, int @Nullable [] units, double[] population) {
    double[] ones = new double[strata.length];
    Arrays.fill(ones, 1);
    SamplingDesign design = of(ones).stratified(strata);
    if (units != null) {
      design = design.clustered(units);
    }
    design = design.population(population);
    double[] weights = new double[strata.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = design.population[strata[i]] / design.sampled[strata[i]];
    }
    return design.weighted(weights);
  }

  /**
   * The same sample with strata.
   *
   * @param strata one code a row, from 0 without gaps
   */
  public SamplingDesign stratified(int[] strata) {
    checkLength(strata.length);
    double[] unknown = new double[Arrays.stream(strata).max().orElse(-1) + 1];
    Arrays.fill(unknown, Double.POSITIVE_INFINITY);
    return new SamplingDesign(
        weights, strata.clone(), null, unknown, Later.NONE, lonely, adjustments);
  }

  /** After {@link #stratified}: one code a row; the same code in two strata is two units. */
  public SamplingDesign clustered(int[] codes) {
    checkLength(codes.length);
    return new SamplingDesign(
        weights, strata, UnitNumbers.of(strata, codes), population, later, lonely, adjustments);
  }

  /**
   * After the others: how many units each stratum has, or, where none is above 1, which share of
   * them was drawn.
   *
   * @param perRow one number a row, the same throughout a stratum
   * @throws IllegalArgumentException where it differs within a stratum or is below the sample
   */
  public SamplingDesign population(double[] perRow) {
    checkLength(perRow.length);
    boolean shares = Arrays.stream(perRow).allMatch(x -> x <= 1);
    double[] known = new double[sampled.length];
    Arrays.fill(known, Double.NaN);
    for (int i = 0; i < perRow.length; i++) {
      int h = strata[i];
      double units = shares ? sampled[h] / perRow[i] : perRow[i];
      if (Double.isNaN(units) || (!Double.isNaN(known[h]) && known[h] != units)) {
        throw new IllegalArgumentException(
            "Row " + (i + 1) + " gives another population than its stratum. Please give one each.");
      }
      known[h] = units;
    }
    return new SamplingDesign(weights, strata, units, known, later, lonely, adjustments);
  }

  /**
   * After {@link #clustered}: units that were drawn within those, and so on.
   *
   * @param unitOf each row's unit of the last stage
   * @param stages whose first is within the units of {@link #clustered}, numbered as they first
   *     come
   */
  public SamplingDesign within(int[] unitOf, List<LaterStage> stages) {
    checkLength(unitOf.length);
    return new SamplingDesign(
        weights,
        strata,
        units,
        population,
        new Later(unitOf.clone(), List.copyOf(stages)),
        lonely,
        adjustments);
  }

  /** Each row's unit of the last stage: its unit where there is one stage. */
  int lastUnit(int row) {
    return later.stages.isEmpty() ? unit(row) : later.unitOf[row];
  }

  /** How many units the last stage has. */
  int lastUnits() {
    return later.stages.isEmpty() ? units() : later.stages.getLast().within().length;
  }

  List<LaterStage> laterStages() {
    return later.stages;
  }

  int[] stratumOfUnits() {
    return unitStratum;
  }

  /** The same with a rule for strata of one unit. */
  public SamplingDesign lonely(LonelyPsu rule) {
    return new SamplingDesign(weights, strata, units, population, later, rule, adjustments);
  }

  /** The same sample with other weights; what was known of their calibration is dropped. */
  public SamplingDesign weighted(double[] others) {
    checkLength(others.length);
    return new SamplingDesign(others.clone(), strata, units, population, later, lonely, List.of());
  }

  /** Weights that were made to agree with a population, which its variances take into account. */
  SamplingDesign adjusted(double[] others, WeightAdjustment adjustment) {
    List<WeightAdjustment> all = new ArrayList<>(adjustments);
    all.add(adjustment);
    return new SamplingDesign(
        others.clone(), strata, units, population, later, lonely, List.copyOf(all));
  }

  /** How many rows, those of weight 0 among them. */
  public int rows() {
    return weights.length;
  }

  /** One weight a row; a copy. */
  public double[] weights() {
    return weights.clone();
  }

  double weight(int row) {
    return weights[row];
  }

  /** A row's stratum, from 0. */
  public int stratum(int row) {
    return strata[row];
  }

  /** Its unit's place among all units; with rows as units its own. */
  public int unit(int row) {
    return units == null ? row : units[row];
  }

  /** Whether units hold more than a row. */
  boolean isClustered() {
    return units != null;
  }

  int units() {
    return unitStratum.length;
  }

  int stratumOfUnit(int unit) {
    return unitStratum[unit];
  }

  @Override
  public int strata() {
    return sampled.length;
  }

  @Override
  public int sampled(int stratum) {
    return sampled[stratum];
  }

  @Override
  public double population(int stratum) {
    return population[stratum];
  }

  @Override
  public LonelyPsu lonely() {
    return lonely;
  }

  List<WeightAdjustment> adjustments() {
    return adjustments;
  }

  /** Whether everybody in the population was asked. */
  public boolean isCensus() {
    return later.stages.isEmpty() && isWhole();
  }

  /** Whether there is more than one stratum. */
  public boolean isStratified() {
    return sampled.length > 1;
  }

  /** Units less strata, of the rows with a weight. */
  public double degreesOfFreedom() {
    boolean[] all = new boolean[weights.length];
    Arrays.fill(all, true);
    return degreesOfFreedom(all);
  }

  /** Units less strata that have a row with a weight in the domain. */
  public double degreesOfFreedom(boolean[] domain) {
    boolean[] unitSeen = new boolean[unitStratum.length];
    boolean[] stratumSeen = new boolean[sampled.length];
    for (int i = 0; i < weights.length; i++) {
      if (domain[i] && weights[i] != 0) {
        unitSeen[unit(i)] = true;
        stratumSeen[strata[i]] = true;
      }
    }
    return count(unitSeen) - count(stratumSeen);
  }

  private static long count(boolean[] seen) {
    return IntStream.range(0, seen.length).filter(i -> seen[i]).count();
  }

  private void checkLength(int length) {
    if (length != weights.length) {
      throw new IllegalArgumentException(
          "The design has " + weights.length + " rows, this column " + length + ".");
    }
  }

  private void checkPopulation() {
    for (int h = 0; h < sampled.length; h++) {
      if (population[h] < sampled[h] * (1 - 1e-12)) {
        throw new IllegalArgumentException(
            "Stratum "
                + (h + 1)
                + " has "
                + sampled[h]
                + " units in the sample and "
                + population[h]
                + " in the population. Please check the population sizes.");
      }
    }
  }

  private static int[] stratumOfUnit(int[] units, int[] strata) {
    int[] of = new int[Arrays.stream(units).max().orElse(-1) + 1];
    for (int i = 0; i < units.length; i++) {
      of[units[i]] = strata[i];
    }
    return of;
  }
}
