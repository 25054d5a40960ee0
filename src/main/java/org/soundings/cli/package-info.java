/** The same core from files, without a server. */
@NullMarked
package org.soundings.cli;

import org.jspecify.annotations.NullMarked;
