package org.soundings.report.figure;

import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** One row of a figure: what it is called, whether it may be shown, and its number. */
public record Row(String label, Cell.Status status, Estimate estimate) {
  boolean shown() {
    return status == Cell.Status.SHOWN;
  }

  /** Whether there is a number to draw. */
  boolean drawn() {
    return shown() && estimate.isDefined();
  }

  /** The number in words, for those who do not see the drawing. */
  String spoken(String value) {
    String name = Lettering.shorten(label, 60);
    if (!shown()) {
      return name + ": protected";
    }
    return name + ": " + (estimate.isDefined() ? value : "no answers");
  }
}
