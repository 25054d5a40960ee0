/** A plan's prose with live numbers, held to the findings. */
@NullMarked
package org.soundings.analysis.prose;

import org.jspecify.annotations.NullMarked;
