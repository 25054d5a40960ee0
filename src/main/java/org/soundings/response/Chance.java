package org.soundings.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The chance behind one simulated person. Everything is made of the 64-bit generator's uniform
 * numbers and of arithmetic that is the same on every machine.
 */
final class Chance {
  private static final int UNIFORMS = 12;

  private final SplittableRandom random;
  private final Map<String, Double> leanings = new HashMap<>();

  /** Follows from the two numbers alone; a change of either changes everything. */
  Chance(long seed, long number) {
    this.random = new SplittableRandom(mixed(mixed(seed) + number));
  }

  boolean of(double probability) {
    return random.nextDouble() < probability;
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** From 0 to n-1. */
  int below(int n) {
    return (int) (random.nextDouble() * n);
  }

  /** Roughly normal, mean 0 and variance 1: a sum of uniform numbers. */
  double normal() {
    double sum = -UNIFORMS / 2.0;
    for (int i = 0; i < UNIFORMS; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  /** What the person brings to every item of a scale; drawn once. */
  double leaning(String scale) {
    return leanings.computeIfAbsent(scale, any -> normal());
  }

  /** One of the list, each as likely as it weighs. */
  <T> T pick(List<T> from, ToDoubleFunction<T> weight) {
    double all = 0;
    for (T one : from) {
      all += weight.applyAsDouble(one);
    }
    double left = random.nextDouble() * all;
    for (T one : from) {
      left -= weight.applyAsDouble(one);
      if (left < 0) {
        return one;
      }
    }
    return from.getLast();
  }

  /** The finaliser of MurmurHash3: every bit of the result depends on every bit of {@code z}. */
  private static long mixed(long z) {
    long x = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    long y = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return y ^ (y >>> 33);
  }
}
