package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A back-up made by one command while the server runs, and restored by one. */
class BackupIT {
  @Test
  void whatWasAcknowledgedBeforeABackUpIsThereAfterItsRestore() throws Exception {
    ServerProcess server = ServerProcess.start(ServerProcess.folder(), Map.of());
    Respondent respondent = new Respondent(server);
    String receipt = respondent.answer("short", Respondent::nothing).receipt();
    assertFalse(receipt.isEmpty());
    TestPeople.first(server);
    Path folder = Files.createTempDirectory("soundings-backup");
    Path file = folder.resolve("backup.zip");
    Launched backup = Launched.run("backup", file.toString(), "--data", server.data.toString());
    assertEquals(new Launched(0, file.toString()), backup);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(1, Launched.run("backup", file.toString()).code(), "nothing is overwritten");
    assertEquals(143, server.stop());

    Path restored = folder.resolve("restored");
    String secret = server.data.resolve("backup.secret").toString();
    assertEquals(
        new Launched(0, restored.toString()),
        Launched.run(
            "restore", file.toString(), "--secret", secret, "--data", restored.toString()));
    assertEquals(1, Launched.run("restore", file.toString(), "--data", restored.toString()).code());
    ServerProcess again = ServerProcess.start(restored, Map.of());
    Respondent ana = new Respondent(again);
    ana.post("/desk/sign-in", TestPeople.typed(TestPeople.NAME, TestPeople.PASSWORD));
    assertEquals(200, ana.get("/desk/people").status());
    assertEquals("/desk/people", ana.get("/desk/people").address().getPath());
    Respondent same = new Respondent(again);
    same.cookies.putAll(respondent.cookies);
    assertEquals(receipt, same.get("/s/short/receipt").receipt());
    assertFalse(again.output().contains("shown this once"), "the key is restored with the rest");
    assertEquals(143, again.stop());
    assertTrue(names(restored).containsAll(Set.of("studies", "questionnaires", "soundings.mv.db")));
  }

  private static Set<String> names(Path folder) throws Exception {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
