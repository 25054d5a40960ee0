/** Intervals of a share and of the difference of two. */
@NullMarked
package org.soundings.statistics.proportion;

import org.jspecify.annotations.NullMarked;
