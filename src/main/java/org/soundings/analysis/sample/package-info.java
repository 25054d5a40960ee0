/**
 * How a sample was drawn and weighted, as estimates need it: designs, replicates, weights made to
 * agree with a population.
 */
@NullMarked
package org.soundings.analysis.sample;

import org.jspecify.annotations.NullMarked;
