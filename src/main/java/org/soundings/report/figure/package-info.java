/** Figures as marks on a sheet whose width is a percentage; computes places, no statistics. */
@NullMarked
package org.soundings.report.figure;

import org.jspecify.annotations.NullMarked;
