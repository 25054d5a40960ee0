package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Invitations and reminders by mail, through a mail server of the test's own. {@code
 * -Dsoundings.mails=10000} kills the server on the way through so many.
 */
class MailIT {
  private static final int MAILS = Integer.getInteger("soundings.mails", 300);
  private static final int KILLS = 3;
  private static final String MAIL = "/api/v1/studies/ward/waves/first/mail";
  private static final String SITE = "https://survey.example.org";
  private static final Pattern LINK = Pattern.compile(SITE + "/i/ward#\\S+");

  private final GreenMail there =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    there.start();
  }

  @AfterEach
  void stop() {
    there.stop();
  }

  private Map<String, String> settings() {
    return Map.of(
        "SOUNDINGS_URL", SITE,
        "SOUNDINGS_SMTP_HOST", "127.0.0.1",
        "SOUNDINGS_SMTP_PORT", Integer.toString(there.getSmtp().getPort()),
        "SOUNDINGS_SMTP_SECURITY", "none",
        "SOUNDINGS_SMTP_FROM", "survey@example.org",
        "SOUNDINGS_SMTP_RATE", "30000");
  }

  private static HttpResponse<String> send(InvitedStudy study, String body) {
    return study.api("POST", MAIL, "application/json", body);
  }

  private static String sent(InvitedStudy study, String what) {
    HttpResponse<String> answer = send(study, "{\"send\": \"" + what + "\"}");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private static String state(InvitedStudy study) {
    return study.api("GET", MAIL, "text/plain", "").body();
  }

  private static String until(InvitedStudy study, String sign) throws InterruptedException {
    String state = state(study);
    for (int i = 0; i < 1_200 && !state.contains(sign); i++) {
      Thread.sleep(100);
      state = state(study);
    }
    assertTrue(state.contains(sign), state);
    return state;
  }

  private static void takesPart(ServerProcess server, String code) {
    Respondent somebody = new Respondent(server);
    Element form = somebody.get("/i/ward").html().expectFirst("form");
    assertEquals(
        200,
        somebody.post("/i/ward", Respondent.filled(form, Map.of("code", List.of(code)))).status());
  }

  private Map<String, List<String>> linksByAddress() throws Exception {
    Map<String, List<String>> links = new HashMap<>();
    for (MimeMessage message : there.getReceivedMessages()) {
      Matcher link = LINK.matcher(String.valueOf(message.getContent()));
      assertTrue(link.find(), String.valueOf(message.getContent()));
      links
          .computeIfAbsent(message.getAllRecipients()[0].toString(), a -> new ArrayList<>())
          .add(link.group());
    }
    return links;
  }

  @Test
  void everyInvitedPersonGetsTheirLinkAndOnlyWhoHasNotTakenPartAReminder() throws Exception {
    Path data = InvitedStudy.folder(10);
    ServerProcess server = ServerProcess.start(data, settings());
    InvitedStudy study = new InvitedStudy(server);
    List<String> handedOut = study.links(12);
    assertEquals(422, send(study, "{\"send\": \"people\"}").statusCode());
    HttpResponse<String> test =
        send(study, "{\"send\": \"reminders\", \"test\": \"me@example.org\"}");
    assertEquals(200, test.statusCode(), test.body());
    assertEquals("Reminder: How we work", there.getReceivedMessages()[0].getSubject());
    assertTrue(send(study, "{\"send\": \"invitations\", \"test\": \"x\"}").body().contains("V116"));
    there.purgeEmailFromAllMailboxes();
    sent(study, "invitations");
    until(study, "\"sent\":24");
    Map<String, List<String>> links = linksByAddress();
    assertEquals(24, links.size());
    assertEquals(
        new TreeSet<>(handedOut),
        links.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toCollection(TreeSet::new)));
    there.purgeEmailFromAllMailboxes();
    for (String link : handedOut.subList(0, 3)) {
      takesPart(server, InvitedStudy.code(link));
    }
    sent(study, "reminders");
    String reminded = until(study, "\"reminding\":false");
    assertTrue(reminded.contains("\"reminded\":\"10 to 49\""), reminded);
    assertFalse(reminded.contains("canary"), reminded);
    assertEquals(21, linksByAddress().size());
    assertEquals(143, server.stop());
    assertFalse(server.output().contains("canary.example"), server.output());
    assertFalse(server.output().contains("me@example.org"), server.output());
  }

  /** An address with a letter that mail cannot be addressed with is refused before it is sent. */
  @Test
  void aRefusedAddressIsCorrectedAndGetsTheLinkThatWasMadeForIt() throws Exception {
    ServerProcess server = ServerProcess.start(InvitedStudy.folder(5), settings());
    InvitedStudy study = new InvitedStudy(server);
    String wrong = "someone-at-home-0@canary.example";
    String list = InvitedStudy.list(5).replace(wrong, "pawe\u0142@canary.example");
    HttpResponse<String> made = study.api("POST", InvitedStudy.INVITATIONS, "text/csv", list);
    List<String> handedOut = InvitedStudy.links(made);
    sent(study, "invitations");
    String state = until(study, "\"sent\":9");
    assertTrue(state.contains("\"refused\":[\"pawe\u0142@canary.example\"]"), state);
    String body =
        "{\"send\": \"refused\", \"address\": \"pawe\u0142@canary.example\", \"corrected\": \"%s\"}";
    assertTrue(send(study, body.formatted("pawe\u0142")).body().contains("V116"));
    assertEquals(200, send(study, body.formatted(wrong)).statusCode());
    String after = until(study, "\"sent\":10");
    assertTrue(after.contains("\"refused\":[]"), after);
    assertEquals(List.of(handedOut.getFirst()), linksByAddress().get(wrong));
    assertTrue(send(study, body.formatted(wrong)).body().contains("V118"));
    server.stop();
  }

  @Test
  void whereTheServerIsKilledEveryMailIsSentOnceOrNamedAsUnknown() throws Exception {
    Path data = InvitedStudy.folder(10);
    ServerProcess server = ServerProcess.start(data, settings());
    InvitedStudy study = new InvitedStudy(server);
    int each = MAILS / 2;
    for (int from = 0; from < each; from += 2_000) {
      int to = Math.min(each, from + 2_000);
      String list =
          Stream.iterate(from, i -> i < to, i -> i + 1)
              .map("h%1$d@canary.example,home\no%1$d@canary.example,office\n"::formatted)
              .collect(Collectors.joining("", "address,stratum\n", ""));
      assertEquals(200, study.api("POST", InvitedStudy.INVITATIONS, "text/csv", list).statusCode());
    }
    sent(study, "invitations");
    for (int kill = 1; kill <= KILLS; kill++) {
      int enough = kill * 2 * each / (KILLS + 1);
      for (int i = 0; i < 6_000 && there.getReceivedMessages().length < enough; i++) {
        Thread.sleep(20);
      }
      server.kill();
      server.restart();
    }
    String state = until(study, "\"waiting\":0");
    Map<String, List<String>> links = linksByAddress();
    links.forEach((address, all) -> assertEquals(1, all.size(), address));
    List<String> unknown =
        Arrays.stream(state.replaceAll(".*\"unknown\":\\[([^]]*)].*", "$1").split(","))
            .map(address -> address.replace("\"", ""))
            .filter(address -> !address.isEmpty())
            .toList();
    assertTrue(unknown.size() <= KILLS, state);
    TreeSet<String> known = new TreeSet<>(links.keySet());
    known.addAll(unknown);
    assertEquals(2 * each, known.size(), "none is lost");
    System.out.printf(
        "%,d mails, %d kills: %,d arrived, each once; %d named as unknown%n",
        2 * each, KILLS, links.size(), unknown.size());
    server.stop();
  }
}
