/** Reliability and structure of scales of several items, and agreement of raters. */
@NullMarked
package org.soundings.statistics.scale;

import org.jspecify.annotations.NullMarked;
