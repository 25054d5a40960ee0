/** What time it is, and since when that is certain enough to delete something. */
@NullMarked
package org.soundings.clock;

import org.jspecify.annotations.NullMarked;
