package org.soundings.statistics.design;

import org.soundings.statistics.proportion.Proportion;

/**
 * How everybody who was asked to take part came out, in AAPOR's letters.
 *
 * <p>The American Association for Public Opinion Research (2023), Standard Definitions, 10th
 * edition.
 *
 * @param complete I: complete interviews
 * @param partial P: partial interviews
 * @param refused R: refusals and break-offs
 * @param notContacted NC: eligible, never reached
 * @param other O: eligible, reached, without an interview for another reason
 * @param unknownHousehold UH: not known whether there is anybody eligible
 * @param unknownOther UO: otherwise not known to be eligible
 * @param eligible e: the share of the unknown that is taken to be eligible, 0 to 1
 */
public record Dispositions(
    long complete,
    long partial,
    long refused,
    long notContacted,
    long other,
    long unknownHousehold,
    long unknownOther,
    double eligible) {

  /**
   * @throws IllegalArgumentException on a negative count or an e outside of 0 to 1
   */
  public Dispositions {
    Proportion.check(eligible);
    long least = Math.min(Math.min(complete, partial), Math.min(refused, notContacted));
    if (Math.min(least, Math.min(other, Math.min(unknownHousehold, unknownOther))) < 0) {
      throw new IllegalArgumentException("A disposition is not negative");
    }
  }

  long interviews() {
    return complete + partial;
  }

  /** All that are known to be eligible. */
  long known() {
    return interviews() + refused + notContacted + other;
  }

  long unknown() {
    return unknownHousehold + unknownOther;
  }
}
