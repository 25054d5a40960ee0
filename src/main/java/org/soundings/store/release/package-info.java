/** The files of released waves, served as they were made. */
@NullMarked
package org.soundings.store.release;

import org.jspecify.annotations.NullMarked;
