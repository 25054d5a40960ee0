package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.database.H2File;
import org.soundings.store.answer.HandedIn;
import org.soundings.store.answer.RespondentKey;

/**
 * The H2 file under kills, many of them, without a server around it: what was acknowledged is
 * there, and whoever is there is there wholly, by submission and by sealed ballot.
 */
class KilledStoreIT {
  private static final int KILLS = Integer.getInteger("soundings.kills", 5);

  @TempDir Path folder;

  @Test
  void nobodyAcknowledgedIsLostAndNobodyIsHalfThere() throws Exception {
    Path acknowledged = Files.createFile(folder.resolve("acknowledged"));
    H2File file = new H2File("jdbc:h2:file:" + folder.resolve("soundings"));
    Random random = new Random(20260110);
    Set<Integer> all = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      StringBuilder said = new StringBuilder();
      for (int number : untilKilled(file.url(), acknowledged, 50 + random.nextInt(1500))) {
        all.add(number);
        said.append(number).append('\n');
      }
      Files.writeString(acknowledged, said, StandardOpenOption.APPEND);
      try (Connection rows =
          DriverManager.getConnection(file.address(), "soundings", "soundings")) {
        check(rows, all, "after kill " + (kill + 1));
      }
    }
    System.out.println(KILLS + " kills of the store, " + all.size() + " acknowledged, 0 lost");
    assertTrue(all.size() > KILLS, "hardly anything was acknowledged");
  }

  private Set<Integer> untilKilled(String url, Path acknowledged, int milliseconds)
      throws IOException, InterruptedException {
    Process store =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledStore.class.getName(),
                url,
                acknowledged.toString(),
                folder.toString())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try (BufferedReader lines = store.inputReader()) {
      String first = lines.readLine();
      assertEquals("ready", first, this::errors);
      Thread killer =
          Thread.startVirtualThread(
              () -> {
                try {
                  TimeUnit.MILLISECONDS.sleep(milliseconds);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                store.toHandle().destroyForcibly();
              });
      Set<Integer> numbers = new HashSet<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        numbers.add(Integer.parseInt(line));
      }
      killer.join();
      return numbers;
    } finally {
      store.destroyForcibly().waitFor();
    }
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void check(Connection rows, Set<Integer> acknowledged, String when) throws SQLException {
    Map<Integer, UUID> ballots = new HashMap<>();
    for (HandedIn.Kept each : new HandedIn(rows, folder).all()) {
      int at = each.answers().indexOf("mark-") + 5;
      int number = Integer.parseInt(each.answers().substring(at, each.answers().indexOf('.', at)));
      assertNull(ballots.put(number, each.id()), number + " is doubled " + when);
    }
    assertTrue(ballots.keySet().containsAll(acknowledged), "somebody is lost " + when);
    assertEquals(ballots.size(), count(rows, "submission"), "submissions " + when);
    for (Map.Entry<Integer, UUID> each : ballots.entrySet()) {
      RespondentKey key = KilledStore.key(each.getKey());
      assertEquals(key.receipt(KilledStore.WAVE).ballot(), each.getValue(), when);
      String known = key.submissionId(KilledStore.WAVE);
      try (var found =
          rows.createStatement()
              .executeQuery("select 1 from submission where id = '" + known + "'")) {
        assertTrue(found.next(), each.getKey() + " is half there " + when);
      }
    }
  }

  private static int count(Connection rows, String table) throws SQLException {
    try (ResultSet found = rows.createStatement().executeQuery("select count(*) from " + table)) {
      found.next();
      return found.getInt(1);
    }
  }
}
