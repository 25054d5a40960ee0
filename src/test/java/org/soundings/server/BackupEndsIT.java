package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** X-H4, X-H5, X-H15: back-ups that end early, or cannot be made, or are made where a disk is. */
@EnabledOnOs(OS.LINUX)
class BackupEndsIT {
  private static final long PATIENCE = 60_000_000_000L;

  /** In a group of its own, and with signals that end it, however this test was started. */
  private static final String ALONE =
      "use POSIX; POSIX::setsid(); $SIG{$_} = 'DEFAULT' for qw(INT HUP TERM); exec @ARGV or die";

  private static final String ON_A_DISK =
      "mount -t tmpfs tmpfs \"$0\" && mkdir \"$0/lost+found\" && \"$@\" && ls \"$0\"";

  @TempDir Path folder;

  private Path data() throws Exception {
    Path data = folder.resolve("data");
    ServerProcess.copy(Path.of("src/test/resources/studies"), data.resolve("studies"));
    for (String file : List.of("soundings.mv.db", "invitations.mv.db", "invitations.secret")) {
      Files.write(data.resolve(file), new byte[0]);
    }
    return data;
  }

  private static Set<String> names(Path folder) throws Exception {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP", "KILL"})
  void interruptedItLeavesNothingAndAfterAKillTheNextStartDeletesWhatItLeft_XH5(String signal)
      throws Exception {
    ServerProcess server = ServerProcess.start(InvitedStudy.folder(10), Map.of());
    new InvitedStudy(server).links(10);
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Process backup =
        Launched.begun(
            List.of("perl", "-e", ALONE),
            Map.of("TMPDIR", temporary.toString(), "JAVA_TOOL_OPTIONS", ""),
            "backup",
            folder.resolve("a.zip").toString(),
            "--invitations",
            folder.resolve("i.zip").toString(),
            "--data",
            server.data.toString());
    awaitIn(server.data.resolve(".backup-stage/invited"), "invitations.mv.db");
    kill(signal, "-" + backup.pid());
    assertNotEquals(0, backup.waitFor());
    if (signal.equals("KILL")) {
      assertEquals(143, server.stop());
      server.restart();
    }
    Thread.sleep(3_000);
    assertEquals(143, server.stop());
    assertEquals(Set.of("tmp"), names(folder));
    assertEquals(Set.of(), names(temporary));
    Set<String> left = names(server.data);
    left.removeIf(name -> !name.contains("backup"));
    left.removeAll(Set.of(".backup-lock", "backup.secret"));
    assertEquals(Set.of(), left);
  }

  private static void awaitIn(Path folder, String name) throws Exception {
    long begun = System.nanoTime();
    while (!Files.exists(folder.resolve(name))) {
      assertTrue(System.nanoTime() - begun < PATIENCE, "nothing is staged");
      Thread.sleep(5);
    }
  }

  private static void kill(String signal, String whom) throws Exception {
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, "--", whom).start().waitFor());
  }

  @Test
  void withoutTheDatabaseNothingIsSavedAndThatIsNoSuccess_XH4() throws Exception {
    Path data = data();
    Files.delete(data.resolve("soundings.mv.db"));
    Launched backup = backup(data, "a.zip");
    assertEquals(1, backup.code(), backup.said());
    assertTrue(backup.said().contains("There is no database file in"), backup.said());
    assertEquals(Set.of("data"), names(folder));
  }

  private Launched backup(Path data, String zip) throws Exception {
    return Launched.run("backup", folder.resolve(zip).toString(), "--data", data.toString());
  }

  @Test
  void ofTwoAtOnceOneIsRefusedInWords_XH15() throws Exception {
    ServerProcess server = ServerProcess.start(ServerProcess.folder(), Map.of());
    Process first =
        Launched.begun(
            List.of(),
            Map.of(),
            "backup",
            folder.resolve("first.zip").toString(),
            "--data",
            server.data.toString());
    awaitIn(server.data, ".backup-stage");
    Launched second = backup(server.data, "second.zip");
    assertEquals(1, second.code());
    assertTrue(second.said().startsWith("Another back-up of"), second.said());
    assertEquals(1, second.said().lines().count(), second.said());
    Launched done = Launched.of(first);
    assertEquals(0, done.code(), done.said());
    assertEquals(143, server.stop());
    assertEquals(Set.of("first.zip"), names(folder));
  }

  /** A folder that is a disk of its own can be neither replaced nor renamed. */
  @Test
  void itIsRestoredOntoADiskOfItsOwn_XH15() throws Exception {
    ServerProcess server = ServerProcess.start(ServerProcess.folder(), Map.of());
    Launched backup = backup(server.data, "a.zip");
    assertEquals(0, backup.code(), backup.said());
    assertEquals(143, server.stop());
    Path disk = Files.createDirectory(folder.resolve("disk"));
    List<String> mounted =
        List.of("unshare", "--map-root-user", "--mount", "sh", "-c", ON_A_DISK, disk.toString());
    Launched restored =
        Launched.of(
            Launched.begun(
                mounted,
                Map.of(),
                "restore",
                folder.resolve("a.zip").toString(),
                "--data",
                disk.toString()));
    assertEquals(0, restored.code(), restored.said());
    assertTrue(restored.said().contains("soundings.mv.db\nstudies"), restored.said());
    assertFalse(restored.said().contains("That failed"), restored.said());
  }
}
