/** How a survey was done and what can be wrong with a plan, which all packages below share. */
@NullMarked
package org.soundings.analysis;

import org.jspecify.annotations.NullMarked;
