/**
 * Who was invited, and whether they took part; never what they answered. The pages of the invited
 * and the database of invitations. All that leaves it towards the answers is a signature under
 * something that it cannot read (A1, A3, A5, A7).
 */
@NullMarked
package org.soundings.invitation;

import org.jspecify.annotations.NullMarked;
