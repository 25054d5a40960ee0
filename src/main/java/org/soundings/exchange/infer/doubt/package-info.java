/** What whoever knows the study should look at, in a column or in the file as a whole. */
@NullMarked
package org.soundings.exchange.infer.doubt;

import org.jspecify.annotations.NullMarked;
