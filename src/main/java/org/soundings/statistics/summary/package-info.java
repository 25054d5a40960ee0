/** One numeric variable described: means, deviations, quantiles, and the sums behind them. */
@NullMarked
package org.soundings.statistics.summary;

import org.jspecify.annotations.NullMarked;
