/** The way from answers to what may be published: counted, cleared, analysed, in that order. */
@NullMarked
package org.soundings.pipeline;

import org.jspecify.annotations.NullMarked;
