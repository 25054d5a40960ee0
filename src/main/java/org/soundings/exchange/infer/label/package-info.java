/**
 * What answers say: words for no answer, spellings of one answer, orders, options and their names.
 */
@NullMarked
package org.soundings.exchange.infer.label;

import org.jspecify.annotations.NullMarked;
