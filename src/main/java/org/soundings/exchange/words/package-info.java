/**
 * Answers to open questions, out to those who may read or code them and back: sheets, masking,
 * codes and where coders disagree.
 */
@NullMarked
package org.soundings.exchange.words;

import org.jspecify.annotations.NullMarked;
