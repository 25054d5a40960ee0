package org.soundings.statistics.design;

import java.util.function.ToDoubleFunction;

/**
 * Outcome rates of a survey under their published names. Each is a ratio of counts, from 0 to 1,
 * and has no sampling error; NaN where its denominator is 0.
 *
 * <p>The American Association for Public Opinion Research (2023), Standard Definitions, 10th
 * edition.
 */
public enum OutcomeRate {
  RR1("Response rate 1", d -> ratio(d.complete(), d.known() + d.unknown())),
  RR2("Response rate 2", d -> ratio(d.interviews(), d.known() + d.unknown())),
  RR3("Response rate 3", d -> ratio(d.complete(), estimated(d))),
  RR4("Response rate 4", d -> ratio(d.interviews(), estimated(d))),
  RR5("Response rate 5", d -> ratio(d.complete(), d.known())),
  RR6("Response rate 6", d -> ratio(d.interviews(), d.known())),
  COOP1("Cooperation rate 1", d -> ratio(d.complete(), contacted(d))),
  COOP2("Cooperation rate 2", d -> ratio(d.interviews(), contacted(d))),
  COOP3("Cooperation rate 3", d -> ratio(d.complete(), d.interviews() + d.refused())),
  COOP4("Cooperation rate 4", d -> ratio(d.interviews(), d.interviews() + d.refused())),
  REF1("Refusal rate 1", d -> ratio(d.refused(), d.known() + d.unknown())),
  REF2("Refusal rate 2", d -> ratio(d.refused(), estimated(d))),
  REF3("Refusal rate 3", d -> ratio(d.refused(), d.known())),
  CON1("Contact rate 1", d -> ratio(contacted(d), d.known() + d.unknown())),
  CON2("Contact rate 2", d -> ratio(contacted(d), estimated(d))),
  CON3("Contact rate 3", d -> ratio(contacted(d), d.known())),
  /** For samples that people opt into, where there is no response rate. */
  PARTICIPATION("Participation rate", d -> ratio(d.interviews(), d.known() + d.unknown()));

  private final String title;
  private final ToDoubleFunction<Dispositions> rate;

  OutcomeRate(String title, ToDoubleFunction<Dispositions> rate) {
    this.title = title;
    this.rate = rate;
  }

  /** Its name in AAPOR's words. */
  public String title() {
    return title;
  }

  /** The rate, from 0 to 1; NaN where its denominator is 0. */
  public double of(Dispositions dispositions) {
    return rate.applyAsDouble(dispositions);
  }

  private static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }

  private static double contacted(Dispositions d) {
    return d.interviews() + (double) d.refused() + d.other();
  }

  /** The eligible, those unknown by their estimated share. */
  private static double estimated(Dispositions d) {
    return d.known() + d.eligible() * d.unknown();
  }
}
