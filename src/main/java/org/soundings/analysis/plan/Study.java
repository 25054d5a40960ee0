package org.soundings.analysis.plan;

import org.soundings.questionnaire.Questionnaire;

/**
 * A plan with the questionnaire it is about: all that an analysis asks, without any answers. The
 * declared studies of a server, with their waves, are in {@code org.soundings.study}.
 */
public record Study(Plan plan, Questionnaire questionnaire) {
  /** The same for the answers of people who, but for a few, answered an earlier wave (D6). */
  public Study ofLaterWave() {
    return new Study(plan.under(plan.policy().ofLaterWave()), questionnaire);
  }
}
