/**
 * Credentials that say that somebody was invited, and not who: blind signatures. This room knows
 * neither who nor what.
 */
@NullMarked
package org.soundings.credential;

import org.jspecify.annotations.NullMarked;
