package org.soundings.report.format;

/** One file of a report. */
interface Format {
  String fileName();

  /** The whole file. The same edition gives the same bytes. */
  byte[] write(Edition edition);
}
