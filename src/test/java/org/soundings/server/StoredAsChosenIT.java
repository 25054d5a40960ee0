package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.soundings.Chromium;
import org.soundings.form.Browser;
import org.soundings.form.Form;
import org.soundings.form.Hand;
import org.soundings.form.RandomAnswers;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Missing;
import org.soundings.response.Pace;
import org.soundings.response.Value;
import org.soundings.store.answer.HandedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Every questionnaire that ships, and one that holds every feature, answered through the running
 * server by a browser with a script, a browser without, and a plain HTTP client: what lies in the
 * database is what was chosen (R12).
 */
class StoredAsChosenIT {
  private static final int MOST_PAGES = 120;
  private static final int PLAIN = 3;

  private record Asked(String study, Questionnaire questionnaire) {}

  @Test
  void r12WhatLiesInTheDatabaseIsWhatWasChosen() throws Exception {
    Path data = ServerProcess.folder();
    List<Asked> asked = declared(data);
    ServerProcess server = ServerProcess.start(data, Map.of());
    Map<String, List<String>> expected = new HashMap<>();
    for (Asked one : asked) {
      List<String> chosen = new ArrayList<>();
      for (int seed = 0; seed < PLAIN; seed++) {
        chosen.add(byPlainClient(server, one, seed));
      }
      chosen.add(byBrowser(server, one, PLAIN, true));
      chosen.add(byBrowser(server, one, PLAIN + 1, false));
      expected.put(one.study(), sorted(chosen));
    }
    assertEquals(143, server.stop());
    try (Connection rows = server.rows()) {
      for (Asked one : asked) {
        assertEquals(
            expected.get(one.study()), stored(new HandedIn(rows, data), one.study()), one.study());
      }
    }
  }

  /** A study for every questionnaire of the folder that can be answered. */
  private static List<Asked> declared(Path data) throws IOException {
    List<Asked> asked = new ArrayList<>();
    try (Stream<Path> files = Files.list(data.resolve("questionnaires"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Questionnaire questionnaire = QuestionnaireFile.readOrRefuse(file);
        String study = "stored-" + questionnaire.id();
        Files.writeString(
            data.resolve("studies/" + study + ".yaml"),
            """
            study: %s
            questionnaire: ../questionnaires/%s
            asker: The testers
            key: server
            waves: [{wave: first, opens: 2021-01-01}]
            """
                .formatted(study, file.getFileName()));
        asked.add(new Asked(study, questionnaire));
      }
    }
    assertFalse(asked.isEmpty());
    return asked;
  }

  private static String byPlainClient(ServerProcess server, Asked asked, int seed) {
    Map<String, Value> given = given(asked.questionnaire(), seed);
    Respondent respondent = new Respondent(server);
    Respondent.Page page = respondent.get("/s/" + asked.study());
    for (int i = 0; i < MOST_PAGES && page.receipt().isEmpty(); i++) {
      Browser browser = new Browser(page.html().html());
      browser.choose("_agreed", "1");
      asked
          .questionnaire()
          .items()
          .forEach(item -> item.variables().forEach(v -> fill(browser, item, v.name(), given)));
      Element form = browser.page().selectFirst("form[method=post]");
      assertNotNull(form, asked.study() + ": " + page.status() + " " + page.html().text());
      List<Map.Entry<String, String>> fields = new ArrayList<>();
      browser
          .press("_go", "next")
          .forEach((name, values) -> values.forEach(v -> fields.add(Map.entry(name, v))));
      page = respondent.post(form.attr("action"), fields);
    }
    assertFalse(page.receipt().isEmpty(), asked.study() + ": " + page.html().text());
    return written(asked, given);
  }

  private static void fill(Browser browser, Item item, String name, Map<String, Value> given) {
    Document page = browser.page();
    switch (given.getOrDefault(name, new Value.Absent(Missing.SKIPPED))) {
      case Value.Code code -> browser.choose(name, code.code());
      case Value.Words words -> type(browser, page, name, words.text());
      case Value.Number number -> {
        if (item instanceof DateEntry) {
          LocalDate day = LocalDate.ofEpochDay((long) number.value());
          type(browser, page, name + ".day", Integer.toString(day.getDayOfMonth()));
          type(browser, page, name + ".month", Integer.toString(day.getMonthValue()));
          type(browser, page, name + ".year", Integer.toString(day.getYear()));
        } else {
          type(
              browser, page, name, new BigDecimal(Double.toString(number.value())).toPlainString());
        }
      }
      case Value.Absent absent -> {
        if (absent.reason() == Missing.REFUSED) {
          browser.choose(name, "~refused").choose("_refused", item.id());
        }
      }
    }
  }

  private static void type(Browser browser, Document page, String name, String text) {
    if (!page.getElementsByAttributeValue("name", name).isEmpty()) {
      browser.type(name, text);
    }
  }

  private static String byBrowser(ServerProcess server, Asked asked, int seed, boolean script) {
    Map<String, Value> given = given(asked.questionnaire(), seed);
    try (BrowserContext window = Chromium.window(320, ColorScheme.LIGHT, script);
        Page page = window.newPage()) {
      page.navigate(server.uri("/s/" + asked.study()).toString());
      if (page.locator("#_agreed").count() > 0) {
        page.check("#_agreed");
      }
      Hand hand = new Hand(page);
      hand.next();
      for (int i = 0; i < MOST_PAGES && page.locator("#receipt").count() == 0; i++) {
        hand.answer(asked.questionnaire(), given);
        hand.next();
      }
      assertEquals(1, page.locator("#receipt").count(), page.locator("main").innerText());
    }
    return written(asked, given);
  }

  /** Random answers of somebody who agrees, so that most of the questionnaire is asked. */
  private static Map<String, Value> given(Questionnaire questionnaire, int seed) {
    Map<String, Value> given = new HashMap<>(RandomAnswers.to(questionnaire, seed));
    given.computeIfPresent("consented", (name, value) -> new Value.Code("yes"));
    return given;
  }

  private static String written(Asked asked, Map<String, Value> given) {
    Map<String, Value> whole = new HashMap<>();
    asked
        .questionnaire()
        .items()
        .forEach(
            item ->
                item.variables()
                    .forEach(
                        v ->
                            whole.put(
                                v.name(),
                                given.getOrDefault(v.name(), new Value.Absent(Missing.SKIPPED)))));
    Map<String, Value> complete = new Form(asked.questionnaire()).complete(whole).values();
    return plain(
        complete.entrySet().stream().map(e -> e.getKey() + "=" + plain(e.getValue())).toList());
  }

  private static String plain(Value value) {
    return switch (value) {
      case Value.Code code -> "code " + code.code();
      case Value.Number number -> "number " + number.value();
      case Value.Words words -> "words " + words.text().replace("\r\n", "\n");
      case Value.Absent absent -> "missing " + absent.reason();
    };
  }

  private static String plain(List<String> values) {
    return String.join("\n", values.stream().sorted().toList());
  }

  private static List<String> stored(HandedIn handedIn, String study) throws SQLException {
    List<String> stored = new ArrayList<>();
    for (HandedIn.Kept kept : handedIn.all()) {
      if (kept.study().equals(study)) {
        JsonNode json = new ObjectMapper().readTree(kept.answers());
        stored.add(
            plain(
                json.properties().stream()
                    .filter(e -> !e.getKey().equals(Pace.VARIABLE))
                    .map(e -> e.getKey() + "=" + read(e.getValue()))
                    .toList()));
      }
    }
    return sorted(stored);
  }

  private static String read(JsonNode json) {
    if (json.isString()) {
      return "code " + json.asString();
    }
    if (json.isNumber()) {
      return "number " + json.asDouble();
    }
    return json.isArray()
        ? "words " + json.get(0).asString().replace("\r\n", "\n")
        : "missing " + json.get("missing").asString().toUpperCase(Locale.ROOT);
  }

  private static List<String> sorted(List<String> responses) {
    return responses.stream().sorted(Comparator.naturalOrder()).toList();
  }
}
