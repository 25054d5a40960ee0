/** Sends mail to those who are invited, and says what became of it; knows no answers. */
@NullMarked
package org.soundings.mail;

import org.jspecify.annotations.NullMarked;
