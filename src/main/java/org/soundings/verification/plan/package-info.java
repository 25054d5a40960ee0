/**
 * Each statistic by the way of a user: a questionnaire and a plan made of a reference case, run by
 * the whole pipeline; and, where no plan can say it, why.
 */
@NullMarked
package org.soundings.verification.plan;

import org.jspecify.annotations.NullMarked;
