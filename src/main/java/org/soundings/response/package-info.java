/**
 * What one person answered, and many such answers as columns; missing is a value with a reason. And
 * simulated answers, to try a plan before anybody has answered.
 */
@NullMarked
package org.soundings.response;

import org.jspecify.annotations.NullMarked;
