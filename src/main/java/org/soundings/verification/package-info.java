/**
 * Proof that this installation computes right: every case of a reference folder is computed again,
 * straight and by a plan, and compared field by field.
 */
@NullMarked
package org.soundings.verification;

import org.jspecify.annotations.NullMarked;
