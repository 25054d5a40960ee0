package org.soundings.statistics.scale;

import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * The parameters of a confirmatory factor model in one vector: loadings where the pattern has them,
 * then unique variances, then correlations of factors.
 */
record FactorModel(boolean[][] pattern, int[][] loading, int loadings, int factors) {

  static FactorModel of(boolean[][] pattern) {
    int k = pattern.length == 0 ? 0 : pattern[0].length;
    int[][] loading = new int[pattern.length][k];
    int count = 0;
    for (int i = 0; i < pattern.length; i++) {
      boolean any = false;
      for (int f = 0; f < k; f++) {
        loading[i][f] = pattern[i][f] ? count++ : -1;
        any |= pattern[i][f];
      }
      if (!any) {
        throw new IllegalArgumentException(
            "Item " + (i + 1) + " loads on no factor. Please leave it out.");
      }
    }
    return new FactorModel(pattern, loading, count, k);
  }

  int items() {
    return pattern.length;
  }

  int parameters() {
    return loadings + items() + factors * (factors - 1) / 2;
  }

  /** -1 where the item does not load on the factor. */
  int loadingIndex(int item, int factor) {
    return loading[item][factor];
  }

  int uniqueIndex(int item) {
    return loadings + item;
  }

  int correlationIndex(int a, int b) {
    int high = Math.max(a, b);
    return loadings + items() + high * (high - 1) / 2 + Math.min(a, b);
  }

  double[][] correlations(double[] theta) {
    double[][] phi = new double[factors][factors];
    for (int a = 0; a < factors; a++) {
      phi[a][a] = 1;
      for (int b = 0; b < a; b++) {
        phi[a][b] = phi[b][a] = theta[correlationIndex(a, b)];
      }
    }
    return phi;
  }

  double[][] lambda(double[] theta) {
    double[][] lambda = new double[items()][factors];
    for (int i = 0; i < items(); i++) {
      for (int f = 0; f < factors; f++) {
        lambda[i][f] = pattern[i][f] ? theta[loading[i][f]] : 0;
      }
    }
    return lambda;
  }

  double[][] implied(double[] theta) {
    double[][] lambda = lambda(theta);
    double[][] sigma =
        SymmetricMatrix.times(
            SymmetricMatrix.times(lambda, correlations(theta)), SymmetricMatrix.transpose(lambda));
    for (int i = 0; i < items(); i++) {
      sigma[i][i] += theta[uniqueIndex(i)];
    }
    return sigma;
  }

  /** First loadings from each factor's first principal component; factors uncorrelated. */
  double[] start(double[][] r) {
    double[] theta = new double[parameters()];
    for (int f = 0; f < factors; f++) {
      int factor = f;
      int[] own =
          java.util.stream.IntStream.range(0, items()).filter(i -> pattern[i][factor]).toArray();
      double[] component = FactorSigns.firstComponent(SymmetricMatrix.select(r, own));
      for (int i = 0; i < own.length; i++) {
        theta[loading[own[i]][f]] = 0.9 * component[i];
      }
    }
    double[][] lambda = lambda(theta);
    for (int i = 0; i < items(); i++) {
      double shared = 0;
      for (double x : lambda[i]) {
        shared += x * x;
      }
      theta[uniqueIndex(i)] = Math.max(0.2, 1 - shared);
    }
    return theta;
  }

  /** dΣ by each parameter is symmetric and of low rank: the list of its matrices. */
  double[][][] derivatives(double[] theta) {
    int p = items();
    double[][] lambda = lambda(theta);
    double[][] lambdaPhi = SymmetricMatrix.times(lambda, correlations(theta));
    double[][][] d = new double[parameters()][p][p];
    for (int i = 0; i < p; i++) {
      for (int f = 0; f < factors; f++) {
        int at = loading[i][f];
        for (int j = 0; at >= 0 && j < p; j++) {
          d[at][i][j] += lambdaPhi[j][f];
          d[at][j][i] += lambdaPhi[j][f];
        }
      }
      d[uniqueIndex(i)][i][i] = 1;
    }
    for (int a = 0; a < factors; a++) {
      for (int b = 0; b < a; b++) {
        double[][] m = d[correlationIndex(a, b)];
        for (int i = 0; i < p; i++) {
          for (int j = 0; j < p; j++) {
            m[i][j] = lambda[i][a] * lambda[j][b] + lambda[i][b] * lambda[j][a];
          }
        }
      }
    }
    return d;
  }

  /** Expected information of n rows: n/2 tr(Σ⁻¹ dΣ_a Σ⁻¹ dΣ_b). */
  double[][] information(double[] theta, double n) {
    double[][] w = SymmetricMatrix.inverse(implied(theta));
    double[][][] d = derivatives(theta);
    double[][][] wd = new double[d.length][][];
    for (int a = 0; a < d.length; a++) {
      wd[a] = SymmetricMatrix.times(w, d[a]);
    }
    double[][] information = new double[d.length][d.length];
    for (int a = 0; a < d.length; a++) {
      for (int b = 0; b <= a; b++) {
        information[a][b] = information[b][a] = n / 2 * traceOfProduct(wd[a], wd[b]);
      }
    }
    return information;
  }

  static double traceOfProduct(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum += a[i][j] * b[j][i];
      }
    }
    return sum;
  }

  /** 1 or -1 a factor, so that the first item that loads on it loads positively. */
  double[] directions(double[] theta) {
    double[] sign = new double[factors];
    for (int f = 0; f < factors; f++) {
      for (int i = items() - 1; i >= 0; i--) {
        if (pattern[i][f]) {
          sign[f] = theta[loading[i][f]] < 0 ? -1 : 1;
        }
      }
    }
    return sign;
  }
}
