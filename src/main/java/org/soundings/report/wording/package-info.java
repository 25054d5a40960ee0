/** How numbers, bases, tests and methods are put into words; computes nothing. */
@NullMarked
package org.soundings.report.wording;

import org.jspecify.annotations.NullMarked;
