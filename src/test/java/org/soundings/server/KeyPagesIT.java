package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.Chromium;
import org.soundings.PageLooks;
import org.soundings.credential.KeyParts;
import org.soundings.credential.SealingKey;
import org.soundings.hash.Sha256;

/** A4 at the desk: a wave gets a key that people hold, and is closed with two of its parts. */
class KeyPagesIT {
  private static final String WAVE = "/desk/studies/locked/waves/first";
  private static final String STUDY =
      """
      study: locked
      questionnaire: ../questionnaires/short.yaml
      policy: organisation
      contact: survey@example.org
      waves: [{wave: first}]
      """;

  private final ServerProcess server = TestServer.get();

  private static String proof(KeyParts key, String test) {
    byte[] sealed = Base64.getUrlDecoder().decode(test);
    return key.key()
        .open(SealingKey.Purpose.TEST, "locked/first", "holder", sealed)
        .map(Sha256::hex)
        .orElseThrow();
  }

  private static Respondent.Page sent(Respondent person, String below, String name, String value) {
    return person.post(WAVE + below, List.of(Map.entry(name, value)));
  }

  @Test
  void aWaveOpensWithAKeyThatPeopleHaveProvedToHoldAndClosesWithTwoParts() throws Exception {
    Files.writeString(server.data.resolve("studies/locked.yaml"), STUDY);
    Respondent ana = TestPeople.administrator();
    for (int i = 0; i < 300 && ana.get(WAVE).status() != 200; i++) {
      DeskStudy.pause();
    }
    Respondent rita = TestPeople.invited("rita-key@example.org", "researcher", "locked");
    Respondent vera = TestPeople.invited("vera-key@example.org", "viewer", "locked");
    assertTrue(rita.get("/desk").html().text().contains("Needs its key"));
    assertEquals(403, vera.get(WAVE + "/key").status());
    assertTrue(
        sent(rita, "/open", "", "").html().text().contains("This wave has no key yet"), "S215");
    assertEquals(WAVE + "/key", rita.get(WAVE).html().expectFirst("a[href$=/key]").attr("href"));

    KeyParts key = KeyParts.make(2, 3);
    String part = key.parts().getFirst().text();
    Respondent.Page wrong = sent(rita, "/key", "sealing", part);
    assertEquals(422, wrong.status());
    assertTrue(wrong.html().expectFirst("#sealing-wrong").text().contains("not the key"));
    assertFalse(wrong.response().body().contains(part), "a part that was put there stands nowhere");
    Respondent.Page offered =
        sent(rita, "/key", "sealing", " " + key.key().sealing().text() + "\n");
    String command = offered.html().expectFirst(".secret").text();
    String test = command.substring(command.lastIndexOf(' ') + 1);
    assertEquals("./soundings keys prove --wave locked/first --test " + test, command);
    looked(rita, key.key().sealing().text());

    String now = offered(rita, key);
    List<Map.Entry<String, String>> other =
        List.of(Map.entry("test", now), Map.entry("proof", Sha256.hex(new byte[1])));
    Respondent.Page refused = rita.post(WAVE + "/key/proof", other);
    assertEquals(422, refused.status());
    assertTrue(refused.html().expectFirst("#proof-wrong").text().contains("not what the command"));
    assertTrue(refused.html().expectFirst(".secret").text().endsWith(now), "it is still there");
    now = offered(rita, key);
    assertEquals(200, sent(rita, "/key/proof", "proof", proof(key, now)).status());
    assertFalse(rita.get("/desk").html().text().contains("Needs its key"));
    assertEquals(0, rita.get(WAVE + "/key").html().select("#sealing").size(), "it has one");
    assertTrue(ana.get("/desk/log").html().text().contains("Gave a wave its key"));

    assertEquals(200, sent(rita, "/open", "", "").status());
    for (int i = 0; i < 12; i++) {
      new Respondent(server).answer("locked", Respondent::nothing);
    }
    assertEquals(422, closed(rita, part).status(), "one is not enough");
    assertEquals(200, closed(rita, part + "\n" + key.parts().getLast().text()).status());
    assertTrue(rita.get(WAVE).html().text().contains("Closed"));
    assertFalse(server.output().contains(part), "the log");
  }

  private static String offered(Respondent rita, KeyParts key) {
    String command =
        sent(rita, "/key", "sealing", key.key().sealing().text())
            .html()
            .expectFirst(".secret")
            .text();
    return command.substring(command.lastIndexOf(' ') + 1);
  }

  private static Respondent.Page closed(Respondent rita, String parts) {
    return rita.post(
        WAVE + "/close",
        List.of(Map.entry("key", parts), Map.entry("password", TestPeople.PASSWORD)));
  }

  private void looked(Respondent rita, String sealing) {
    PageLooks looks = new PageLooks();
    try (BrowserContext window = Chromium.window("en-GB", true);
        Page page = window.newPage()) {
      rita.cookies.forEach(
          (name, value) ->
              window.addCookies(
                  List.of(new Cookie(name, value).setUrl(server.uri("/desk").toString()))));
      page.navigate(server.uri(WAVE).toString());
      looks.everywhere(page, "key-needed");
      page.navigate(server.uri(WAVE + "/key").toString());
      looks.byKeyboard(page, "key-offer");
      looks.everywhere(page, "key-offer");
      page.fill("#sealing", sealing);
      page.click(".form button.main");
      page.waitForSelector("#proof");
      looks.everywhere(page, "key-prove");
    }
    assertEquals(List.of(), looks.findings());
  }
}
