/** Each kind of item as it is asked: what it shows, and how its fields are read. */
@NullMarked
package org.soundings.form.item;

import org.jspecify.annotations.NullMarked;
