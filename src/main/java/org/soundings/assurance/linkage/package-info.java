/**
 * What somebody who holds both databases, of those who were invited and of what was answered, could
 * link by. It reads rows by plain SQL, and the bytes of their files by itself, and knows nothing of
 * how they were written.
 */
@NullMarked
package org.soundings.assurance.linkage;

import org.jspecify.annotations.NullMarked;
