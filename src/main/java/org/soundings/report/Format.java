package org.soundings.report;

import org.soundings.analysis.Findings;

/** One file of a report. */
interface Format {
  String fileName();

  /** The whole file. The same findings and provenance give the same bytes. */
  byte[] write(Findings findings, Provenance provenance);
}
