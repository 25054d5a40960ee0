package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.documents.DocumentReader;
import org.soundings.documents.MarkdownExample;

/**
 * X-A2: every command of the documentation is run as it is written, in order, in a folder of its
 * own, and does what the text around it says. The server of the examples stands on a free port.
 */
class DocumentedCommandsIT {
  private static final String HERE = "127.0.0.1:8080";

  /** Commands that are not run here, and where they are. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "./soundings serve --demo", "stays until it is stopped: DemonstrationIT",
          "./soundings test", "is what runs this",
          "SOUNDINGS_DB_URL=",
              "settings, no command: EarlierDataIT starts a server with both roles",
          "SOUNDINGS_INVITATIONS_DB_URL=", "the same",
          "/extracts/microdata.csv", "never of the example's policy: ExtractsIT",
          "/invitations > links.csv", "two people are too few for a group of ten: InvitationIT",
          "/waves/autumn/mail", "for those who were invited: MailIT");

  /** What the texts take for granted, made before the first command. */
  private static final Map<String, List<String>> BEFORE =
      Map.of(
          "docs/disclosure.md",
          List.of(
              "./soundings report company.yaml --data answers.csv --out report --quick",
              "mkdir releases && cp -r report releases/spring"));

  /** What a command does beside ending with 0: its exit code, words it prints, files it writes. */
  private record Does(int exit, List<String> says, List<String> writes) {
    static Does end(int exit, String... says) {
      return new Does(exit, List.of(says), List.of());
    }

    static Does write(String... files) {
      return new Does(0, List.of(), List.of(files));
    }
  }

  private static final Map<String, Does> DOES =
      Map.ofEntries(
          Map.entry("./soundings check ward.yaml", Does.end(0, "no problem found")),
          Map.entry("./soundings forecast ", Does.end(0, "minutes")),
          Map.entry("./soundings simulate ward.yaml", Does.write("answers.csv")),
          Map.entry(
              "./soundings report plan.yaml",
              Does.write("report/report.html", "report/report.pdf", "report/results.json")),
          Map.entry("./soundings audit ", Does.end(1)),
          Map.entry("./soundings infer ", Does.write("export.yaml")),
          Map.entry("./soundings verify ", Does.end(0, "right")),
          Map.entry("./soundings attack ", Does.end(0, "Found: no group")),
          Map.entry("./soundings prove ", Does.end(0, "Verdict: nothing found by these checks")),
          Map.entry("./soundings compare ", Does.write("changes/report.html")));

  @TempDir private Path folder;

  static List<Path> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(List.of(Path.of("README.md"), Path.of("analysis/README.md")));
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      docs.filter(d -> d.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    List<Path> with = new ArrayList<>();
    for (Path document : documents) {
      if (MarkdownExample.of(document).stream().anyMatch(DocumentedCommandsIT::isCommands)) {
        with.add(document);
      }
    }
    return with;
  }

  private static boolean isCommands(MarkdownExample block) {
    return Set.of("", "sh", "bash").contains(block.language());
  }

  @Test
  void eachExceptionIsStillInTheDocuments() throws IOException {
    String all = "";
    for (Path document : documents()) {
      all +=
          MarkdownExample.of(document).stream()
              .map(MarkdownExample::text)
              .collect(Collectors.joining());
    }
    for (String command : ELSEWHERE.keySet()) {
      assertTrue(all.lines().anyMatch(line -> line.contains(command)), command);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachCommandDoesWhatTheTextSays(Path document) throws Exception {
    DocumentReader reader = new DocumentReader(document, folder);
    Files.createSymbolicLink(folder.resolve("soundings"), Path.of("soundings").toAbsolutePath());
    Sitting sitting = new Sitting(document);
    try {
      for (String command : BEFORE.getOrDefault(document.toString(), List.of())) {
        sitting.run(command);
      }
      for (MarkdownExample block : MarkdownExample.of(document)) {
        if (block.language().equals("yaml")) {
          reader.read(block);
        } else if (!block.file().isEmpty()) {
          Files.writeString(folder.resolve(block.file()), block.text());
        } else if (isCommands(block)) {
          for (String command : block.commands()) {
            sitting.run(command);
          }
        }
      }
    } finally {
      sitting.end();
    }
  }

  /** Somebody at a terminal in the folder, with a server once a command asks for one. */
  private final class Sitting {
    private final Path document;
    private Optional<ServerProcess> server = Optional.empty();
    private String key = "";

    Sitting(Path document) {
      this.document = document;
    }

    void run(String command) throws Exception {
      if (ELSEWHERE.keySet().stream().anyMatch(command::contains)) {
        return;
      }
      boolean asks = command.contains(HERE);
      if (asks && server.isEmpty()) {
        start();
      } else if (!asks) {
        end();
      }
      if (command.startsWith("./soundings prove") && key.isEmpty()) {
        start();
        end();
      }
      Does does =
          DOES.entrySet().stream()
              .filter(d -> command.startsWith(d.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(Does.end(0));
      String said = ran(command, does.exit());
      does.says().forEach(words -> assertTrue(said.contains(words), () -> command + "\n" + said));
      does.writes().forEach(f -> assertTrue(Files.exists(folder.resolve(f)), command + ": " + f));
      if (asks) {
        assertTrue(!said.contains("\"problems\""), () -> document + " " + command + "\n" + said);
      }
    }

    private String ran(String command, int exit) throws IOException, InterruptedException {
      String here = server.map(s -> "127.0.0.1:" + s.port).orElse(HERE);
      String meant =
          command
              .replace(HERE, here)
              .replace(" src/test/", " " + Path.of("src/test").toAbsolutePath() + "/");
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", meant)
              .directory(folder.toFile())
              .redirectErrorStream(true);
      builder.environment().put("SOUNDINGS_BUILD", "never");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("KEY", key);
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(exit, process.waitFor(), () -> document + " " + command + "\n" + said);
      return said;
    }

    private void start() {
      ServerProcess started = ServerProcess.start(folder.resolve("data"), Map.of());
      if (key.isEmpty()) {
        key = started.key();
      }
      server = Optional.of(started);
    }

    void end() throws InterruptedException {
      if (server.isPresent()) {
        server.get().stop();
        server = Optional.empty();
      }
    }
  }
}
