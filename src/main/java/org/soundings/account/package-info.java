/**
 * People who run studies: their names, roles, passwords and sessions, in a database of their own.
 * Nothing of respondents, who never have an account.
 */
@NullMarked
package org.soundings.account;

import org.jspecify.annotations.NullMarked;
