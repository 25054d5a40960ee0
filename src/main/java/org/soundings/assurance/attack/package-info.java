/**
 * The attacker: reads nothing but what was published and works out whom it gives away. It shares no
 * code with the gate, so that a mistake in one is seen by the other.
 */
@NullMarked
package org.soundings.assurance.attack;

import org.jspecify.annotations.NullMarked;
