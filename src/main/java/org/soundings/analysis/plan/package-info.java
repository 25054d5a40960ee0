/** Reads a plan into requests, prose and choices; a questionnaire makes a plan of its own. */
@NullMarked
package org.soundings.analysis.plan;

import org.jspecify.annotations.NullMarked;
