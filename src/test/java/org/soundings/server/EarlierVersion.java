package org.soundings.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Element;

/**
 * Makes what EarlierDataIT opens: data folders with which an earlier version has worked, one with
 * an H2 file and one with a dump of PostgreSQL. src/test/resources/v0.1.0/README.md says how it is
 * run.
 */
final class EarlierVersion {
  static final String API = "/api/v1/studies/";
  static final int FIRST = 40;
  static final int SECOND = 36;
  static final int RUNNING = 27;
  static final int INVITED = 14;
  static final int TOOK_PART = 11;

  private final ServerProcess server;
  private final Properties notes = new Properties();

  private EarlierVersion(ServerProcess server) {
    this.server = server;
    notes.setProperty("key", server.key());
  }

  /**
   * @param arguments the folder in which the earlier version was built, and the fixture's folder,
   *     which has the studies in {@code given}
   */
  public static void main(String... arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Path fixture = Path.of(arguments[1]);
    Path file = data(fixture);
    ServerProcess h2 = ServerProcess.ofVersion(home, file, Map.of());
    new EarlierVersion(h2).make(h2::rows);
    pack(file, fixture.resolve("h2.zip"));
    try (Postgres postgres = new Postgres()) {
      postgres.makeRoles();
      Path data = data(fixture);
      ServerProcess server = ServerProcess.ofVersion(home, data, postgres.roles());
      new EarlierVersion(server)
          .make(
              () -> {
                Connection rows = postgres.connect();
                rows.setSchema("answers");
                return rows;
              });
      dump(postgres, data.resolve("dump.sql"));
      pack(data, fixture.resolve("postgresql.zip"));
    }
    System.exit(0);
  }

  private static Path data(Path fixture) throws IOException {
    Path data = Files.createTempDirectory("soundings-earlier");
    ServerProcess.copy(fixture.resolve("given"), data);
    return data;
  }

  private void make(Callable<Connection> rows) throws Exception {
    ended();
    wellbeing();
    running();
    invited();
    server.stop();
    try (Connection stored = rows.call()) {
      published(stored);
    }
    try (OutputStream out = Files.newOutputStream(server.data.resolve("notes.properties"))) {
      notes.store(out, null);
    }
    for (String left : List.of(".lock", "soundings.trace.db")) {
      Files.deleteIfExists(server.data.resolve(left));
    }
  }

  /** A wave that is released, and one that is closed. */
  private void ended() {
    wave("ended", "first", "open");
    answers("ended", FIRST);
    wave("ended", "first", "close");
    wave("ended", "first", "release");
    wave("ended", "second", "open");
    answers("ended", SECOND);
    wave("ended", "second", "close");
  }

  /** Scores of distress, where nobody said where to find help; a wave is released, one is open. */
  private void wellbeing() {
    wave("wellbeing", "first", "open");
    for (int i = 0; i < FIRST; i++) {
      send("wellbeing", wellbeing(i), i);
    }
    wave("wellbeing", "first", "close");
    wave("wellbeing", "first", "release");
    wave("wellbeing", "second", "open");
    send("wellbeing", wellbeing(FIRST), FIRST);
  }

  /** A wave that people are answering, one of whom can still withdraw, and one in the middle. */
  private void running() {
    answers("running", RUNNING - 1);
    Respondent done = new Respondent(server);
    notes.setProperty("receipt", done.answer("running", Respondent::nothing).receipt());
    Respondent begun = new Respondent(server);
    Respondent.Page page = begun.get("/s/running");
    for (int pages = 0; pages < 9 && page.html().select("[name=advice]").isEmpty(); pages++) {
      if (!page.html().select("[name=hours]").isEmpty()) {
        notes.setProperty("draft-page", page.address().getQuery());
      }
      Element form = page.html().expectFirst("form[method=post]");
      page = begun.post(form.attr("action"), Respondent.filled(form, SOME));
    }
    notes.setProperty("draft", cookies(begun));
  }

  private static final Map<String, List<String>> SOME =
      Map.of(
          "_agreed", List.of("1"),
          "consented", List.of("yes"),
          "place", List.of("home"),
          "tenure", List.of("long"),
          "hours", List.of("37"));

  /** People with a link, some of whom have fetched their ticket, and some of those answered. */
  private void invited() {
    InvitedStudy ward = new InvitedStudy(server);
    List<String> links = ward.links(INVITED);
    for (int i = 0; i < TOOK_PART; i++) {
      String credential = credential(links.get(i));
      String body = "{\"credential\":\"" + credential + "\"," + unasked(work(i)).substring(1);
      HttpResponse<String> taken = api("POST", API + "ward/responses", body, i);
      require(taken);
      notes.setProperty("used", credential);
      notes.setProperty(
          "used-receipt", taken.body().replaceAll(".*\"receipt\":\"([^\"]*)\".*", "$1"));
    }
    notes.setProperty("served", InvitedStudy.code(links.getFirst()));
    notes.setProperty("credential", credential(links.get(TOOK_PART)));
    notes.setProperty("invitation", InvitedStudy.code(links.get(TOOK_PART + 1)));
  }

  private String credential(String link) {
    Device device = new Device(server, InvitedStudy.code(link));
    return device.credential(device.blinding()).orElseThrow().text();
  }

  private void published(Connection rows) throws SQLException {
    List<String> files = new ArrayList<>();
    try (ResultSet found =
        rows.createStatement()
            .executeQuery("select study, name, sha256 from release_file order by study, name")) {
      while (found.next()) {
        files.add(found.getString(1) + "/" + found.getString(2) + "=" + found.getString(3));
      }
    }
    notes.setProperty("published", String.join(" ", files));
  }

  private void answers(String study, int count) {
    for (int i = 0; i < count; i++) {
      send(study, work(i), i);
    }
  }

  private void send(String study, String body, int number) {
    require(api("POST", API + study + "/responses", body, number));
  }

  private void wave(String study, String wave, String step) {
    require(api("POST", API + study + "/waves/" + wave + "/" + step, "", 0));
  }

  private static void require(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  private HttpResponse<String> api(String method, String path, String body, int number) {
    Respondent program = new Respondent(server);
    return program.send(
        program
            .request(server.uri(path))
            .header("Authorization", "Bearer " + server.key())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", KeyOf.text(number + " of " + path))
            .method(method, BodyPublishers.ofString(body)));
  }

  static String work(int i) {
    return ("{\"answers\":{\"place\":\"%s\",\"tenure\":\"%s\",\"hours\":%d,\"hard.pay\":\"%d\","
            + "\"hard.time\":\"1\",\"hard.tasks\":\"0\",\"strain.tired\":\"%d\",\"strain.late\":\"%d\","
            + "\"strain.alone\":\"%d\",\"advice\":\"Rest. %d\"}}")
        .formatted(
            List.of("home", "office").get(i % 2),
            List.of("short", "middle", "long").get(i % 3),
            30 + i % 12,
            i % 2,
            i % 3,
            (i + 1) % 3,
            i * i % 3,
            i);
  }

  /** Without the group, which follows from the invitation. */
  private static String unasked(String answers) {
    return answers.replaceFirst("\"place\":\"\\w+\",", "");
  }

  private static String wellbeing(int i) {
    return "{\"answers\":{%s}}"
        .formatted(
            Stream.of("cheerful", "calm", "active", "rested", "interest")
                .map(s -> "\"who-5-items.%s\":\"%d\"".formatted(s, (i + s.length()) % 6))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow());
  }

  private static String cookies(Respondent respondent) {
    return String.join(
        " ",
        respondent.cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList());
  }

  private static void dump(Postgres postgres, Path file) throws IOException, InterruptedException {
    String port = Integer.toString(postgres.port());
    int code =
        new ProcessBuilder(
                "pg_dump",
                "--inserts",
                "-h",
                "127.0.0.1",
                "-p",
                port,
                "-U",
                "postgres",
                "-n",
                "answers",
                "-n",
                "invitations",
                "-f",
                file.toString(),
                "postgres")
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException("pg_dump has failed; is it installed?");
    }
  }

  private static void pack(Path folder, Path zip) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setLevel(9);
      for (Path file : files) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith(".server-")) {
          ZipEntry entry = new ZipEntry(name);
          entry.setLastModifiedTime(FileTime.fromMillis(0));
          out.putNextEntry(entry);
          Files.copy(file, out);
        }
      }
    }
    System.out.println(zip + ": " + Files.size(zip) + " bytes");
  }
}
