/**
 * A plan asks for findings; this room chooses variables and calls tally, gate and statistics in
 * that order.
 */
@NullMarked
package org.soundings.analysis;

import org.jspecify.annotations.NullMarked;
