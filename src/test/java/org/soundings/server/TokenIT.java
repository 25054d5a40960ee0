package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ADR 96: programs use tokens of people, with scopes and an end, beside the one key. */
class TokenIT {
  private static final String API = "/api/v1/studies";

  private final ServerProcess server = TestServer.get();
  private final Respondent program = new Respondent(server);

  private static String token(Respondent person, String scope, String password) {
    Respondent.Page page =
        person.post(
            "/desk/account/tokens",
            List.of(
                Map.entry("label", "A program"),
                Map.entry("scope", scope),
                Map.entry("days", "7"),
                Map.entry("password", password)));
    return page.html().select(".secret").text();
  }

  private int status(String method, String path, String token) {
    return program
        .send(
            program
                .request(server.uri(path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  @Test
  void aTokenDoesWhatItIsForInTheStudiesOfItsPersonAndNothingElse() {
    Respondent tom = TestPeople.invited("tom@example.org", "researcher", "short");
    assertEquals("", token(tom, "read", "lanterns over quiet water"), "the password is asked for");
    String read = token(tom, "read", TestPeople.PASSWORD);
    assertTrue(read.matches("[\\w-]{43}"), read);
    assertEquals(200, status("GET", API + "/short", read));
    assertEquals(401, status("GET", API + "/everything", read), "not his study");
    assertEquals(401, status("GET", API, read), "nor all of them");
    assertEquals(401, status("POST", API + "/short/waves/first/open", read), "not its scope");
    String run = token(tom, "run", TestPeople.PASSWORD);
    assertEquals(409, status("POST", API + "/short/waves/first/open", run), "open already");
    String log = TestPeople.administrator().get("/desk/log/log.csv").response().body();
    assertTrue(log.contains(",tom@example.org,USED_TOKEN,POST /api/v1/studies/short/waves"), log);
    assertFalse(log.contains(run), "no secret is in it");
  }

  /** When a response came is in no log (A2). */
  @Test
  void aResponseThatAProgramHandsInLeavesNoEntry() {
    String answer = token(TestPeople.administrator(), "answer", TestPeople.PASSWORD);
    int status = status("POST", API + "/short/responses", answer);
    assertTrue(
        status != 401 && status >= 400 && status < 500, "let in, and nothing in it: " + status);
    String log = TestPeople.administrator().get("/desk/log/log.csv").response().body();
    assertFalse(log.contains("/responses"), log);
  }

  @Test
  void itEndsWithItsPersonsRoleAndWhenThePersonSaysSo() {
    Respondent uta = TestPeople.invited("uta@example.org", "viewer", "short");
    String first = token(uta, "all", TestPeople.PASSWORD);
    assertEquals(200, status("GET", API + "/short", first));
    assertEquals(401, status("POST", API + "/short/waves/first/open", first), "a viewer's");
    String id = uta.get("/desk/account/tokens").html().expectFirst("[name=token]").val();
    uta.post("/desk/account/tokens/end", List.of(Map.entry("token", id)));
    assertEquals(401, status("GET", API + "/short", first));
    String second = token(uta, "read", TestPeople.PASSWORD);
    Respondent ana = TestPeople.administrator();
    String page =
        ana.get("/desk/people").html().select("tr:contains(uta@example.org) a").attr("href");
    ana.post(page + "/remove", List.of());
    assertEquals(401, status("GET", API + "/short", second));
  }

  @Test
  void theKeyGoesOnWorkingAsAnAdministratorsToken() {
    assertEquals(200, status("GET", API, server.key()));
    String all = token(TestPeople.administrator(), "all", TestPeople.PASSWORD);
    assertEquals(200, status("GET", API, all));
  }
}
