/**
 * What every request passes before a page or a resource: response headers, the limit of its length,
 * the key to the API. Ballots and credentials are encrypted and signed in {@code credential}.
 */
@NullMarked
package org.soundings.security;

import org.jspecify.annotations.NullMarked;
