/** Tables as they are read, and the lines of {@code tables.csv}. */
@NullMarked
package org.soundings.report.table;

import org.jspecify.annotations.NullMarked;
