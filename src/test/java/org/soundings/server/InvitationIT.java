package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.credential.Blinding;
import org.soundings.credential.Credential;
import org.soundings.credential.VerifyingKey;

/** Invitations over HTTP: made, spent once, and nowhere to be found. */
class InvitationIT {
  private static final String PHRASE = "the only heron on nights";

  private static final int PARALLEL = 100;
  private static final int TOOK_PART = 12;
  private static ServerProcess server;
  private static InvitedStudy study;
  private static List<String> links;
  private static int next;

  @BeforeAll
  static void invite() {
    server = ServerProcess.start(InvitedStudy.folder(10), Map.of());
    study = new InvitedStudy(server);
    links = study.links(12);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.stop();
  }

  private static String link() {
    return links.get(next++);
  }

  private static Device device(String link) {
    return new Device(server, InvitedStudy.code(link));
  }

  @Test
  void aListBecomesLinksAndNothingOfItIsCached() {
    assertEquals(24, links.size());
    assertTrue(links.getFirst().startsWith(server.uri("/i/ward#").toString()), links.getFirst());
    HttpResponse<String> reminders = study.get("/reminders.csv");
    assertEquals(Optional.of("no-store"), reminders.headers().firstValue("Cache-Control"));
    assertTrue(reminders.body().startsWith("address,link\r\n"));
    assertTrue(reminders.body().contains("someone-in-office-3@canary.example,"));
    HttpResponse<String> states = study.get("");
    assertTrue(
        states
            .body()
            .contains("{\"stratum\":\"home\",\"invited\":12,\"took_part\":\"fewer than 10\"}"),
        states.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/reminders.csv", "/codes.html"})
  void nobodyReadsThemWithoutTheKey(String below) {
    Respondent somebody = new Respondent(server);
    assertEquals(
        401,
        somebody
            .send(somebody.request(server.uri(InvitedStudy.INVITATIONS + below)).GET())
            .statusCode());
  }

  @Test
  void whatIsWrongIsToldWithItsRemedy() {
    HttpResponse<String> open =
        study.api(
            "POST", "/api/v1/studies/short/waves/first/invitations", "text/csv", "address\nx\n");
    assertEquals(422, open.statusCode());
    assertTrue(open.body().contains("V112"), open.body());
    HttpResponse<String> none =
        study.api("POST", InvitedStudy.INVITATIONS, "application/json", "[1]");
    assertEquals(400, none.statusCode());
    assertTrue(none.body().contains("A109"), none.body());
    assertEquals(
        404, study.api("GET", "/api/v1/studies/ward/waves/x/invitations", "a/b", "").statusCode());
  }

  @Test
  void aGroupTooSmallIsRefusedAndCodesToPrintComeWithTheirQrCodes() {
    HttpResponse<String> small =
        study.api(
            "POST", InvitedStudy.INVITATIONS, "text/csv", "address,stratum\na@b.example,field\n");
    assertEquals(422, small.statusCode());
    assertTrue(small.body().contains("\\\"field\\\" would have 1 people"), small.body());
    assertTrue(small.body().contains("Please join it"), small.body());
    HttpResponse<String> made =
        study.api("POST", InvitedStudy.INVITATIONS, "application/json", "{\"field\": 11}");
    List<String> codes = InvitedStudy.links(made);
    assertEquals(11, codes.size());
    String page = study.get("/codes.html").body();
    for (String link : codes) {
      assertTrue(page.contains(InvitedStudy.code(link)));
    }
    assertTrue(
        device(codes.getFirst()).credential(device(codes.getFirst()).blinding()).isPresent());
  }

  @Test
  void a6HundredAtOnceForOneInvitationGiveExactlyOneCredential() throws Exception {
    Device device = device(link());
    List<Callable<Boolean>> tries = new ArrayList<>();
    VerifyingKey key = device.key();
    for (int i = 0; i < PARALLEL; i++) {
      Blinding blinding = Blinding.of(key, new byte[] {1}, new SecureRandom());
      tries.add(() -> device.credential(blinding).isPresent());
    }
    int served = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(PARALLEL)) {
      for (Future<Boolean> one : pool.invokeAll(tries)) {
        served += one.get() ? 1 : 0;
      }
    }
    assertEquals(1, served);
  }

  @Test
  void aUsedAndAnUnknownCodeHaveTheSameStatusHeadersAndSize() {
    Device used = device(link());
    Blinding first = used.blinding();
    HttpResponse<String> valid = used.sign(first);
    Set<String> seen = new HashSet<>();
    for (Device device : List.of(used, new Device(server, "0123456789ABCDEFGHJKMNPQRS"))) {
      HttpResponse<String> answer = device.sign(device.blinding());
      seen.add(shape(answer));
      assertNotEquals(valid.body(), answer.body());
    }
    seen.add(shape(valid));
    assertEquals(1, seen.size(), seen.toString());
    Set<String> pages = new HashSet<>();
    for (String link :
        List.of(links.getLast(), InvitedStudy.code(links.getLast()), "#0" + "1".repeat(25))) {
      pages.add(typed(InvitedStudy.code(link)));
    }
    assertEquals(1, pages.size(), pages.toString());
  }

  private static String shape(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new java.util.TreeMap<>(answer.headers().map());
    headers.remove("date");
    return answer.statusCode() + " " + headers + " " + answer.body().length();
  }

  /** The page after a code was typed, without the ticket itself. */
  private static String typed(String code) {
    Respondent somebody = new Respondent(server);
    Element form = somebody.get("/i/ward").html().expectFirst("form");
    Respondent.Page page =
        somebody.post("/i/ward", Respondent.filled(form, Map.of("code", List.of(code))));
    String ticket = page.html().expectFirst("[name=credential]").val();
    assertTrue(Credential.read(ticket).isPresent());
    String keyless = ticket.replaceAll("[A-Za-z0-9_-]", "x");
    return page.status() + page.response().body().replace(ticket, keyless);
  }

  @Test
  void theInterfaceIsDescribed() {
    String described = new Respondent(server).get("/openapi").response().body();
    assertTrue(described.contains("/invitations/reminders.csv"), "reminders");
    assertTrue(described.contains("Deletes the addresses now"), "addresses");
  }

  /** P4, and back-ups that keep the two apart. */
  @Test
  void p4NoAddressAndNoCodeIsFoundAnywhereAndBackUpsKeepThemApart() throws Exception {
    ServerProcess own = ServerProcess.start(InvitedStudy.folder(10), Map.of());
    InvitedStudy ward = new InvitedStudy(own);
    List<String> invited = ward.links(10);
    Device device = new Device(own, InvitedStudy.code(invited.getFirst()));
    Credential credential = device.credential(device.blinding()).orElseThrow();
    Respondent respondent = new Respondent(own);
    Respondent.Page begun =
        respondent.post("/s/ward/begin", List.of(Map.entry("credential", credential.text())));
    assertEquals(200, begun.status());
    assertFalse(respondent.answer("ward", InvitationIT::inWords).receipt().isEmpty());
    for (String link : invited.subList(2, TOOK_PART)) {
      Device other = new Device(own, InvitedStudy.code(link));
      String sent =
          "{\"credential\":\"%s\",\"answers\":{}}"
              .formatted(other.credential(other.blinding()).orElseThrow().text());
      String to = "/api/v1/studies/ward/responses";
      assertEquals(201, ward.api("POST", to, "application/json", sent).statusCode());
    }
    new Device(own, "0123456789ABCDEFGHJKMNPQRS").sign(device.blinding());

    Path folder = Files.createTempDirectory("soundings-invited");
    Path answers = folder.resolve("answers.zip");
    Path apart = folder.resolve("invited.zip");
    String data = own.data.toString();
    run("backup", answers.toString(), "--invitations", apart.toString(), "--data", data);
    Path restored = folder.resolve("restored");
    run(
        "restore",
        answers.toString(),
        "--invitations",
        apart.toString(),
        "--data",
        restored.toString());
    String reminders = ward.get("/reminders.csv").body();
    for (String step : List.of("close", "release")) {
      String path = "/api/v1/studies/ward/waves/first/" + step;
      assertEquals(200, ward.api("POST", path, "application/json", "").statusCode());
    }
    own.stop();
    assertEquals(0, published(own, PHRASE), "files of the release with the words in them");

    List<String> secrets = new ArrayList<>();
    for (String link : invited) {
      secrets.add(InvitedStudy.code(link));
      secrets.add(InvitedStudy.code(link).replace("-", ""));
    }
    for (int i = 0; i < 10; i++) {
      secrets.add("someone-at-home-" + i);
      secrets.add("someone-in-office-" + i);
    }
    secrets.add("canary.example");
    for (String secret : secrets) {
      assertFalse(own.output().contains(secret), "in the server's output");
    }
    List<Path> searched = new ArrayList<>();
    for (Path place : List.of(own.data, restored, Path.of("target/server.log"))) {
      searched.addAll(searched(place, secrets));
    }
    assertFalse(own.output().contains(PHRASE), "in the server's output");
    Set<String> holding =
        searched.stream()
            .filter(file -> read(file).contains(PHRASE))
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.toSet());
    assertTrue(
        Set.of("soundings.mv.db").containsAll(holding),
        "only where answers are kept, compressed or not: " + holding);
    Set<String> names = new HashSet<>();
    searched.forEach(file -> names.add(file.getFileName().toString()));
    assertTrue(
        names.containsAll(Set.of("soundings.mv.db", "invitations.mv.db", "invitations.secret")),
        names.toString());
    System.out.println(
        secrets.size() + " addresses and codes in " + searched.size() + " files: none found");

    ServerProcess again = ServerProcess.start(restored, Map.of());
    Respondent same = new Respondent(again);
    assertEquals(
        200,
        same.post("/s/ward/begin", List.of(Map.entry("credential", credential.text()))).status());
    Device second = new Device(again, InvitedStudy.code(invited.get(1)));
    assertTrue(second.credential(second.blinding()).isPresent(), "links are good after a restore");
    Device first = new Device(again, InvitedStudy.code(invited.getFirst()));
    assertTrue(first.credential(first.blinding()).isEmpty(), "and used ones are used");
    again.stop();
    assertEquals(
        1 + invited.size() - (TOOK_PART - 1),
        reminders.lines().count(),
        "a header, and whoever has fetched no ticket");
  }

  private static Map<String, List<String>> inWords(Document page, Element form) {
    return form.selectFirst("[name=words]") == null
        ? Respondent.nothing(page, form)
        : Map.of("words", List.of(PHRASE));
  }

  private static long published(ServerProcess stopped, String phrase) throws Exception {
    long files = 0;
    long holding = 0;
    try (Connection rows = stopped.rows();
        var statement = rows.createStatement();
        ResultSet found = statement.executeQuery("select content from release_file")) {
      while (found.next()) {
        files++;
        String text = new String(found.getBytes(1), StandardCharsets.UTF_8);
        holding += text.contains(phrase) ? 1 : 0;
      }
    }
    assertTrue(files > 5, files + " files");
    return holding;
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> searched(Path place, List<String> secrets) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(place)) {
      files = all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".jar")).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String wide = text.replace("\0", "");
      for (String secret : secrets) {
        assertFalse(text.contains(secret) || wide.contains(secret), file + " holds " + secret);
      }
    }
    return files;
  }

  private static void run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("./soundings"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOUNDINGS_BUILD", "never");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
