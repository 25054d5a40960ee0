/**
 * Credentials that say that somebody was invited, and not who: blind signatures. And the keys by
 * which ballots are sealed. It knows neither who nor what.
 */
@NullMarked
package org.soundings.credential;

import org.jspecify.annotations.NullMarked;
