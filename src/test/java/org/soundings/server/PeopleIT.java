package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 95: an administrator invites people, and each sees their own studies. */
class PeopleIT {
  private static final String CHOSEN = "lanterns over quiet water";

  private static final List<Map.Entry<String, String>> PASSWORD =
      List.of(Map.entry("link-password", TestPeople.PASSWORD));

  private final ServerProcess server = TestServer.get();
  private final Respondent ana = TestPeople.administrator();

  private static List<Map.Entry<String, String>> invited(String name, String role, String study) {
    return List.of(
        Map.entry("name", name),
        Map.entry("role", role),
        Map.entry("study", study),
        Map.entry("password", TestPeople.PASSWORD));
  }

  private String link(Respondent.Page page) {
    return URI.create(page.html().expectFirst(".secret").text()).getPath();
  }

  /** Whoever opens a link, after choosing a password. */
  private Respondent chosen(String link) {
    Respondent person = new Respondent(server);
    person.get(link);
    Respondent.Page page =
        person.post(
            "/desk/welcome",
            List.of(Map.entry("shown", "<b>Bea</b>"), Map.entry("password", CHOSEN)));
    assertEquals("/desk", page.address().getPath(), page.html().text());
    return person;
  }

  private String page(String name) {
    return ana.get("/desk/people").html().select("tr:contains(" + name + ") a").attr("href");
  }

  @Test
  void whoeverIsInvitedChoosesAPasswordAndSeesTheirStudyOnly() {
    String link = link(ana.post("/desk/people", invited("bea@example.org", "viewer", "short")));
    assertTrue(ana.get("/desk/people").html().text().contains("Has not used the link yet"));
    Respondent bea = chosen(link);
    var table = bea.get("/desk").html().select("tbody tr");
    assertEquals(1, table.size(), table.text());
    assertTrue(bea.get("/desk").html().select(".who").text().startsWith("<b>Bea</b>"), "as typed");
    assertEquals(403, bea.get("/desk/people").status());
    assertEquals(410, new Respondent(server).get(link).status(), "once");

    String person = page("bea@example.org");
    ana.post(person + "/roles", invited("", "viewer", "everything"));
    assertEquals(2, bea.get("/desk").html().select("tbody tr").size());
    ana.post(person + "/roles/remove", invited("", "viewer", "short"));
    assertEquals(1, bea.get("/desk").html().select("tbody tr").size());
    ana.post(person + "/remove", List.of());
    assertEquals("/desk/sign-in", bea.get("/desk").address().getPath(), "signed out at once");
    assertFalse(ana.get("/desk/people").html().text().contains("bea@example.org"));
  }

  @Test
  void whoeverForgotThePasswordGetsAnotherLinkWhichSignsOutEverywhere() {
    Respondent cleo =
        chosen(link(ana.post("/desk/people", invited("cleo@example.org", "analyst", "short"))));
    String again = link(ana.post(page("cleo@example.org") + "/link", PASSWORD));
    assertEquals("/desk", cleo.get("/desk").address().getPath(), "not yet");
    chosen(again);
    assertEquals("/desk/sign-in", cleo.get("/desk").address().getPath());
  }

  @Test
  void whatIsWrongIsSaidBesideItsField_R8() {
    Respondent.Page none = ana.post("/desk/people", invited("dana", "viewer", "short"));
    assertEquals(422, none.status());
    assertEquals("Enter an e-mail address, like name@example.org.", wrong(none, "name"));
    Respondent.Page study = ana.post("/desk/people", invited("dana@example.org", "viewer", ""));
    assertTrue(wrong(study, "study").startsWith("Choose a study."), study.html().text());
    assertTrue(study.html().title().startsWith("Error: "));
    assertEquals("dana@example.org", study.html().expectFirst("#name").val(), "kept");
    Respondent.Page last = ana.post(page(TestPeople.NAME) + "/remove", List.of());
    assertTrue(wrong(last, "role").startsWith("Make somebody else"), last.html().text());
  }

  /** Whoever finds a browser that is signed in makes nobody an administrator (ADR 98). */
  @Test
  void withoutThePasswordNobodyIsInvitedOrGivenARoleOrALink() {
    Respondent eva =
        chosen(link(ana.post("/desk/people", invited("eva@example.org", "viewer", "short"))));
    String person = page("eva@example.org");
    List<Map.Entry<String, String>> wrong =
        List.of(
            Map.entry("name", "eve@example.org"),
            Map.entry("role", "administrator"),
            Map.entry("study", ""),
            Map.entry("password", CHOSEN),
            Map.entry("link-password", CHOSEN));
    for (String path : List.of("/desk/people", person + "/roles", person + "/link")) {
      Respondent.Page page = ana.post(path, wrong);
      assertEquals(422, page.status(), path);
      assertTrue(page.html().select(".error").text().contains("password is wrong"), path);
      assertEquals(0, page.html().select(".secret").size(), path);
    }
    assertEquals(403, eva.get("/desk/people").status());
    assertFalse(ana.get("/desk/people").html().text().contains("eve@example.org"));
  }

  private static String wrong(Respondent.Page page, String field) {
    return page.html().select("#" + field + "-wrong").text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/people",
        "/desk/people/AAAAAAAAAAAAAAAAAAAAAA/roles",
        "/desk/people/AAAAAAAAAAAAAAAAAAAAAA/link",
        "/desk/people/AAAAAAAAAAAAAAAAAAAAAA/remove"
      })
  void nobodyElseDoesAnyOfIt(String path) {
    Respondent stranger = new Respondent(server);
    assertEquals("/desk/sign-in", stranger.post(path, List.of()).address().getPath());
    int foreign =
        ana.send(ana.form(server.uri(path), "").header("Origin", "http://evil.example"))
            .statusCode();
    assertEquals(403, foreign);
  }
}
