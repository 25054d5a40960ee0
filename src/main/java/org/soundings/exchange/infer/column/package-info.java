/** What the cells of one column look like, and the survey programme that wrote them. */
@NullMarked
package org.soundings.exchange.infer.column;

import org.jspecify.annotations.NullMarked;
