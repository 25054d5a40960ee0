/**
 * Charts as marks on a sheet whose width is a percentage, and such marks as SVG or pixels; computes
 * places, no statistics.
 */
@NullMarked
package org.soundings.report.drawing;

import org.jspecify.annotations.NullMarked;
