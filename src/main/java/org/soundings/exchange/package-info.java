/**
 * Reads data files that other programmes have written, CSV above all, into answers of a
 * questionnaire, and writes answers as CSV.
 */
@NullMarked
package org.soundings.exchange;

import org.jspecify.annotations.NullMarked;
