/**
 * Studies declared by files, the life of their waves and their releases, and the public pages that
 * follow from these: promises, keys, results.
 */
@NullMarked
package org.soundings.study;

import org.jspecify.annotations.NullMarked;
