/** Proposes a questionnaire from somebody else's data file. */
@NullMarked
package org.soundings.exchange.infer;

import org.jspecify.annotations.NullMarked;
