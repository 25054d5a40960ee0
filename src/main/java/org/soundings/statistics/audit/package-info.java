/**
 * Whether printed numbers can be right: means and deviations of whole numbers, p values beside
 * their statistics.
 */
@NullMarked
package org.soundings.statistics.audit;

import org.jspecify.annotations.NullMarked;
