package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ADR 103: a questionnaire's text on a page without a script. */
class QuestionnaireFileIT {
  private static final String ASKED = "How long have you been here?";

  private final ServerProcess server = TestServer.get();

  private static String changed(String text) {
    return text.replace("Which team do you belong to?", ASKED);
  }

  private String firstQuestion(String study) {
    Respondent somebody = new Respondent(server);
    Respondent.Page start = somebody.get("/s/" + study);
    return somebody
        .post(
            start.html().expectFirst("form[method=post]").attr("action"),
            Respondent.filled(start.html().expectFirst("form[method=post]"), Map.of()))
        .html()
        .text();
  }

  @Test
  void aResearcherSavesADraftLooksAtItAndUsesIt() {
    EditorStudy study = EditorStudy.declared(server, "written", TestPeople.administrator());
    Respondent rosa = TestPeople.invited("rosa@example.org", "researcher", "written");
    Respondent.Page opened = study.page(rosa);
    String before = EditorStudy.read(study.file());
    assertEquals(before, EditorStudy.text(opened), "every character, remarks too");

    Respondent.Page saved = study.save(rosa, opened, changed(before).replace("\n", "\r\n"));
    assertEquals(changed(before), EditorStudy.read(study.draft()));
    assertEquals(before, EditorStudy.read(study.file()), "nobody is asked a draft");
    assertEquals(changed(before), EditorStudy.text(saved));
    assertTrue(
        saved.html().expectFirst("#verdict").text().startsWith("No mistakes"),
        saved.html().expectFirst("#verdict").text());

    Respondent.Page preview = rosa.get(study.address() + "/preview?screen=team&lang=es");
    assertTrue(preview.html().text().contains("¿De qué equipo es?"), preview.html().text());
    assertTrue(preview.html().text().contains("Preview. Nothing can be sent from here."));
    assertTrue(
        rosa.get(study.address() + "/preview?screen=why")
            .html()
            .expectFirst("h1")
            .text()
            .contains("Why the night?"),
        "also what depends on an answer");

    Respondent.Page used = study.press(rosa, "use");
    assertEquals(200, used.status());
    assertEquals(changed(before), EditorStudy.read(study.file()));
    assertFalse(Files.exists(study.draft()));
    String log = TestPeople.administrator().get("/desk/log/log.csv").response().body();
    List<String> acts =
        log.lines()
            .filter(l -> l.contains(",rosa@example.org,"))
            .map(l -> l.split(",")[3])
            .toList();
    assertTrue(
        acts.containsAll(List.of("EDITED_QUESTIONNAIRE", "USED_QUESTIONNAIRE")), acts.toString());
  }

  @Test
  void aStaleSaveIsRefusedWithBothVersionsAndNothingTypedIsLost() {
    Respondent ana = TestPeople.administrator();
    EditorStudy study = EditorStudy.declared(server, "stale", ana);
    String before = EditorStudy.read(study.file());
    Respondent.Page hers = study.page(ana);
    Respondent.Page his = study.page(ana.again());
    study.save(ana, hers, before.replace("How we work", "How she works"));
    Respondent.Page refused = study.save(ana, his, before.replace("How we work", "How he works"));
    assertEquals(409, refused.status());
    assertTrue(EditorStudy.read(study.draft()).contains("How she works"));
    assertTrue(EditorStudy.text(refused).contains("How he works"), "his is still in the field");
    String sides = refused.html().expectFirst(".sides").text();
    assertTrue(sides.contains("How she works") && sides.contains("How he works"), sides);

    Respondent.Page his2 = study.save(ana, refused, EditorStudy.text(refused));
    assertEquals(200, his2.status(), "having seen hers he may");
    assertTrue(EditorStudy.read(study.draft()).contains("How he works"));

    study.write(study.draft(), before.replace("How we work", "By a text editor"));
    Respondent.Page again = study.save(ana, his2, before);
    assertEquals(409, again.status());
    assertTrue(again.html().expectFirst(".sides").text().contains("By a text editor"));
  }

  @Test
  void whatIsUsedIsNotReplacedWhereItWasChangedSinceItWasCompared() {
    Respondent ana = TestPeople.administrator();
    EditorStudy study = EditorStudy.declared(server, "changed", ana);
    String before = EditorStudy.read(study.file());
    study.save(ana, study.page(ana), changed(before));
    Respondent.Page compared = ana.get(study.address() + "/use");
    study.write(study.file(), before + "# By a text editor.\n");
    Respondent.Page refused =
        ana.post(
            study.address() + "/use",
            compared.html().select("form[action$=/use] input").stream()
                .map(field -> Map.entry(field.attr("name"), field.val()))
                .toList());
    assertEquals(422, refused.status());
    assertTrue(refused.html().expectFirst(".sides").text().contains("By a text editor"));
    assertTrue(EditorStudy.read(study.file()).contains("By a text editor"));
  }

  @Test
  void aMistakeIsNamedByItsLineNeverKeepsADraftFromBeingSavedAndNeverReachesRespondents() {
    Respondent ana = TestPeople.administrator();
    EditorStudy study = EditorStudy.declared(server, "mistaken", ana);
    String before = EditorStudy.read(study.file());
    String broken = before.replace("single: team", "singel: team");
    Respondent.Page saved = study.save(ana, study.page(ana), broken);
    assertEquals(200, saved.status());
    assertEquals(broken, EditorStudy.read(study.draft()));
    assertEquals("1 mistake", saved.html().expectFirst("#verdict").text().split(",")[0]);
    String mistake = saved.html().expectFirst(".problems .error").text();
    assertTrue(mistake.contains("Line 9") && mistake.contains("Q"), mistake);
    String to = saved.html().expectFirst(".problems .error a").attr("href");
    assertTrue(
        saved.html().expectFirst(to).text().contains("singel: team"), "the link leads to the line");

    Respondent.Page asked = ana.get(study.address() + "/use");
    assertEquals(0, asked.html().select("form[action$=/use]").size());
    assertEquals(
        List.of("mistaken.yaml:9:9"),
        asked.html().select("#_summary li").eachText().stream()
            .map(told -> told.split(": ")[0])
            .toList(),
        "once, and without the server's folders");
    Respondent.Page forced =
        ana.post(
            study.address() + "/use",
            List.of(
                Map.entry("seen", EditorStudy.seen(saved)),
                Map.entry("used", org.soundings.hash.Sha256.hex(before))));
    assertEquals(422, forced.status());
    assertEquals(before, EditorStudy.read(study.file()));
    study.press(ana, "discard");
    assertFalse(Files.exists(study.draft()));
    assertEquals(before, EditorStudy.text(study.page(ana)));
  }

  /** What the study's own file needs of the questionnaire counts, too. */
  @Test
  void aDraftThatItsStudyCouldNotAskIsNotUsed() {
    Respondent ana = TestPeople.administrator();
    EditorStudy study = EditorStudy.declared(server, "needed", ana);
    String declared = EditorStudy.read(server.data.resolve("studies/needed.yaml"));
    study.write(server.data.resolve("studies/needed.yaml"), declared + "languages: [en, es]\n");
    String before = EditorStudy.read(study.file());
    study.save(
        ana,
        study.page(ana),
        """
        questionnaire: needed
        version: "1"
        title: How we work
        pages:
          - page: work
            items:
              - single: team
                ask: Which team?
                options: {day: Day, night: Night}
        """);
    Respondent.Page asked = ana.get(study.address() + "/use");
    assertEquals(0, asked.html().select("form[action$=/use]").size());
    assertTrue(asked.html().expectFirst("#_summary").text().contains("es"), asked.html().text());
    assertEquals(before, EditorStudy.read(study.file()));
  }

  @Test
  void fromItsOpeningUntilItsReportAWaveKeepsItsQuestionnaireAndThenANewVersionIsNeeded() {
    Respondent ana = TestPeople.administrator();
    EditorStudy study = EditorStudy.declared(server, "fixed", ana);
    String before = EditorStudy.read(study.file());
    String wave = "/desk/studies/fixed/waves/first";
    ana.post(wave + "/open", List.of());
    for (int i = 0; i < 12; i++) {
      new Respondent(server).answer("fixed", Respondent::nothing);
    }
    Respondent.Page saved = study.save(ana, study.page(ana), changed(before));
    assertTrue(saved.html().expectFirst(".note").text().contains("fixed/first"), "it says so");
    assertTrue(
        study.press(ana, "use").html().expectFirst("#_summary").text().contains("fixed/first"));
    assertTrue(firstQuestion("fixed").contains("Which team do you belong to?"));

    List<Map.Entry<String, String>> password = List.of(Map.entry("password", TestPeople.PASSWORD));
    ana.post(wave + "/close", password);
    assertTrue(study.press(ana, "use").html().text().contains("fixed/first"), "still");
    DeskStudy published = new DeskStudy("fixed");
    published.publish(ana, DeskStudy.hash(published.preview(ana)));
    Respondent.Page same = study.press(ana, "use");
    assertTrue(
        same.html().expectFirst("#_summary").text().contains("Write another version"),
        same.html().text());
    study.save(ana, study.page(ana), changed(before).replace("version: \"1\"", "version: \"2\""));
    assertEquals(200, study.press(ana, "use").status());
    assertTrue(EditorStudy.read(study.file()).contains(ASKED));
  }

  @Test
  void whoeverRunsOneOfTwoStudiesCannotChangeWhatTheOtherAsks() {
    Respondent ana = TestPeople.administrator();
    EditorStudy study = EditorStudy.declared(server, "common", ana);
    study.write(
        server.data.resolve("studies/common-too.yaml"),
        EditorStudy.read(server.data.resolve("studies/common.yaml"))
            .replace("study: common", "study: common-too"));
    long end = System.nanoTime() + 60_000_000_000L;
    while (ana.get("/desk/studies/common-too/questionnaire").status() != 200) {
      assertTrue(System.nanoTime() < end, "it is not found");
      EditorStudy.pause();
    }
    Respondent one = TestPeople.invited("one@example.org", "researcher", "common");
    Respondent.Page opened = study.page(one);
    assertFalse(opened.html().text().contains("common-too"), "nor learns what it is called");
    assertTrue(opened.html().expectFirst("#text").hasAttr("readonly"));
    assertEquals(422, study.save(one, opened, "x").status());
    assertEquals(422, one.post(study.address() + "/discard", List.of()).status());
    assertEquals(422, one.post(study.address() + "/use", List.of()).status());
    assertFalse(Files.exists(study.draft()));
  }

  @Test
  void storedMarkupIsTextOnThePageInTheComparisonAndInThePreview() {
    Respondent ana = TestPeople.administrator();
    EditorStudy study = EditorStudy.declared(server, "markup", ana);
    String markup = "\"</textarea></script><script>alert(1)</script><b onclick='x'>&amp;\"";
    String before = EditorStudy.read(study.file());
    String text = before.replace("{en: How we work, es: Cómo trabajamos}", markup);
    Respondent.Page saved = study.save(ana, study.page(ana), text + "odd<script>: \"<i>\"\n");
    for (Respondent.Page page :
        List.of(
            saved,
            ana.get(study.address() + "/use"),
            study.save(ana, study.page(ana), text),
            ana.get(study.address() + "/preview"))) {
      assertEquals(0, page.html().select("script:not([src]), b[onclick], main i").size());
    }
    assertEquals(text, EditorStudy.text(study.page(ana)));
  }

  /** Nothing is sent from a preview, even where somebody opens it by itself. */
  @Test
  void aPreviewIsClosedInByItsHeaders() {
    Respondent ana = TestPeople.administrator();
    EditorStudy study = EditorStudy.declared(server, "previewed", ana);
    Respondent.Page page = ana.get(study.address() + "/preview");
    String policy = TestPeople.header(page.response(), "Content-Security-Policy");
    assertTrue(
        policy.contains("sandbox allow-same-origin")
            && policy.contains("form-action 'none'")
            && policy.contains("frame-ancestors 'self'")
            && !policy.contains("script-src")
            && policy.contains("default-src 'none'"),
        policy);
    assertEquals(0, page.html().select("script").size());
    assertEquals("no-store", TestPeople.header(page.response(), "Cache-Control"));
  }
}
