/** What changed from wave to wave, and which questions were asked in the same way in both. */
@NullMarked
package org.soundings.analysis.change;

import org.jspecify.annotations.NullMarked;
