package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A study is made at the desk, listed at once, opened and answered, without a restart (ADR 99). */
class NewStudyIT {
  private final ServerProcess server = TestServer.get();

  private static Respondent.Page make(Respondent person, String from, String... fields) {
    List<Map.Entry<String, String>> sent = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      sent.add(Map.entry(fields[i], fields[i + 1]));
    }
    return person.post("/desk/new/" + from, sent);
  }

  private static List<String> wrong(Respondent.Page page) {
    assertEquals(422, page.status(), page.html().text());
    return page.html().select(".error").eachText();
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.walk(server.data)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().contains(".making"))
          .map(file -> server.data.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aStudyOfATemplateIsListedOpenedAndAnsweredAtOnce() throws Exception {
    Respondent ana = TestPeople.administrator();
    String list = ana.get("/desk/new").html().text();
    assertTrue(list.contains("WHO-5 Well-Being Index"), list);
    assertTrue(list.contains("CC BY-NC-SA 3.0 IGO"), list);
    assertTrue(list.contains("5 questions"), list);
    assertTrue(list.contains("Scoring key: it asks nothing itself."), list);
    assertEquals(
        200, ana.get("/desk/new/template?of=who-5").status(), "each has a page of its own");

    List<String> before = files();
    List<String> wrong = wrong(make(ana, "template", "source", "who-5", "id", "new-who"));
    assertEquals(
        List.of("Say where people find help: this questionnaire asks about distress."), wrong);
    assertEquals(before, files(), "nothing is written where anything is wrong");

    Respondent.Page made =
        make(
            ana,
            "template",
            "source",
            "who-5",
            "id",
            "new-who",
            "asker",
            "The ward: \"Ana's\" #1",
            "help",
            "Talk to somebody.\r\nOr call 112.");
    assertEquals(200, made.status(), made.html().text());
    assertEquals("/desk/studies/new-who", made.address().getPath());
    assertTrue(made.html().text().contains("The ward: \"Ana's\" #1"), made.html().text());
    assertTrue(ana.get("/desk").html().text().contains("WHO-5"), "it is listed");
    assertTrue(Files.exists(server.data.resolve("studies/new-who.yaml")));
    assertTrue(Files.exists(server.data.resolve("questionnaires/new-who/instruments/who-5.yaml")));

    ana.post("/desk/studies/new-who/waves/first/open", List.of());
    assertFalse(new Respondent(server).answer("new-who", Respondent::nothing).receipt().isEmpty());
  }

  @Test
  void whatNobodyHasAllowedIsMadeWithSomebodysWord() {
    Respondent ana = TestPeople.administrator();
    String[] sent = {
      "source",
      "copenhagen-burnout-inventory",
      "id",
      "new-cbi",
      "help",
      "Call 112.",
      "confirmed.copenhagen-burnout-inventory",
      " "
    };
    assertEquals(
        List.of("Say who allowed you to use this, and when."), wrong(make(ana, "template", sent)));
    sent[7] = "Letter of 12 May 2026";
    assertEquals(200, make(ana, "template", sent).status());
    assertEquals(
        404,
        make(ana, "template", "source", "oldenburg-burnout-inventory-key", "id", "x").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "../x",
        "a/b",
        "Ward",
        "ſtudy",
        "a b",
        "con",
        "com1",
        "instruments",
        "short",
        "-a",
        "a.yaml",
        "<b>",
        "practitioner-wellbeing/../x",
        "a\nb"
      })
  void aNameThatIsNoneOrTakenIsRefusedInWordsAndWritesNothing(String id) throws Exception {
    List<String> before = files();
    List<String> wrong =
        wrong(make(TestPeople.administrator(), "template", "source", "who-5", "id", id));
    assertEquals(1, wrong.size(), wrong.toString());
    assertTrue(wrong.getFirst().matches("(Use the letters|There is a study or a file).*"));
    assertEquals(before, files());
  }

  @Test
  void aPastedFileShowsItsProblemsByLineAndIsStoredWithoutAnyOnly() throws Exception {
    Respondent ana = TestPeople.administrator();
    String text =
        """
        questionnaire: pasted
        version: "1"
        languages: [en]
        title: A pasted one
        pages:
          - page: one
            items:
              - single: a
                ask: <b>Which?</b>
                options: {x: X, y: Y}
              - sinlge: b
                ask: Which?
        """;
    List<String> before = files();
    Respondent.Page page = make(ana, "file", "id", "new-pasted", "source", text);
    assertEquals(422, page.status());
    List<String> rows = page.html().select("table tbody tr").eachText();
    assertTrue(rows.stream().anyMatch(row -> row.startsWith("11 ")), rows.toString());
    assertTrue(page.html().expectFirst("textarea[name=source]").text().contains("sinlge"));
    assertEquals(before, files());

    assertEquals(
        200,
        make(ana, "file", "id", "new-pasted", "source", text.replace("sinlge", "text")).status());
    assertEquals(
        text.replace("sinlge", "text").strip(),
        Files.readString(server.data.resolve("questionnaires/new-pasted/questionnaire.yaml"))
            .strip());
    assertEquals(422, make(ana, "file", "id", "new-bad", "source", "a: &x 1\nb: *x").status());
    assertEquals(
        422,
        make(
                ana,
                "file",
                "id",
                "new-bad",
                "source",
                text.replace("  - page: one", "  - include: ../../short.yaml\n  - page: one"))
            .status(),
        "nothing but instruments of ours is included");
  }

  @Test
  void aCopyKeepsWhatTheFileSaysAndOnlyOfAStudyThatOneRuns() throws Exception {
    Files.writeString(
        server.data.resolve("studies/new-first.yaml"),
        """
        # Ask Ana first
        study: new-first
        questionnaire: ../questionnaires/short.yaml
        asker: 'The ward'   # as agreed
        waves:
          - {wave: spring, opens: 2021-01-01, closes: 2021-02-01}
        """);
    Respondent ana = TestPeople.administrator();
    long end = System.nanoTime() + 60_000_000_000L;
    while (ana.get("/desk/studies/new-first").status() != 200) {
      assertTrue(System.nanoTime() < end, "it is not found");
      Thread.sleep(200);
    }
    Respondent rita = TestPeople.invited("rita-new@example.org", "researcher", "new-first");
    assertEquals(422, make(rita, "copy", "source", "short", "id", "new-copy").status());
    assertEquals(200, make(rita, "copy", "source", "new-first", "id", "new-copy").status());
    assertEquals(200, rita.get("/desk/studies/new-copy").status(), "she is its researcher");
    assertEquals(
        """
        # Ask Ana first
        study: new-copy
        questionnaire: ../questionnaires/new-copy/questionnaire.yaml
        asker: 'The ward'   # as agreed
        waves:
          - {wave: first}
        """,
        Files.readString(server.data.resolve("studies/new-copy.yaml")));
    assertEquals(
        Files.readString(server.data.resolve("questionnaires/short.yaml")),
        Files.readString(server.data.resolve("questionnaires/new-copy/questionnaire.yaml")));
    String log = ana.get("/desk/log/log.csv").response().body();
    assertTrue(log.contains(",rita-new@example.org,MADE_STUDY,new-copy,"), log);
    assertTrue(log.contains(",rita-new@example.org,REFUSED,S101,"), log);

    Respondent vera = TestPeople.invited("vera-new@example.org", "viewer", "new-first");
    assertEquals(403, vera.get("/desk/new").status());
    assertFalse(vera.get("/desk").html().text().contains("New study"));
  }
}
