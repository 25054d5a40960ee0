/** A database: a file of its own or PostgreSQL, its tables brought up to date, its disk minded. */
@NullMarked
package org.soundings.database;

import org.jspecify.annotations.NullMarked;
