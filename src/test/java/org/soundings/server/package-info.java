/** The running server, met as its users meet it: by process and by HTTP. */
@NullMarked
package org.soundings.server;

import org.jspecify.annotations.NullMarked;
