/**
 * Numbers in, an Estimate or a TestResult out; one final class per procedure; knows nothing of
 * surveys.
 */
@NullMarked
package org.soundings.statistics;

import org.jspecify.annotations.NullMarked;
