package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.soundings.form.Browser;

/** ADR 99: the settings of a study are its file, as a form and in a text editor. */
class StudySettingsIT {
  private static final String FILE =
      """
      # Ask Ana first
      study: settings
      questionnaire: ../questionnaires/short.yaml
      asker: 'The ward'   # as agreed
      kept: |
        Until 2028.
      help: Call somebody.
      # the first one
      waves:
        - {wave: first}   # by hand
      """;
  private static final String PAGE = "/desk/studies/settings/settings";

  private final ServerProcess server = TestServer.get();
  private final Path file = server.data.resolve("studies/settings.yaml");

  private void declare() throws Exception {
    Files.writeString(file, FILE);
    Respondent ana = TestPeople.administrator();
    long end = System.nanoTime() + 60_000_000_000L;
    while (ana.get(PAGE).html().select("[name=seen]").isEmpty()) {
      assertTrue(System.nanoTime() < end, "it is not found");
      Thread.sleep(200);
    }
  }

  /** The form as it stands. */
  private static Map<String, String> form(Respondent.Page page) {
    Map<String, String> fields = new LinkedHashMap<>();
    new Browser(page.html().select("main form").outerHtml())
        .fields()
        .forEach((name, values) -> fields.put(name, values.getFirst()));
    return fields;
  }

  private static Respondent.Page save(Respondent person, Map<String, String> fields) {
    return person.post(PAGE, List.copyOf(fields.entrySet()));
  }

  @Test
  void theFormAndATextEditorChangeOneFile() throws Exception {
    declare();
    Respondent ana = TestPeople.administrator();
    Map<String, String> fields = form(ana.get(PAGE));
    assertEquals("The ward", fields.get("asker.en"));
    assertEquals(200, save(ana, fields).status());
    assertEquals(FILE, Files.readString(file), "what nobody changes stays to the byte");

    fields.put("asker.en", "Ana's ward");
    fields.put("contact.en", "ward@example.org");
    fields.put("waves.0.closes", "2031-02-03");
    fields.put("help.links.0.label.en", "Night: line");
    fields.put("help.links.0.tel", "116 123");
    Respondent.Page saved = save(ana, fields);
    assertEquals(200, saved.status(), saved.html().text());
    assertEquals(
        """
        # Ask Ana first
        study: settings
        questionnaire: ../questionnaires/short.yaml
        asker: 'Ana''s ward'   # as agreed
        kept: |
          Until 2028.
        help:
          text: Call somebody.
          links:
            - {label: "Night: line", tel: 116 123}
        # the first one
        waves:
          - {wave: first, closes: 2031-02-03}   # by hand
        contact: ward@example.org
        """,
        Files.readString(file));
    String promise = new Respondent(server).get("/s/settings/promise").html().text();
    assertTrue(promise.contains("Ana's ward"), promise);
    assertTrue(
        ana.get("/desk/log/log.csv").response().body().contains("CHANGED_STUDY,\"settings "),
        "with the keys that changed");

    staleIsRefused(ana);
    wrongIsShownBesideItsField(ana);
    fixedOnceBegun(ana);
  }

  private void staleIsRefused(Respondent ana) throws Exception {
    Map<String, String> fields = form(ana.get(PAGE));
    Files.writeString(file, Files.readString(file).replace("Ana''s ward", "Rita''s ward"));
    Thread.sleep(3_000);
    fields.put("asker.en", "Ana and Rita's ward");
    String before = Files.readString(file);
    Respondent.Page stale = save(ana, fields);
    assertEquals(409, stale.status());
    assertEquals(before, Files.readString(file), "nothing is saved");
    assertEquals(
        List.of("Who asks Rita's ward Ana and Rita's ward"),
        stale.html().select("table tbody tr").eachText().stream()
            .map(row -> row.replace(" (English)", ""))
            .toList());
    Map<String, String> again = form(stale);
    assertEquals("Ana and Rita's ward", again.get("asker.en"), "nothing is lost");
    assertEquals(200, save(ana, again).status());
    assertTrue(Files.readString(file).contains("asker: 'Ana and Rita''s ward'   # as agreed"));
  }

  private void wrongIsShownBesideItsField(Respondent ana) throws Exception {
    String before = Files.readString(file);
    Map<String, String> fields = form(ana.get(PAGE));
    fields.put("waves.0.opens", "2032-01-01");
    fields.put("asker.en", "<b>Not this</b>");
    fields.put("addresses-kept", "12");
    Respondent.Page wrong = save(ana, fields);
    assertEquals(422, wrong.status());
    assertEquals(before, Files.readString(file));
    Element days = wrong.html().expectFirst("[id='waves.0.closes-wrong']");
    assertTrue(days.text().contains("before the first"), days.text());
    assertTrue(wrong.html().expectFirst("[id='addresses-kept-wrong']").text().contains("invited"));
    assertEquals("<b>Not this</b>", form(wrong).get("asker.en"));
  }

  private void fixedOnceBegun(Respondent ana) throws Exception {
    assertTrue(form(ana.get(PAGE)).containsKey("participation"));
    ana.post("/desk/studies/settings/waves/first/open", List.of());
    Respondent.Page page = ana.get(PAGE);
    Map<String, String> fields = form(page);
    assertFalse(fields.containsKey("participation"), "shown as fixed");
    assertTrue(page.html().text().contains("People have begun to answer, so this stays"));
    String before = Files.readString(file);
    fields.put("participation", "invited");
    assertEquals(200, save(ana, fields).status());
    assertEquals(before, Files.readString(file), "not by a form made by hand either");
    fields.put("policy", "open");
    Respondent.Page weaker = save(ana, fields);
    assertEquals(422, weaker.status());
    assertTrue(weaker.html().expectFirst("#policy-wrong").text().contains("only become stricter"));
  }

  @Test
  void aResearcherChangesNoPlanAndAViewerNothing() throws Exception {
    declare();
    Respondent rita = TestPeople.invited("rita-set@example.org", "researcher", "settings");
    Map<String, String> fields = form(rita.get(PAGE));
    assertFalse(fields.containsKey("plan"));
    String before = Files.readString(file);
    fields.put("plan", "../analysis/other.yaml");
    assertEquals(200, save(rita, fields).status());
    assertEquals(before, Files.readString(file));
    Respondent vera = TestPeople.invited("vera-set@example.org", "viewer", "settings");
    assertEquals(403, vera.get(PAGE).status());
    assertEquals(403, save(vera, fields).status());
    assertFalse(vera.get("/desk/studies/settings").html().text().contains("Settings"));
  }
}
