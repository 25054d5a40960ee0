/** Findings become HTML, JSON, CSV and figures; computes nothing. */
@NullMarked
package org.soundings.report;

import org.jspecify.annotations.NullMarked;
