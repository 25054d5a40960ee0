/**
 * Estimates and tests under a sampling design: weights, strata, clusters, stages, replicate
 * weights, and how weights are made.
 */
@NullMarked
package org.soundings.statistics.design;

import org.jspecify.annotations.NullMarked;
