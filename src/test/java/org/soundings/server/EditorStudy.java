package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A study with a questionnaire of its own, which the tests edit as its researcher does. */
record EditorStudy(ServerProcess server, String name) {
  static final String TEXT =
      """
      # A remark stays.
      questionnaire: NAME
      version: "1"
      languages: [en, es]
      title: {en: How we work, es: Cómo trabajamos}
      pages:
        - page: work
          items:
            - single: team
              ask: {en: Which team do you belong to?, es: ¿De qué equipo es?}
              options: {day: {en: Day, es: Día}, night: {en: Night, es: Noche}}
            - text: why
              ask: {en: Why the night?, es: ¿Por qué de noche?}
              show-if: {team: night}
      """;

  static EditorStudy declared(ServerProcess server, String name, Respondent somebody) {
    EditorStudy study = new EditorStudy(server, name);
    study.write(study.file(), TEXT.replace("NAME", name));
    study.write(
        server.data.resolve("studies/" + name + ".yaml"),
        """
        study: %s
        questionnaire: ../questionnaires/%s.yaml
        key: server
        policy: open
        waves:
          - wave: first
        """
            .formatted(name, name));
    long end = System.nanoTime() + 60_000_000_000L;
    while (somebody.get(study.address()).status() != 200) {
      assertTrue(System.nanoTime() < end, "it is not found");
      pause();
    }
    return study;
  }

  static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Path file() {
    return server.data.resolve("questionnaires/" + name + ".yaml");
  }

  Path draft() {
    return server.data.resolve("questionnaires/" + name + ".yaml.draft");
  }

  String address() {
    return "/desk/studies/" + name + "/questionnaire";
  }

  void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Respondent.Page page(Respondent person) {
    return person.get(address());
  }

  /** The text that a page has. */
  static String text(Respondent.Page page) {
    return page.html().expectFirst("#text").wholeText().replaceFirst("^\n", "");
  }

  static String seen(Respondent.Page page) {
    return page.html().expectFirst("#editor input[name=seen]").val();
  }

  /** Types another text on a page that was opened, and saves it. */
  Respondent.Page save(Respondent person, Respondent.Page opened, String text) {
    return person.post(
        address(), List.of(Map.entry("seen", seen(opened)), Map.entry("text", text)));
  }

  /** Presses a button of the page on which the draft is compared with what is used. */
  Respondent.Page press(Respondent person, String step) {
    Respondent.Page page = person.get(address() + "/use");
    Element form = page.html().selectFirst("form[action$=/" + step + "]");
    if (form == null) {
      return page;
    }
    return person.post(
        form.attr("action"),
        form.select("input[type=hidden]").stream()
            .map(field -> Map.entry(field.attr("name"), field.val()))
            .toList());
  }
}
