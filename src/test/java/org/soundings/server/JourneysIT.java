package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
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
    Matcher found = SAID.matcher(said);
    assertTrue(found.find() && found.find(), "warming, then the measure: " + said);
    assertTrue(Integer.parseInt(found.group(1)) > 0, said);
    assertEquals("0", found.group(2), said);
  }
}
