package org.soundings.report.format;

import org.soundings.disclosure.records.Risk;
import org.soundings.questionnaire.Category;
import org.soundings.report.Provenance;

/** The risk of a file of records as JSON. */
final class RiskJson {
  private RiskJson() {}

  static String of(Risk risk, Provenance provenance) {
    Json json = new Json();
    json.object(
        () -> {
          json.field("soundings", provenance.version())
              .field("questionnaire", provenance.questionnaire())
              .field("questionnaire_sha256", provenance.questionnaireSha256())
              .field("plan_sha256", provenance.planSha256())
              .field("records", risk.records())
              .field("k", risk.k())
              .field("suppressed_records", risk.suppressedRecords())
              .field("suppressed_cells", risk.suppressedCells())
              .field("generalised_cells", risk.generalisedCells())
              .field("information_kept", risk.kept());
          classes(json, "before", risk.before());
          classes(json, "after", risk.after());
          json.list("variables", risk.variables(), done -> variable(json, done));
          json.list(
              "sensitive",
              risk.sensitive(),
              item ->
                  json.object(
                      () ->
                          json.field("item", item.item())
                              .field("distinct_l", item.distinct())
                              .field("entropy_l", item.entropy())));
        });
    return json.toString();
  }

  private static void classes(Json json, String name, Risk.Classes classes) {
    json.object(
        name,
        () ->
            json.field("classes", classes.number())
                .field("smallest", classes.smallest())
                .field("median", classes.median())
                .field("uniques", classes.uniques())
                .field("records_below_k", classes.below())
                .field("highest_risk", classes.highest())
                .field("mean_risk", classes.mean()));
  }

  private static void variable(Json json, Risk.Done done) {
    json.object(
        () ->
            json.field("variable", done.variable())
                .field("step", done.step())
                .field("steps", done.steps())
                .list("values", done.groups(), (Category group) -> json.text(group.code())));
  }
}
