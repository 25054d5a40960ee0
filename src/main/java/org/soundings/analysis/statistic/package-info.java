/** The statistics that a plan can ask for by name, what each is made from, and what comes of it. */
@NullMarked
package org.soundings.analysis.statistic;

import org.jspecify.annotations.NullMarked;
