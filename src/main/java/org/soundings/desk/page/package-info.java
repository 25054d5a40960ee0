/** What the pages for people who run studies show, as records; one template renders all of them. */
@NullMarked
package org.soundings.desk.page;

import org.jspecify.annotations.NullMarked;
