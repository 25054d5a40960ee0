/** What the templates show: every word and number of a report, ready to be read. */
@NullMarked
package org.soundings.report.page;

import org.jspecify.annotations.NullMarked;
