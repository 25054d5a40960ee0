/** The respondent's pages: show a page, save a draft, take a response, give a receipt. */
@NullMarked
package org.soundings.collect;

import org.jspecify.annotations.NullMarked;
