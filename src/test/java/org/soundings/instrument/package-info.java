/** The instruments that Soundings ships, held to what was published of them. */
@NullMarked
package org.soundings.instrument;

import org.jspecify.annotations.NullMarked;
