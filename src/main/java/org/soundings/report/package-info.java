/** What a report was made from, which each of its files names; the packages below write them. */
@NullMarked
package org.soundings.report;

import org.jspecify.annotations.NullMarked;
