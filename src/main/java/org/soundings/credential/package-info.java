/**
 * Credentials that say that somebody was invited, and not who: blind signatures. It knows neither
 * who nor what.
 */
@NullMarked
package org.soundings.credential;

import org.jspecify.annotations.NullMarked;
