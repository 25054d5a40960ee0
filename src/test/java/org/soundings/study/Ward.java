package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Problems;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

/** The study of a ward, and what is said of it. */
record Ward(Path data) {
  static final String QUESTIONNAIRE =
      """
      questionnaire: ward
      version: "1"
      languages: [en, es]
      policy: research
      title: {en: How we <work>, es: Cómo trabajamos}
      pages:
        - page: work
          items:
            - single: team
              ask: {en: Where do you work?, es: ¿Dónde trabaja?}
              options: {a: {en: A, es: A}, b: {en: B, es: B}}
            - single: worn
              ask: {en: Are you worn out?, es: ¿Está agotado?}
              sensitivity: wellbeing
              required: yes
              options: {"yes": {en: "Yes", es: Sí}, "no": {en: "No", es: "No"}}
            - single: left
              ask: {en: Do you want to leave?, es: ¿Quiere irse?}
              sensitivity: sensitive
              options: {"yes": {en: "Yes", es: Sí}, "no": {en: "No", es: "No"}}
            - text: why
              ask: {en: Why?, es: ¿Por qué?}
      """;

  static final String PLAN =
      """
      plan: ward-report
      questionnaire: ../questionnaires/ward.yaml
      title: Ward
      sections:
        - title: All
          findings:
            - crosstab: worn
              by: team
      """;

  static final String STUDY =
      """
      study: ward
      questionnaire: ../questionnaires/ward.yaml
      plan: ../analysis/ward.yaml
      policy: organisation
      key: server
      asker: {en: The institute, es: El instituto}
      kept: {en: Until 2028., es: Hasta 2028.}
      participation: invited
      strata: {item: team, at-least: 12}
      addresses-kept: 14
      waves: [{wave: spring}, {wave: autumn}]
      """;

  static Ward in(Path data) throws IOException {
    for (String folder : List.of("questionnaires", "analysis", "studies")) {
      Files.createDirectories(data.resolve(folder));
    }
    Ward ward = new Ward(data);
    ward.asks(QUESTIONNAIRE);
    ward.reports(PLAN);
    return ward;
  }

  void asks(String questionnaire) throws IOException {
    Files.writeString(data.resolve("questionnaires/ward.yaml"), questionnaire);
  }

  void reports(String plan) throws IOException {
    Files.writeString(data.resolve("analysis/ward.yaml"), plan);
  }

  Promised promised(String study) throws IOException {
    Path file = data.resolve("studies/ward.yaml");
    Files.writeString(file, study);
    Problems problems = new Problems();
    Declaration declared = new StudyFile(data, file, problems).read().orElse(null);
    assertTrue(declared != null, () -> problems.inOrder().toString());
    return Promised.of(declared, wave(declared, declared.policy()), null, declared.trustee());
  }

  static Wave wave(Declaration declared, Audience policy) {
    return new Wave(
        new WaveId("ward", "spring"),
        declared.about(),
        declared.version().sha256(),
        policy,
        "",
        declared.participation(),
        declared.languages(),
        null,
        null,
        Stage.OPEN);
  }

  static String open(String study) {
    return study
        .replace("participation: invited\n", "")
        .replace("strata: {item: team, at-least: 12}\n", "")
        .replace("addresses-kept: 14\n", "");
  }

  static void says(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> "\"" + part + "\" is not in: " + text);
    }
  }

  static void saysNot(String text, String... parts) {
    for (String part : parts) {
      assertFalse(text.contains(part), () -> "\"" + part + "\" is in: " + text);
    }
  }
}
