/**
 * Files of records (D9): which variables are merged and which cells taken out until nobody in them
 * is alone, and what risk is left. What may leave is for {@link
 * org.soundings.disclosure.Extraction} to say.
 */
@NullMarked
package org.soundings.disclosure.records;

import org.jspecify.annotations.NullMarked;
