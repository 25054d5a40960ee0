package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed ends, with one line that says why. */
class StartIT {
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
    assertTrue(said.contains("running over " + server.data.toRealPath() + " already"), said);
    assertEquals(200, new Respondent(server).get("/health/ready").status());
  }
}
