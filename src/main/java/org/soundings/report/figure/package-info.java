/** Findings as figures: each with its basis, its drawings, its remarks and its table. */
@NullMarked
package org.soundings.report.figure;

import org.jspecify.annotations.NullMarked;
