/** What can be said against a questionnaire before anybody answers it. */
@NullMarked
package org.soundings.questionnaire.check;

import org.jspecify.annotations.NullMarked;
