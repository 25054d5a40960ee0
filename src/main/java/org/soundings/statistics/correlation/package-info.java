/**
 * How two variables go together: product-moment, rank and polychoric correlations with their
 * intervals and tests.
 */
@NullMarked
package org.soundings.statistics.correlation;

import org.jspecify.annotations.NullMarked;
