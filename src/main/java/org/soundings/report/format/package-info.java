/** A report as files: HTML, PDF, DOCX, poster, card, JSON, CSV; and the files beside it. */
@NullMarked
package org.soundings.report.format;

import org.jspecify.annotations.NullMarked;
