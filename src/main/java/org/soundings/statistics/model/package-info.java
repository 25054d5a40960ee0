/** Linear, logistic and ordinal regression, and which predictors count for most. */
@NullMarked
package org.soundings.statistics.model;

import org.jspecify.annotations.NullMarked;
