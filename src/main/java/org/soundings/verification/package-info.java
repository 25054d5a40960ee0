/**
 * Proof that this installation computes right: every case of a reference folder is computed again
 * and compared, field by field. A family of statistics is one file here that lists what it can
 * check.
 */
@NullMarked
package org.soundings.verification;

import org.jspecify.annotations.NullMarked;
