package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Inviting people from a browser: a pasted list, mail, printed codes, the end of the addresses. */
class InvitingPagesIT {
  private static final String PAGE = "/desk/studies/ward/waves/first/invitations";
  private static final GreenMail THERE =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static ServerProcess server;
  private static Respondent ana;

  @BeforeAll
  static void start() {
    THERE.start();
    server =
        ServerProcess.start(
            InvitedStudy.folder(10),
            Map.of(
                "SOUNDINGS_URL", "https://survey.example.org",
                "SOUNDINGS_SMTP_HOST", "127.0.0.1",
                "SOUNDINGS_SMTP_PORT", Integer.toString(THERE.getSmtp().getPort()),
                "SOUNDINGS_SMTP_SECURITY", "none",
                "SOUNDINGS_SMTP_FROM", "survey@example.org",
                "SOUNDINGS_SMTP_RATE", "30000"));
    ana = TestPeople.first(server);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.stop();
    THERE.stop();
  }

  private static Respondent.Page post(String below, String name, String value) {
    return ana.post(PAGE + below, List.of(Map.entry(name, value)));
  }

  private static String text() {
    return ana.get(PAGE).html().text();
  }

  private static String list(int from, int each) {
    return java.util.stream.IntStream.range(from, from + each)
        .mapToObj(i -> "h%d@example.org, home%no%d@example.org, In an office".formatted(i, i))
        .collect(Collectors.joining("\n"));
  }

  private static void received(int count) throws InterruptedException {
    for (int i = 0; i < 600 && THERE.getReceivedMessages().length < count; i++) {
      Thread.sleep(100);
    }
    assertEquals(count, THERE.getReceivedMessages().length);
  }

  private static String until(String sign) throws InterruptedException {
    String text = text();
    for (int i = 0; i < 300 && !text.contains(sign); i++) {
      Thread.sleep(100);
      text = text();
    }
    assertTrue(text.contains(sign), text);
    return text;
  }

  @Test
  void aListIsInvitedWholeOrNotAtAllAndItsPeopleAreWrittenToAndForgotten() throws Exception {
    assertTrue(text().contains("Nobody is invited yet"), text());

    Respondent.Page wrong =
        post("", "list", list(0, 10) + "\nx@example.org, <b>Night</b>\nh1@example.org, home");
    assertEquals(422, wrong.status());
    List<String> rows = wrong.html().select("table.stack").get(1).select("tbody tr").eachText();
    assertEquals(2, rows.size(), rows.toString());
    assertTrue(rows.getFirst().startsWith("21 There is no group “<b>Night</b>”."), rows.toString());
    assertTrue(rows.getLast().startsWith("22 This address is in the list twice"), rows.toString());
    assertTrue(
        wrong.html().expectFirst("textarea").text().contains("x@example.org"),
        "what was typed is not lost");
    assertTrue(text().contains("Nobody is invited yet"), "a list counts whole or not at all");

    Respondent.Page small = post("", "list", list(0, 3));
    assertEquals(422, small.status());
    assertTrue(
        small
            .html()
            .text()
            .contains("The group “At home” would have 3 people, and needs at least 10"),
        small.html().text());

    assertEquals(200, post("", "list", list(0, 12)).status());
    assertTrue(text().contains("24 people are invited"), text());

    assertEquals(200, post("/mail", "send", "whatever").status());
    assertFalse(ana.get("/desk/log").html().text().contains("Sent mail"), "nothing was sent");
    post("/mail", "send", "test");
    received(1);
    assertEquals(TestPeople.NAME, THERE.getReceivedMessages()[0].getAllRecipients()[0].toString());
    post("/mail", "send", "invitations");
    received(25);
    until("24 sent");
    assertEquals(200, post("", "list", "h99@, home").status());
    post("/mail", "send", "invitations");
    assertTrue(until("refuses one address: h99@").contains("24 sent"), text());
    List<Map.Entry<String, String>> corrected =
        List.of(
            Map.entry("send", "refused"),
            Map.entry("address", "h99@"),
            Map.entry("corrected", "nobody"));
    assertEquals(422, ana.post(PAGE + "/mail", corrected).status());
    ana.post(
        PAGE + "/mail",
        List.of(corrected.getFirst(), corrected.get(1), Map.entry("corrected", "h99@example.org")));
    received(26);
    assertTrue(until("25 sent").contains("0 waiting"), text());
    post("/mail", "send", "reminders");
    received(51);

    assertEquals(422, post("/codes", "codes.home", "none").status());
    assertEquals(200, post("/codes", "codes.home", "11").status());
    assertTrue(text().contains("36 people are invited"), text());
    assertEquals(11, ana.get(PAGE + "/codes.html").html().select("svg").size());

    String links = ana.send(ana.request(server.uri(PAGE + "/reminders.csv")).GET()).body();
    assertEquals(26, links.lines().count(), links);
    assertEquals(200, ana.post(PAGE + "/forget", List.of()).status());
    String after = ana.send(ana.request(server.uri(PAGE + "/reminders.csv")).GET()).body();
    assertEquals(1, after.lines().count(), after);

    List<String> acts = ana.get("/desk/log").html().select("td[data-l=What]").eachText();
    for (String act :
        List.of(
            "Invited people to a wave",
            "Made codes for a wave",
            "Sent mail of a wave",
            "Downloaded links of a wave",
            "Deleted addresses of a wave")) {
      assertTrue(acts.contains(act), act + " in " + acts);
    }
    assertFalse(ana.get("/desk/log").html().text().contains("h1@example.org"), "nobody's address");
  }

  @Test
  void aWaveWithOneLinkForEverybodySaysSo() {
    Respondent.Page page = ana.get("/desk/studies/short/waves/first/invitations");
    assertEquals(200, page.status());
    assertTrue(page.html().text().contains("Everybody answers this wave by the same link"));
  }
}
