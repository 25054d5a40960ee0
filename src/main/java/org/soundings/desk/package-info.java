/**
 * The pages for people who run studies: they sign in here, see their studies, and do what their
 * roles let them. They compute nothing and know no answer.
 */
@NullMarked
package org.soundings.desk;

import org.jspecify.annotations.NullMarked;
