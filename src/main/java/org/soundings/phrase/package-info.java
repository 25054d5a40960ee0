/** What the platform says, in bundles by language. */
@NullMarked
package org.soundings.phrase;

import org.jspecify.annotations.NullMarked;
