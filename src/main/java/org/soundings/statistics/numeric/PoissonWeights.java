package org.soundings.statistics.numeric;

import org.apache.commons.numbers.gamma.LogGamma;

/** The Poisson probabilities that are worth summing, found from the mode outwards. */
final class PoissonWeights {
  private static final double NEGLIGIBLE = 1e-20;

  private final int first;
  private final double[] probability;

  private PoissonWeights(int first, double[] probability) {
    this.first = first;
    this.probability = probability;
  }

  static PoissonWeights of(double mean) {
    int mode = (int) mean;
    double peak = mean == 0 ? 1 : Math.exp(mode * Math.log(mean) - mean - LogGamma.value(mode + 1));
    int first = mode;
    for (double p = peak; first > 0 && p > NEGLIGIBLE * peak; first--) {
      p *= first / mean;
    }
    int last = mode;
    for (double p = peak; p > NEGLIGIBLE * peak; last++) {
      p *= mean / (last + 1);
    }
    double[] probability = new double[last - first + 1];
    probability[mode - first] = peak;
    for (int j = mode; j > first; j--) {
      probability[j - 1 - first] = probability[j - first] * (j / mean);
    }
    for (int j = mode; j < last; j++) {
      probability[j + 1 - first] = probability[j - first] * (mean / (j + 1));
    }
    return new PoissonWeights(first, probability);
  }

  int first() {
    return first;
  }

  int last() {
    return first + probability.length - 1;
  }

  double at(int j) {
    return probability[j - first];
  }
}
