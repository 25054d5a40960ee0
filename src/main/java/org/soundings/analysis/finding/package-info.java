/**
 * What was found, and what is done to it as a whole: families of tests, imputations pooled, digits.
 */
@NullMarked
package org.soundings.analysis.finding;

import org.jspecify.annotations.NullMarked;
