/**
 * What a plan asks for: each request names what must be counted, and makes its finding of that
 * alone.
 */
@NullMarked
package org.soundings.analysis.request;

import org.jspecify.annotations.NullMarked;
