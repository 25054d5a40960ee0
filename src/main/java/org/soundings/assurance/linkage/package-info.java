/**
 * What somebody who holds both databases, of those who were invited and of what was answered, could
 * link by. It reads them as they lie, by plain SQL, and knows nothing of how they were written.
 */
@NullMarked
package org.soundings.assurance.linkage;

import org.jspecify.annotations.NullMarked;
