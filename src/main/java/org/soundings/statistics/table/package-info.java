/** Tables of counts: association, symmetry, agreement, fit, and adjusted comparisons. */
@NullMarked
package org.soundings.statistics.table;

import org.jspecify.annotations.NullMarked;
