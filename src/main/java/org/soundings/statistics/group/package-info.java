/**
 * Whether groups, or two answers by the same people, differ: tests of means, ranks and variances,
 * and comparisons of all pairs.
 */
@NullMarked
package org.soundings.statistics.group;

import org.jspecify.annotations.NullMarked;
