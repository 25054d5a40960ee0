package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * A study that is repeated every month, on a server whose clock goes from day to day while it is
 * off: nobody touches it but to keep the list of its people.
 */
@EnabledOnOs(OS.LINUX)
class RecurringIT {
  private static final int EACH = 5;
  private static final int TOOK_PART = 3;
  private static final String SITE = "https://survey.example.org";
  private static final Pattern LINK = Pattern.compile(SITE + "/i/ward#\\S+");
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

  /** Two looks at the list, and some mails. */
  private static final long LOOKS = TimeUnit.SECONDS.toMillis(15);

  private static final String STUDY =
      """
      study: ward
      questionnaire: ../questionnaires/short.yaml
      title: How we work
      participation: invited
      repeats: {every: month, opens: first monday, for: 14 days, from: 2027-01-01}
      roster: ../people/ward.csv
      remind-after: [5]
      """;

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

  private Map<String, String> settings(SetClock clock) {
    Map<String, String> settings = new HashMap<>(clock.environment("UTC"));
    settings.putAll(
        Map.of(
            "SOUNDINGS_URL", SITE,
            "SOUNDINGS_SMTP_HOST", "127.0.0.1",
            "SOUNDINGS_SMTP_PORT", Integer.toString(there.getSmtp().getPort()),
            "SOUNDINGS_SMTP_SECURITY", "none",
            "SOUNDINGS_SMTP_FROM", "survey@example.org",
            "SOUNDINGS_SMTP_RATE", "30000"));
    return settings;
  }

  /** What came since the last time, by address; nobody has got two. */
  private Map<String, String> mail(String subject, int expected) throws Exception {
    long from = System.nanoTime();
    while (there.getReceivedMessages().length < expected && System.nanoTime() - from < PATIENCE) {
      Thread.sleep(200);
    }
    Thread.sleep(LOOKS);
    Map<String, String> links = new HashMap<>();
    for (MimeMessage message : there.getReceivedMessages()) {
      assertEquals(subject, message.getSubject());
      Matcher link = LINK.matcher(String.valueOf(message.getContent()));
      assertTrue(link.find());
      String address = message.getAllRecipients()[0].toString();
      assertEquals(null, links.put(address, link.group()), address);
    }
    assertEquals(expected, links.size());
    there.purgeEmailFromAllMailboxes();
    return links;
  }

  private static void takesPart(ServerProcess server, String link) {
    Respondent somebody = new Respondent(server);
    Element form = somebody.get("/i/ward").html().expectFirst("form");
    Map<String, List<String>> code = Map.of("code", List.of(InvitedStudy.code(link)));
    assertEquals(200, somebody.post("/i/ward", Respondent.filled(form, code)).status());
  }

  private static String waves(ServerProcess server) {
    return new InvitedStudy(server).api("GET", "/api/v1/studies", "text/plain", "").body();
  }

  private static String stage(ServerProcess server, String wave) {
    String sign = "\"wave\":\"" + wave + "\",\"title\":\"How we work\",\"stage\":\"([a-z]+)\"";
    Matcher found = Pattern.compile(sign).matcher(waves(server));
    assertTrue(found.find(), waves(server));
    return found.group(1);
  }

  @Test
  void twoMonthsGoByThemselvesAndNobodyGetsAMailTwice() throws Exception {
    Path data = ServerProcess.folder();
    Files.writeString(data.resolve("studies/ward.yaml"), STUDY);
    Path roster = Files.createDirectories(data.resolve("people")).resolve("ward.csv");
    String people = InvitedStudy.list(EACH);
    Files.writeString(roster, people);
    SetClock clock = new SetClock();
    clock.set(Instant.parse("2027-01-04T10:00:00Z"));
    ServerProcess server = ServerProcess.start(data, settings(clock));
    assertEquals("open", stage(server, "2027-01"));
    assertEquals("draft", stage(server, "2027-03"));
    Map<String, String> january = mail("Invitation to a survey: How we work", 2 * EACH);
    List<String> first = january.keySet().stream().sorted().limit(TOOK_PART).toList();
    first.forEach(address -> takesPart(server, january.get(address)));
    onDay(server, data, clock, "2027-01-09");
    Map<String, String> reminded = mail("Reminder: How we work", 2 * EACH - TOOK_PART);
    first.forEach(address -> assertFalse(reminded.containsKey(address), address));
    reminded.forEach((address, link) -> assertEquals(january.get(address), link));
    onDay(server, data, clock, "2027-01-20");
    assertTrue(stage(server, "2027-01").matches("clos(ing|ed)"), waves(server));

    String leaver = "someone-at-home-0@canary.example";
    String joiner = "someone-new@canary.example";
    Files.writeString(roster, people.replace(leaver, joiner));
    onDay(server, data, clock, "2027-02-01");
    Map<String, String> february = mail("Invitation to a survey: How we work", 2 * EACH);
    assertTrue(february.containsKey(joiner));
    assertFalse(february.containsKey(leaver));
    assertTrue(new TreeSet<>(february.values()).stream().noneMatch(january::containsValue));
    assertEquals("open", stage(server, "2027-02"));
    assertEquals("draft", stage(server, "2027-04"));
    assertEquals(143, server.stop());
    assertFalse(server.output().contains("canary.example"), server.output());
  }

  /** As if the server had been off; deleting the file "clock" says that the clock is right. */
  private static void onDay(ServerProcess server, Path data, SetClock clock, String day)
      throws Exception {
    server.stop();
    Files.deleteIfExists(data.resolve("clock"));
    clock.set(Instant.parse(day + "T10:00:00Z"));
    server.restart();
  }
}
