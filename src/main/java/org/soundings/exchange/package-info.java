/** Reading and writing other people's files. */
@NullMarked
package org.soundings.exchange;

import org.jspecify.annotations.NullMarked;
