/**
 * What was found, one record a kind of finding, and what is done to all of them: p-values adjusted
 * by family, imputations pooled, digits rounded.
 */
@NullMarked
package org.soundings.analysis.finding;

import org.jspecify.annotations.NullMarked;
