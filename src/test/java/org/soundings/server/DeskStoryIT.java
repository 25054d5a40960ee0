package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soundings.Chromium;
import org.soundings.PageLooks;
import org.soundings.credential.KeyParts;
import org.soundings.credential.SealingKey;
import org.soundings.hash.Sha256;

/**
 * A study from the first administrator to its published report, in browsers alone: nothing is done
 * with a text editor, a shell or a program, but for the key that people hold.
 */
class DeskStoryIT {
  private static final String STUDY = "/desk/studies/ward";
  private static final String WAVE = STUDY + "/waves/first";
  private static final int TEAMS = 12;
  private static final int IN_LARGE = 19;
  private static final int IN_SMALL = 5;
  private static final int INVITED = 200;
  private static final int ANSWERED = 120;

  /** Twelve signing keys are made on a machine that does much else. */
  private static final int PATIENCE = 240_000;

  private static final Pattern LINK = Pattern.compile("(http://\\S+/i/ward\\S*)");
  private static final GreenMail THERE =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static ServerProcess server;

  private final PageLooks looks = new PageLooks();
  private final KeyParts key = KeyParts.make(2, 3);

  @BeforeAll
  static void start() throws IOException {
    THERE.start();
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    server =
        ServerProcess.start(
            ServerProcess.folder(),
            Map.of(
                "SOUNDINGS_URL", "http://127.0.0.1:" + port,
                "SOUNDINGS_SMTP_HOST", "127.0.0.1",
                "SOUNDINGS_SMTP_PORT", Integer.toString(THERE.getSmtp().getPort()),
                "SOUNDINGS_SMTP_SECURITY", "none",
                "SOUNDINGS_SMTP_FROM", "survey@example.org",
                "SOUNDINGS_SMTP_RATE", "30000"),
            port);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.stop();
    THERE.stop();
  }

  private static void open(Page page, String path) {
    page.navigate(server.uri(path).toString());
  }

  private static void press(Page page, String button) {
    page.click("button:text-is('" + button + "')");
    page.waitForLoadState();
  }

  private static String main(Page page) {
    return page.innerText("main");
  }

  private static void says(Page page, String words) {
    assertTrue(main(page).contains(words), () -> main(page) + server.output());
  }

  private static void welcomed(Page page, String link, String name) {
    page.navigate(link);
    if (page.locator("#name").count() > 0) {
      page.fill("#name", TestPeople.NAME);
    }
    page.fill("#shown", name);
    page.fill("#password", TestPeople.PASSWORD);
    page.click(".form button.main");
    page.waitForURL("**/desk");
  }

  private static String invited(Page ana, String name, String role) {
    open(ana, "/desk/people");
    ana.fill("#name", name);
    ana.selectOption("#role", role);
    ana.selectOption("#study", "ward");
    ana.fill("#password", TestPeople.PASSWORD);
    ana.click(".form button.main");
    ana.waitForSelector(".secret");
    return ana.innerText(".secret");
  }

  @Test
  void aStudyGoesFromTheFirstAdministratorToItsReportInBrowsers() throws Exception {
    try (BrowserContext one = Chromium.window();
        BrowserContext two = Chromium.window();
        BrowserContext three = Chromium.window()) {
      Page ana = one.newPage();
      Page rita = two.newPage();
      Page carl = three.newPage();
      List.of(ana, rita, carl).forEach(page -> page.setDefaultTimeout(PATIENCE));
      welcomed(ana, server.uri(TestPeople.link(server)).toString(), "Ana Ruiz");
      made(ana);
      welcomed(rita, invited(ana, "rita@example.org", "researcher"), "Rita");
      welcomed(carl, invited(ana, "carl@example.org", "co_signer"), "Carl");
      teams(rita);
      settings(rita);
      keyed(rita);
      people(rita);
      signed(carl, WAVE + "/opening");
      opened(rita);
      List<String> links = mailed(rita, "invitations", INVITED);
      answered(links);
      assertEquals(INVITED - ANSWERED, mailed(rita, "reminders", INVITED - ANSWERED).size());
      closed(rita);
      signed(carl, WAVE + "/release");
      published(rita);
    }
    found();
    assertEquals(List.of(), looks.findings());
  }

  private void made(Page ana) {
    open(ana, "/desk");
    ana.click("a.button");
    looks.at(ana, "story-new");
    ana.click("a[href$='of=single-item-burnout']");
    ana.fill("#id", "ward");
    ana.fill("#asker", "The nursing directorate");
    ana.fill("#contact", "survey@example.org");
    ana.fill("#help", "Call 112, at any time.");
    ana.selectOption("#policy", "organisation");
    press(ana, "Make this study");
    ana.waitForURL("**" + STUDY);
  }

  private void teams(Page rita) {
    open(rita, STUDY);
    rita.click(".tabs a:text-is('Questionnaire')");
    String options =
        IntStream.rangeClosed(1, TEAMS)
            .mapToObj(i -> "t%d: {en: Team %d, es: Equipo %d}".formatted(i, i, i))
            .collect(Collectors.joining(", "));
    String pages =
        "pages:\n  - page: team\n    title: {en: Your team, es: Su equipo}\n    items:\n"
            + "      - single: team\n        ask: {en: Which team?, es: ¿Qué equipo?}\n"
            + "        options: {%s}\n".formatted(options);
    rita.fill("#text", rita.inputValue("#text").replace("pages:\n", pages));
    rita.waitForSelector("#use:visible");
    looks.at(rita, "story-questionnaire");
    rita.click("#use");
    press(rita, "Use this version");
    assertFalse(rita.locator("#_summary").isVisible(), main(rita));
  }

  private void settings(Page rita) {
    open(rita, STUDY + "/settings");
    rita.selectOption("[id='participation']", "invited");
    rita.selectOption("[id='strata.item']", "team");
    rita.fill("[id='strata.at-least']", "10");
    rita.selectOption("[id='co-signed']", "yes");
    press(rita, "Save the settings");
    assertEquals(server.uri(STUDY).toString(), rita.url(), main(rita));
  }

  private void keyed(Page rita) {
    open(rita, "/desk");
    rita.click("a:text-is('Needs its key')");
    rita.click("a:text-is('Give it its key')");
    rita.fill("#sealing", key.key().sealing().text());
    press(rita, "Continue");
    String command = rita.innerText(".secret");
    byte[] test =
        java.util.Base64.getUrlDecoder().decode(command.substring(command.lastIndexOf(' ') + 1));
    String proof =
        key.key()
            .open(SealingKey.Purpose.TEST, "ward/first", "holder", test)
            .map(Sha256::hex)
            .orElseThrow();
    rita.fill("#proof", proof);
    press(rita, "Use this key");
    rita.waitForURL("**" + WAVE);
  }

  private static String line(int team, int person) {
    return "t%d-%d@example.org, Team %d".formatted(team, person, team);
  }

  /** Ten teams are large enough; the others are named, and join another. */
  private void people(Page rita) {
    open(rita, WAVE + "/invitations");
    List<String> list = new ArrayList<>();
    for (int team = 1; team <= TEAMS; team++) {
      for (int i = 0; i < (team > TEAMS - 2 ? IN_SMALL : IN_LARGE); i++) {
        list.add(line(team, i));
      }
    }
    assertEquals(INVITED, list.size());
    rita.fill("#list", String.join("\n", list));
    press(rita, "Invite these people");
    says(rita, "The group “Team 11” would have 5 people, and needs at least 10");
    says(rita, "The group “Team 12” would have 5 people, and needs at least 10");
    looks.at(rita, "story-too-small");
    rita.fill("#list", rita.inputValue("#list").replace("Team 12", "Team 11"));
    press(rita, "Invite these people");
    says(rita, INVITED + " people are invited");
  }

  private void signed(Page carl, String path) throws InterruptedException {
    open(carl, path);
    for (int i = 0; i < 100 && carl.locator("#answer").count() == 0; i++) {
      Thread.sleep(500);
      open(carl, path);
    }
    carl.selectOption("#answer", "approve");
    carl.fill("#password", TestPeople.PASSWORD);
    looks.at(carl, "story-sign" + path.substring(path.lastIndexOf('/')).replace('/', '-'));
    press(carl, "Sign");
    assertFalse(carl.locator("#_summary").isVisible(), main(carl));
  }

  private static void opened(Page rita) {
    open(rita, WAVE);
    press(rita, "Open this wave");
    says(rita, "Close it");
  }

  /** The links that came with it, each to another address. */
  private List<String> mailed(Page rita, String kind, int count) throws Exception {
    THERE.purgeEmailFromAllMailboxes();
    open(rita, WAVE + "/invitations");
    press(rita, kind.equals("reminders") ? "Send a reminder" : "Send the invitations");
    for (int i = 0; i < 900 && THERE.getReceivedMessages().length < count; i++) {
      Thread.sleep(100);
    }
    Thread.sleep(1_000);
    Set<String> links = new LinkedHashSet<>();
    for (var message : THERE.getReceivedMessages()) {
      Matcher link = LINK.matcher(String.valueOf(message.getContent()));
      assertTrue(link.find(), GreenMailUtil.getBody(message));
      links.add(link.group(1));
    }
    assertEquals(count, links.size());
    return List.copyOf(links);
  }

  /** Three in Chromium, the others without a script. */
  private void answered(List<String> links) {
    for (String link : links.subList(0, 3)) {
      try (BrowserContext window =
              Chromium.window(320, com.microsoft.playwright.options.ColorScheme.DARK, true);
          Page page = window.newPage()) {
        page.navigate(link);
        InvitedStudy.goOn(page);
        page.waitForURL("**/s/ward**");
        for (int i = 0; i < 6 && page.locator("#receipt").count() == 0; i++) {
          if (page.locator("[name=burnout-level]").count() > 0) {
            page.check("[name=burnout-level][value='3']");
          }
          page.locator("button[value=next]").click();
          page.waitForLoadState();
        }
        page.waitForSelector("#receipt");
        looks.at(page, "story-receipt");
      }
    }
    for (int i = 3; i < ANSWERED; i++) {
      answer(InvitedStudy.code(links.get(i)), 1 + i % 5);
    }
  }

  private static void answer(String code, int level) {
    Respondent person = new Respondent(server);
    Respondent.Page page = send(person, person.get("/i/ward"), Map.of("code", code));
    page = send(person, page, Map.of());
    for (int i = 0; page.receipt().isEmpty() && i < 10; i++) {
      Element form = page.html().expectFirst("form[method=post]");
      Map<String, List<String>> chosen =
          form.select("[name=burnout-level]").isEmpty()
              ? Respondent.nothing(page.html(), form)
              : Map.of("burnout-level", List.of(Integer.toString(level)));
      page = person.post(form.attr("action"), Respondent.filled(form, chosen));
    }
    assertFalse(page.receipt().isEmpty(), page.html().text());
  }

  private static Respondent.Page send(
      Respondent person, Respondent.Page page, Map<String, String> typed) {
    Element form = page.html().expectFirst("form[method=post]");
    List<Map.Entry<String, String>> fields = new ArrayList<>(typed.entrySet());
    form.select("input[type=hidden]")
        .forEach(hidden -> fields.add(Map.entry(hidden.attr("name"), hidden.val())));
    return person.post(form.attr("action"), fields);
  }

  private void closed(Page rita) {
    open(rita, WAVE);
    says(rita, "100 to 249");
    rita.fill("#key", key.parts().get(0).text() + "\n" + key.parts().get(2).text());
    rita.fill("#password", TestPeople.PASSWORD);
    press(rita, "Close this wave");
    says(rita, "Closed");
  }

  private void published(Page rita) throws InterruptedException {
    open(rita, WAVE + "/release");
    for (int i = 0; i < 100 && rita.locator("#password").count() == 0; i++) {
      Thread.sleep(500);
      open(rita, WAVE + "/release");
    }
    looks.everywhere(rita, "story-release");
    rita.fill("#password", TestPeople.PASSWORD);
    press(rita, "Publish the report");
    open(rita, "/desk");
    says(rita, "Published");
  }

  /** By somebody who knows the address of the site only. */
  private void found() {
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      open(page, "/");
      page.click("a[href='/results/ward']");
      page.waitForLoadState();
      says(page, "all 120 who were asked");
      looks.everywhere(page, "story-report");
    }
    String log = server.output();
    List<String> shown =
        Arrays.asList("t1-0@example.org", key.parts().getFirst().text(), TestPeople.PASSWORD);
    assertEquals(List.of(), shown.stream().filter(log::contains).toList(), "the log");
  }
}
