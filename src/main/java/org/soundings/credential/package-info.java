/**
 * The cryptography: credentials that say that somebody was invited, and not who (blind signatures),
 * and the keys by which ballots are sealed and opened, whole or in parts. It knows neither who was
 * invited nor what was answered.
 */
@NullMarked
package org.soundings.credential;

import org.jspecify.annotations.NullMarked;
