/** What a column is taken for: a choice, several in one cell, a number, a day, words. */
@NullMarked
package org.soundings.exchange.infer.guess;

import org.jspecify.annotations.NullMarked;
