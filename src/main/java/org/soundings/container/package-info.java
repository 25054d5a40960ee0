/**
 * What works around faults of the servlet container (Payara's Grizzly): requests are whole before
 * anybody works on them (ADR 55), and its buffers are used once (ADR 35). Loaded by the web
 * server's own class loader, before the application. Each can go with the fault that its decision
 * record names.
 */
@NullMarked
package org.soundings.container;

import org.jspecify.annotations.NullMarked;
