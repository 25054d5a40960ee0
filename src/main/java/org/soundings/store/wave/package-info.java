/**
 * The waves of a study, the questionnaires that they ask, and the public keys of those that are
 * invited. Nothing in it holds an answer or leads to one.
 */
@NullMarked
package org.soundings.store.wave;

import org.jspecify.annotations.NullMarked;
