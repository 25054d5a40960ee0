/**
 * The database of what is declared, answered and released, for the packages below only: what holds
 * an answer is {@code store.answer}, what declares a wave {@code store.wave}. Records go in and
 * come out; rows stay there. Nothing in it knows who answered (A1, A2).
 */
@NullMarked
package org.soundings.store;

import org.jspecify.annotations.NullMarked;
