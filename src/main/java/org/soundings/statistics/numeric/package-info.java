/**
 * Distributions, matrices, integrals and roots that the procedures need. Only {@code statistics}
 * uses them.
 */
@NullMarked
package org.soundings.statistics.numeric;

import org.jspecify.annotations.NullMarked;
