package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.report.Version;
import picocli.CommandLine;

/** X-A4: the help, the verbs and what somebody is told who gets one wrong. */
class VerbsTest {
  private static final CommandLine COMMANDS = Main.commands();

  @TempDir private Path folder = Path.of("");

  @Test
  void everyVerbIsInOneGroupOfTheHelpAndServeIsTheFirst() {
    List<String> grouped = Verbs.GROUPS.values().stream().flatMap(List::stream).toList();
    assertEquals(
        List.of("Ask", "Report", "Protect", "Operate"), List.copyOf(Verbs.GROUPS.keySet()));
    assertEquals("serve", grouped.getFirst());
    assertEquals(new TreeSet<>(COMMANDS.getSubcommands().keySet()), new TreeSet<>(grouped));
    assertEquals(grouped.stream().distinct().toList(), grouped);
  }

  @Test
  void theHelpListsEachVerbWithAShortLine() {
    Soundings help = Soundings.run("--help");
    assertEquals(0, help.exit());
    for (String verb : COMMANDS.getSubcommands().keySet()) {
      assertTrue(
          Pattern.compile("(?m)^  " + verb + " +[A-Z].{10,125}\\.$").matcher(help.out()).find(),
          help.out());
    }
    assertTrue(help.out().indexOf("\nAsk\n") < help.out().indexOf("\nOperate\n"), help.out());
  }

  @ParameterizedTest
  @CsvSource({"reprot, report", "chek, check", "back-up, backup", "sevre, serve"})
  void anUnknownVerbGetsOneLineWithTheNearest(String wrong, String right) {
    Soundings run = Soundings.run(wrong, "x.yaml");
    assertEquals(2, run.exit());
    assertEquals(
        "There is no verb \"%s\". Did you mean %s? See soundings --help for all verbs.\n"
            .formatted(wrong, right),
        run.err());
  }

  /** Named even where options are missing, of which it may be one. */
  @ParameterizedTest
  @ValueSource(strings = {"check", "report"})
  void aWrongOptionIsNamedInOneLine(String verb) {
    Soundings run = Soundings.run(verb, "--nope=3", "x.yaml");
    assertEquals(2, run.exit());
    assertEquals(
        "There is no option --nope. See soundings %s --help.\n".formatted(verb), run.err());
  }

  /** With the lines that it shares with others. */
  private static String script(String verb) throws IOException {
    String own = Files.readString(Path.of("src/main/server/" + verb + ".sh"));
    return own.contains("options.sh")
        ? own + Files.readString(Path.of("src/main/server/options.sh"))
        : own;
  }

  /** The launcher's own help and the one for completion speak of the same options. */
  @ParameterizedTest
  @ValueSource(strings = {"serve", "backup", "restore", "link"})
  void theLaunchersVerbsHaveTheOptionsThatTheyTake(String verb) throws IOException {
    String script = script(verb);
    for (CommandLine.Model.OptionSpec option :
        Objects.requireNonNull(COMMANDS.getSubcommands().get(verb)).getCommandSpec().options()) {
      if (!option.longestName().equals("--version")) {
        assertTrue(script.contains(option.longestName()), option.longestName());
      }
    }
    List<String> taken =
        Pattern.compile("(?m)^    (--[a-z-]+)\\)|^takes=\"(.*)\"")
            .matcher(script)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .flatMap(options -> Stream.of(options.split(" ")))
            .toList();
    assertTrue(taken.contains("--data"), taken::toString);
    for (String option : taken) {
      assertTrue(
          Objects.requireNonNull(COMMANDS.getSubcommands().get(verb))
                  .getCommandSpec()
                  .findOption(option)
              != null,
          option);
    }
  }

  @Test
  void versionSaysWhichItIs() {
    assertEquals(Version.TEXT, Soundings.run("version").out().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void theShellsCompletionIsAScriptThatBashAccepts(String shell) throws Exception {
    Soundings run = Soundings.run("completion", shell);
    assertEquals(0, run.exit());
    Path script = Files.writeString(folder.resolve("completion"), run.out());
    Process complete =
        new ProcessBuilder(
                "bash",
                "-c",
                "source "
                    + script
                    + "; COMP_WORDS=(soundings rep); COMP_CWORD=1;"
                    + " _complete_soundings; echo ${COMPREPLY[@]}")
            .redirectErrorStream(true)
            .start();
    String said = new String(complete.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("report", said.strip());
  }

  @Test
  void fishCompletesEveryVerb() {
    String script = Soundings.run("completion", "fish").out();
    for (String verb : COMMANDS.getSubcommands().keySet()) {
      assertTrue(script.contains("-a " + verb + " -d '"), verb);
    }
    assertTrue(script.contains("__fish_seen_subcommand_from report' -l out -r -d '"), script);
  }

  @Test
  void aProblemIsPointedAtInItsLine() throws IOException {
    Path file = folder.resolve("q.yaml");
    Files.writeString(file, "questionnaire: q\nversion: \"1\"\ntitel: Q\npages: []\n");
    List<String> lines = Soundings.run("check", file).err().lines().toList();
    int at = lines.indexOf("    titel: Q");
    assertTrue(lines.get(at - 1).startsWith(file + ":3:1: error F201"), lines.toString());
    assertEquals("    ^", lines.get(at + 1));
  }

  @Test
  void aUsedPortIsNotFree() throws IOException {
    try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertFalse(PortCheck.isFree("127.0.0.1", used.getLocalPort()));
    }
  }
}
