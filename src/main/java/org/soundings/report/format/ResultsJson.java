package org.soundings.report.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.soundings.analysis.Origin;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.Provenance;

/** Every number of a report for other people's scripts. Keys are added, never changed. */
final class ResultsJson implements Format {
  @Override
  public String fileName() {
    return "results.json";
  }

  @Override
  public byte[] write(Edition edition) {
    Findings findings = edition.findings();
    Provenance provenance = edition.provenance();
    Json json = new Json();
    json.object(
        () -> {
          json.field("study", findings.study()).field("title", findings.title());
          json.field("language", findings.language());
          Origin origin = provenance.origin();
          if (origin.isMarked()) {
            json.field("origin", origin.words()).field("notice", origin.notice());
          }
          generated(json, provenance);
          policy(json, findings);
          json.field("level", findings.level()).field("weight", findings.weight());
          json.field("design", findings.design());
          dispositions(json, findings, provenance);
          if (!findings.protocol().facts().isEmpty()) {
            protocol(json, findings);
          }
          instruments(json, provenance, findings.language());
          sections(json, findings);
          FindingJson each = new FindingJson(json);
          json.list("findings", all(findings), each::write);
        });
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Finding> all(Findings findings) {
    return findings.sections().stream().flatMap(s -> s.findings().stream()).toList();
  }

  private static void generated(Json json, Provenance p) {
    json.object(
        "generated",
        () -> {
          json.field("plan_sha256", p.planSha256());
          json.field("questionnaire", p.questionnaire());
          json.field("questionnaire_version", p.questionnaireVersion());
          json.field("questionnaire_sha256", p.questionnaireSha256());
          json.field("data", p.dataFile()).field("data_sha256", p.dataSha256());
          json.field("version", p.version());
        });
  }

  private static void policy(Json json, Findings findings) {
    json.object(
        "policy",
        () -> {
          json.field("name", findings.policy().name());
          json.field("minimum", findings.policy().minimum());
          json.field("single_values", findings.policy().singleValues());
          if (findings.policy().isRounding()) {
            json.field("rounding", findings.policy().rounding());
          }
        });
  }

  private static void dispositions(Json json, Findings findings, Provenance p) {
    json.object(
        "dispositions",
        () -> {
          if (!findings.exact()) {
            json.field("responses_at_least", findings.responses());
            json.field("responses", Double.NaN);
            return;
          }
          json.field("rows_read", p.rowsRead());
          counts(json, "rows_not_used", p.rowsNotUsed());
          counts(json, "cells_not_understood", p.cellsNotUnderstood());
          json.field("unweighted", findings.unweighted());
          json.field("responses", findings.responses());
          Recruitment recruitment = findings.protocol().recruitment();
          if (recruitment != null) {
            recruitment(json, recruitment);
          }
        });
  }

  private static void recruitment(Json json, Recruitment recruitment) {
    json.field("recruited", recruitment.recruited());
    recruitment
        .counts()
        .forEach((disposition, n) -> json.field(disposition.key().replace('-', '_'), n));
    json.list(
        "rates",
        recruitment.rates().entrySet(),
        rate ->
            json.object(
                () ->
                    json.field("rate", rate.getKey().name())
                        .field("name", rate.getKey().title())
                        .field("value", rate.getValue())));
  }

  private static void protocol(Json json, Findings findings) {
    json.object(
        "protocol",
        () ->
            findings
                .protocol()
                .facts()
                .forEach((fact, words) -> json.field(fact.key().replace('-', '_'), words)));
  }

  private static void counts(Json json, String name, Map<String, Long> byReason) {
    json.object(name, () -> byReason.forEach(json::field));
  }

  private static void instruments(Json json, Provenance p, String language) {
    json.list(
        "instruments",
        p.instruments(),
        instrument ->
            json.object(
                () -> {
                  json.field("instrument", instrument.id()).field("version", instrument.version());
                  json.field("title", instrument.title().in(language));
                  json.field("citation", instrument.citation().in(language));
                  json.field("source", instrument.source().in(language));
                  json.field("licence", instrument.licence().in(language));
                  json.field("confirmed", instrument.confirmed());
                }));
  }

  private static void sections(Json json, Findings findings) {
    json.list(
        "sections",
        findings.sections(),
        section ->
            json.object(
                () -> {
                  json.field("title", section.title());
                  json.list("findings", section.findings(), f -> json.text(f.id()));
                }));
  }
}
