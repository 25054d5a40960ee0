/** Documents for word processors: Office Open XML (ECMA-376), as little of it as tables need. */
@NullMarked
package org.soundings.report.word;

import org.jspecify.annotations.NullMarked;
