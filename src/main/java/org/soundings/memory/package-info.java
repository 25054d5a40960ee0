/** What the web server does with memory; loaded by its own class loader, before the application. */
@NullMarked
package org.soundings.memory;

import org.jspecify.annotations.NullMarked;
