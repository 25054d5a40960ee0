/**
 * Reading what a researcher writes by hand: YAML with a place for every word, and the questionnaire
 * made of it.
 */
@NullMarked
package org.soundings.questionnaire.file;

import org.jspecify.annotations.NullMarked;
