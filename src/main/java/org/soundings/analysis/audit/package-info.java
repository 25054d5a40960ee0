/**
 * Checks figures that somebody else has published, typed into a small file: whether any answers can
 * have given them (GRIM, GRIMMER, DEBIT, statcheck).
 */
@NullMarked
package org.soundings.analysis.audit;

import org.jspecify.annotations.NullMarked;
