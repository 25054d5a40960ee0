/**
 * Numbers in, an Estimate or a TestResult out; one final class per procedure, in a package for each
 * family; knows nothing of surveys.
 */
@NullMarked
package org.soundings.statistics;

import org.jspecify.annotations.NullMarked;
