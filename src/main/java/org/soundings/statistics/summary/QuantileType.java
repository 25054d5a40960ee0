package org.soundings.statistics.summary;

/**
 * How a quantile is read off a sample; the numbers are Hyndman and Fan's.
 *
 * <p>Hyndman and Fan (1996), doi:10.1080/00031305.1996.10473566. R: {@code quantile(x, p, type)}.
 */
public enum QuantileType {
  /**
   * The smallest answer that at least the part p of the sample does not exceed; of two, the mean.
   */
  TYPE_2,
  /** Interpolated at p (n + 1): SPSS, Minitab. */
  TYPE_6,
  /** Interpolated at 1 + p (n − 1): R, Excel. */
  TYPE_7
}
