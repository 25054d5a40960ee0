/**
 * The search for other ways in which everybody could have answered that lead to the same
 * publication (D4): over fractions by linear programming, over people by exchange. It knows numbers
 * and what they add up to, and nothing of questions or groups.
 */
@NullMarked
package org.soundings.disclosure.search;

import org.jspecify.annotations.NullMarked;
