/** Figures that leave the page: each a picture of its own with its title, n and source. */
@NullMarked
package org.soundings.report.alone;

import org.jspecify.annotations.NullMarked;
