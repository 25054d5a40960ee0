/**
 * Each statistic computed straight from the data of a reference case: one file for each family,
 * which lists what of it can be checked.
 */
@NullMarked
package org.soundings.verification.procedure;

import org.jspecify.annotations.NullMarked;
