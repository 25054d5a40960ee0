/**
 * A questionnaire as HTML that is answered without a script, and the fields that come back as
 * values. Keeps nothing: whoever calls holds the answers.
 */
@NullMarked
package org.soundings.form;

import org.jspecify.annotations.NullMarked;
