/**
 * Reference cases as they lie in their files: what was computed of which data, and what came out;
 * and the data, as columns, tables, groups, formulas and designs.
 */
@NullMarked
package org.soundings.verification.reference;

import org.jspecify.annotations.NullMarked;
