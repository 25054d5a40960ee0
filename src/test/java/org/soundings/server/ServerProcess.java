package org.soundings.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@code ./soundings serve} on a free port, over a data folder. */
final class ServerProcess {
  /** A server of a test ends before what the second compiler makes is worth its work. */
  private static final String FOR_A_SHORT_LIFE = "-XX:TieredStopAtLevel=1";

  private static final int SECONDS = 300;
  private static final String KEY = "shown this once: ";

  final Path data;
  final int port;
  private final Path home;
  private final Map<String, String> environment;
  private final List<String> options;
  private final List<String> within;
  private final List<String> lines = new ArrayList<>();
  private Process process;

  private ServerProcess(
      Path home,
      Path data,
      Map<String, String> environment,
      int port,
      List<String> options,
      List<String> within)
      throws IOException {
    this.home = home;
    this.data = data;
    this.environment = environment;
    this.options = options;
    this.within = within;
    this.port = port;
    this.process = run();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  static ServerProcess start(Path data, Map<String, String> environment, String... options) {
    try {
      return start(data, environment, freePort(), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ServerProcess start(
      Path data, Map<String, String> environment, int port, String... options) {
    try {
      ServerProcess server =
          new ServerProcess(Path.of("."), data, environment, port, List.of(options), List.of());
      server.await();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server of another version, which was built in the folder {@code home}. */
  static ServerProcess ofVersion(Path home, Path data, Map<String, String> environment)
      throws IOException {
    ServerProcess server =
        new ServerProcess(home, data, environment, freePort(), List.of(), List.of());
    server.await();
    return server;
  }

  /** The server as the end of another command, which runs it as its only child. */
  static ServerProcess within(List<String> command, Path data) throws IOException {
    ServerProcess server =
        new ServerProcess(Path.of("."), data, Map.of(), freePort(), List.of(), command);
    server.await();
    return server;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The key as it was shown, once. */
  String key() {
    synchronized (lines) {
      return lines.stream()
          .filter(line -> line.contains(KEY))
          .map(line -> line.substring(line.indexOf(KEY) + KEY.length()))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Everything that it has said. */
  String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /** The database's file, once the server is stopped. */
  Connection rows() throws SQLException {
    return rows(data);
  }

  /** The file of a data folder that no server has open. */
  static Connection rows(Path data) throws SQLException {
    String url = "jdbc:h2:file:" + data.resolve("soundings");
    return DriverManager.getConnection(
        url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "soundings", "soundings");
  }

  long pid() {
    return handle().pid();
  }

  private ProcessHandle handle() {
    return process.descendants().findFirst().orElse(process.toHandle());
  }

  /** Kill -9. */
  void kill() throws InterruptedException {
    handle().destroyForcibly();
    process.waitFor();
  }

  /** TERM; the exit code. */
  int stop() throws InterruptedException {
    handle().destroy();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      kill();
    }
    return process.exitValue();
  }

  void restart() throws IOException {
    process = run();
    await();
  }

  private Process run() throws IOException {
    List<String> command = new ArrayList<>(within);
    command.addAll(List.of("./soundings", "serve", "--port", Integer.toString(port)));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_TOOL_OPTIONS", FOR_A_SHORT_LIFE);
    builder.environment().putAll(environment);
    builder.environment().put("SOUNDINGS_BUILD", "never");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process started = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    return started;
  }

  private void await() {
    CompletableFuture<Boolean> ready = new CompletableFuture<>();
    Process started = process;
    Thread reading = new Thread(() -> read(started, ready));
    reading.setDaemon(true);
    reading.start();
    if (!ready.completeOnTimeout(false, SECONDS, TimeUnit.SECONDS).join()) {
      started.destroyForcibly();
      throw new IllegalStateException("the server did not get ready:\n" + output());
    }
  }

  private void read(Process started, CompletableFuture<Boolean> ready) {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
        if (line.equals("Soundings is ready at " + uri("/"))) {
          ready.complete(true);
        }
      }
    } catch (IOException closed) {
      // the process has ended
    }
    ready.complete(false);
  }

  /** A data folder with the studies and questionnaires of the tests. */
  static Path folder() {
    try {
      Path data = Files.createTempDirectory("soundings-data");
      for (String folder : List.of("studies", "questionnaires")) {
        copy(Path.of("src/test/resources", folder), data.resolve(folder));
      }
      copy(Path.of("questionnaires"), data.resolve("questionnaires"));
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
          Files.copy(path, target);
        }
      }
    }
  }
}
