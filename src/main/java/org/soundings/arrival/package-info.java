/**
 * Requests on their way in: nobody works on one before all of it is here. Loaded by the web
 * server's own class loader, before the application.
 */
@NullMarked
package org.soundings.arrival;

import org.jspecify.annotations.NullMarked;
