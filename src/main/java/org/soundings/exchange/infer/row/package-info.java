/** Rows that are no responses: headings, totals, keys, notes, previews, a header again. */
@NullMarked
package org.soundings.exchange.infer.row;

import org.jspecify.annotations.NullMarked;
