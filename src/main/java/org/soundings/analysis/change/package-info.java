/** What changed from wave to wave. */
@NullMarked
package org.soundings.analysis.change;

import org.jspecify.annotations.NullMarked;
