/**
 * What the packages below share: how a survey was done (recruitment, dispositions, the origin of
 * its data) and what can be wrong with a plan.
 */
@NullMarked
package org.soundings.analysis;

import org.jspecify.annotations.NullMarked;
