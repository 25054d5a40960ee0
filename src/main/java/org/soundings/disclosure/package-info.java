/** The gate: only what may be published passes, as Cleared. */
@NullMarked
package org.soundings.disclosure;

import org.jspecify.annotations.NullMarked;
