package org.soundings.study;

import org.soundings.analysis.plan.Plan;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.statistics.design.LonelyPsu;

/** Responses given here belong to no drawn sample: no weight, no strata, no clusters. */
final class Unweighted {
  private Unweighted() {}

  /** The plan without weight, under the study's own policy. */
  static Plan plan(Plan plan, Policy policy) {
    return plan(plan, policy, plan.title());
  }

  /** The same, under another title. */
  static Plan plan(Plan plan, Policy policy, String title) {
    return new Plan(
        plan.id(),
        plan.sha256(),
        title,
        plan.subtitle(),
        plan.language(),
        policy,
        plan.level(),
        false,
        LonelyPsu.FAIL,
        plan.interval(),
        null,
        plan.protocol(),
        plan.microdata(),
        plan.openText(),
        plan.sections());
  }

  static Questionnaire questionnaire(Questionnaire q) {
    return new Questionnaire(
        q.id(),
        q.version(),
        q.sha256(),
        q.languages(),
        q.title(),
        q.introduction(),
        q.consent(),
        q.paging(),
        q.audience(),
        q.pages(),
        q.scales(),
        Design.NONE,
        q.layout(),
        q.instruments(),
        q.help());
  }
}
