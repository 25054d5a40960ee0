/** SHA-256, as everything here that names or compares content uses it. */
@NullMarked
package org.soundings.hash;

import org.jspecify.annotations.NullMarked;
