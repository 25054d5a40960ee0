/**
 * The questionnaire as a researcher writes it and as an analyst reads it; depends on no other
 * package.
 */
@NullMarked
package org.soundings.questionnaire;

import org.jspecify.annotations.NullMarked;
