/**
 * What is kept: questionnaire versions, waves, drafts, responses, receipts, releases. Records go in
 * and come out; rows stay here. Nothing in it knows who answered (A1, A2).
 */
@NullMarked
package org.soundings.store;

import org.jspecify.annotations.NullMarked;
