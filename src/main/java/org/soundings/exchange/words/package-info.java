/**
 * What people wrote in their own words, out to those who may read or code it and back: sheets,
 * masking, codes and where coders disagree.
 */
@NullMarked
package org.soundings.exchange.words;

import org.jspecify.annotations.NullMarked;
