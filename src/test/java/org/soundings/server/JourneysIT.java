package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** X-A3: the program that measures journeys runs against a server at a small size. */
class JourneysIT {
  private static final Pattern SAID = Pattern.compile("(\\d+) journeys in .*; (\\d+) failed");

  @Test
  void twoRespondentsAtATimeMakeWholeJourneys() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "bench/Journeys.java",
                Integer.toString(TestServer.get().port),
                "2",
                "6",
                "0",
                "2")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    List<MatchResult> runs = SAID.matcher(said).results().toList();
    assertEquals(2, runs.size(), "warming, then the measure: " + said);
    assertTrue(Integer.parseInt(runs.getLast().group(1)) > 0, said);
    assertEquals("0", runs.getLast().group(2), said);
  }
}
