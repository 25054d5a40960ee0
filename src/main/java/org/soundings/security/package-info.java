/** Headers, limits and keys: what stands between the network and the pages. */
@NullMarked
package org.soundings.security;

import org.jspecify.annotations.NullMarked;
