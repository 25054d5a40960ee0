/**
 * What is answered, and the keys that lead to it: drafts, sealed ballots and their keys, closing,
 * responses, receipts. Nothing that knows an invitation may know this package (A1): a credential is
 * all that passes.
 */
@NullMarked
package org.soundings.store.answer;

import org.jspecify.annotations.NullMarked;
