/** What one person answered, and many such answers as columns; missing is a value with a reason. */
@NullMarked
package org.soundings.response;

import org.jspecify.annotations.NullMarked;
