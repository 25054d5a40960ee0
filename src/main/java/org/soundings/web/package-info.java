/** What every page and resource of the server shares: answers, errors, fields, files, the start. */
@NullMarked
package org.soundings.web;

import org.jspecify.annotations.NullMarked;
