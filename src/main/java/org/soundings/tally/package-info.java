/** Responses become columns, columns become tables of cells; every tally merges, to the bit. */
@NullMarked
package org.soundings.tally;

import org.jspecify.annotations.NullMarked;
