/** The conductor: studies declared by files, the life of their waves, their releases. */
@NullMarked
package org.soundings.study;

import org.jspecify.annotations.NullMarked;
