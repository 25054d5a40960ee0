package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that cannot succeed ends, with one line that says why. */
class StartIT {
  private static final String READ_ONLY =
      "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && cd \"$0\" && exec \"$@\"";

  @TempDir Path data;

  private static String freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(free.getLocalPort());
    }
  }

  private static String failure(Path data, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("./soundings", "serve", "--port", freePort(), "--data", data.toString())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("SOUNDINGS_BUILD", "never");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor() > 0, said);
    assertFalse(said.contains("\tat "), said);
    return said;
  }

  @ParameterizedTest
  @CsvSource({
    "SECURITY, ssl",
    "PORT, smtp",
    "PORT, 0",
    "PORT, 70000",
    "RATE, 0",
    "RATE, -1",
    "RATE, many",
    "FROM, survey"
  })
  void aSettingOfTheMailServerThatIsWrongIsNamed(String name, String value) throws Exception {
    String setting = "SOUNDINGS_SMTP_" + name;
    String said = failure(data, Map.of(setting, value));
    assertTrue(said.contains(setting + " must be "), said);
  }

  @Test
  void aMailServerWithoutASenderIsNamed() throws Exception {
    String said = failure(data, Map.of("SOUNDINGS_SMTP_HOST", "mail.example.org"));
    assertTrue(said.contains("SOUNDINGS_SMTP_FROM must be set"), said);
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() throws Exception {
    String said =
        failure(data, Map.of("SOUNDINGS_DB_URL", "jdbc:postgresql://127.0.0.1:1/nothing"));
    assertTrue(said.contains("The database cannot be used: Connection to 127.0.0.1:1"), said);
    assertTrue(said.contains("Please check SOUNDINGS_DB_URL"), said);
  }

  @Test
  void aDataFolderThatIsOpenAlreadyIsNotOpenedAgain() throws Exception {
    ServerProcess server = TestServer.get();
    String said = failure(server.data, Map.of());
    assertTrue(said.contains("already running on " + server.data.toRealPath()), said);
    assertEquals(200, new Respondent(server).get("/health/ready").status());
  }

  @Test
  void norThroughASymbolicLink_XG6() throws Exception {
    ServerProcess server = TestServer.get();
    Path link = Files.createSymbolicLink(data.resolve("link"), server.data);
    String said = failure(link, Map.of());
    assertEquals(1, said.strip().lines().filter(l -> !l.startsWith("Soundings is st")).count());
    assertTrue(said.contains("already running on"), said);
  }

  @Test
  void askedForItsHealthAllTheTimeItStartsAndIsNotWellBefore_XG2() throws Exception {
    AtomicBoolean asking = new AtomicBoolean(true);
    Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    int port = Integer.parseInt(freePort());
    List<Thread> strangers = new ArrayList<>();
    for (String path : List.of("/health", "/health/ready")) {
      strangers.add(Thread.startVirtualThread(() -> ask(port, path, asking, answers)));
    }
    ServerProcess server = ServerProcess.start(data, Map.of(), port);
    asking.set(false);
    for (Thread stranger : strangers) {
      stranger.join();
    }
    assertEquals(200, new Respondent(server).get("/health").status());
    assertEquals(143, server.stop());
    assertTrue(answers.getOrDefault(503, 0) > 0, answers.toString());
    assertTrue(answers.getOrDefault(200, 0) <= 200, "well before it has started: " + answers);
  }

  /** Every 20 ms. */
  private static void ask(
      int port, String path, AtomicBoolean asking, Map<Integer, Integer> answers) {
    while (asking.get()) {
      try {
        HttpURLConnection asked =
            (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        answers.merge(asked.getResponseCode(), 1, Integer::sum);
      } catch (IOException notYet) {
        // nobody listens
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** Nobody who comes then is told what the web server is, or how it failed (class 22). */
  @Test
  void whoeverComesWhileItStartsOrStopsIsAnsweredInOurWords() throws Exception {
    AtomicBoolean asking = new AtomicBoolean(true);
    Set<String> answers = ConcurrentHashMap.newKeySet();
    int port = Integer.parseInt(freePort());
    List<Thread> strangers = new ArrayList<>();
    for (String line : List.of("GET /s/short", "HEAD /s/short", "GET /nowhere", "POST /s/short")) {
      strangers.add(Thread.startVirtualThread(() -> ask(port, line, asking, answers)));
    }
    ServerProcess server = ServerProcess.start(ServerProcess.folder(), Map.of(), port);
    assertEquals(143, server.stop());
    asking.set(false);
    for (Thread stranger : strangers) {
      stranger.join();
    }
    assertTrue(answers.stream().anyMatch(a -> a.contains(" 503 ")), answers.toString());
    assertTrue(answers.stream().anyMatch(a -> a.contains(" 200 ")), answers.toString());
    for (String answer : answers) {
      assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
      for (String told : List.of("Payara", "GlassFish", "Exception", "at org.", "SAMEORIGIN")) {
        assertFalse(answer.contains(told), answer);
      }
    }
  }

  /** Every 5 ms; what is no answer, or is not all of one, is a connection that was closed. */
  private static void ask(int port, String line, AtomicBoolean asking, Set<String> answers) {
    String request =
        line + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    while (asking.get()) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!answer.isEmpty()) {
          answers.add(answer.replaceAll("Date: [^\r]*", ""));
        }
      } catch (IOException closed) {
        // nobody listens, or no longer
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  /** X-A4. */
  @Test
  void aUsedPortIsToldInOneLine() throws Exception {
    ServerProcess server = TestServer.get();
    ProcessBuilder builder =
        new ProcessBuilder(
                "./soundings",
                "serve",
                "--quiet",
                "--port",
                Integer.toString(server.port),
                "--data",
                data.resolve("another").toString())
            .redirectErrorStream(true);
    builder.environment().put("SOUNDINGS_BUILD", "never");
    Process second = builder.start();
    String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, second.waitFor());
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.startsWith("Port " + server.port + " is in use."), said);
    assertFalse(Files.exists(data.resolve("another")), "nothing is written before");
  }

  @Test
  void aFileOfTheKeyThatHoldsNoneIsToldInOneLine_XH17() throws Exception {
    for (String damaged : List.of("", "half a ha")) {
      Files.writeString(data.resolve("api-key.sha256"), damaged);
      String said = failure(data, Map.of());
      assertEquals(1, said.strip().lines().count(), said);
      assertTrue(said.contains("api-key.sha256 does not hold the hash of a key"), said);
    }
  }

  /** X-A5. */
  @Test
  void theKeyIsShownWithAWordAboutKeepingIt() {
    String said = TestServer.get().output();
    assertTrue(said.contains("Save this key"), said);
  }

  /** Where a user has put it, also as a service without a language: no letter may matter. */
  @Test
  void itStartsInAFolderWithABlankAndAnUmlaut() throws Exception {
    Path home = data.resolve("söund ings");
    for (String part :
        List.of("soundings", "pom.xml", "src/main/server", "target/soundings", "target/server")) {
      copied(part, home);
    }
    for (String file : List.of("soundings-classes.jar", "soundings-container.jar", "server.aot")) {
      if (Files.exists(Path.of("target", file))) {
        copied("target/" + file, home);
      }
    }
    Map<String, String> service = Map.of("LC_ALL", "C", "LANG", "");
    Path surveys = data.resolve("Umfrägen");
    ServerProcess.copy(ServerProcess.folder(), surveys);
    ServerProcess server = ServerProcess.ofVersion(home, surveys, service);
    assertEquals(200, new Respondent(server).get("/s/short").status());
    assertEquals(143, server.stop());
  }

  /** As a service does that runs what an administrator has built. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void itStartsFromAFolderThatItCannotWriteTo() throws Exception {
    Path home = data.resolve("built");
    for (String part :
        List.of(
            "soundings",
            "pom.xml",
            "src/main/server",
            "target/soundings",
            "target/payara-micro.jar",
            "target/soundings-classes.jar",
            "target/soundings-container.jar")) {
      copied(part, home);
    }
    List<String> readOnly =
        List.of("unshare", "--map-root-user", "--mount", "sh", "-c", READ_ONLY, home.toString());
    ServerProcess server = ServerProcess.within(readOnly, ServerProcess.folder());
    assertEquals(200, new Respondent(server).get("/s/short").status());
    assertEquals(143, server.stop());
    List<String> unbuilt = new ArrayList<>(readOnly);
    unbuilt.addAll(List.of("./soundings", "version"));
    ProcessBuilder builder = new ProcessBuilder(unbuilt).redirectErrorStream(true);
    builder.environment().remove("SOUNDINGS_BUILD");
    Process refused = builder.start();
    String said = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, refused.waitFor(), said);
    assertTrue(said.startsWith("Soundings is not built"), said);
  }

  private static void copied(String part, Path home) throws Exception {
    Path to = home.resolve(part);
    Files.createDirectories(to.getParent());
    assertEquals(
        0, new ProcessBuilder("cp", "-rp", part, to.toString()).inheritIO().start().waitFor());
  }
}
