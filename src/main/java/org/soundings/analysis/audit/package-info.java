/** Can published figures be? Somebody else's, typed into a small file. */
@NullMarked
package org.soundings.analysis.audit;

import org.jspecify.annotations.NullMarked;
