/**
 * Every page that a respondent sees, as HTML that works without a script: the screens of a
 * questionnaire and the fields that come back as values, and the pages around it (start, notice,
 * promise, receipt, withdrawal, invitation). Keeps nothing: whoever calls holds the answers.
 */
@NullMarked
package org.soundings.form;

import org.jspecify.annotations.NullMarked;
