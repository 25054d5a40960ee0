package org.soundings.analysis;

import java.util.Locale;

/** How somebody who was asked to take part came out, in AAPOR's categories. */
public enum Disposition {
  COMPLETE("Complete", "I"),
  PARTIAL("Partial", "P"),
  REFUSED("Refused or broken off", "R"),
  NOT_CONTACTED("Eligible, never reached", "NC"),
  OTHER("Eligible, reached, no interview for another reason", "O"),
  UNKNOWN("Not known whether eligible", "UO"),
  NOT_ELIGIBLE("Not eligible", "NE");

  private final String label;
  private final String letters;

  Disposition(String label, String letters) {
    this.label = label;
    this.letters = letters;
  }

  public String label() {
    return label;
  }

  /** AAPOR's letters for it. */
  public String letters() {
    return letters;
  }

  /** As plans write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
