package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Path folder) {
    String[] arguments = {"verify", folder.toString()};
    return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  void exitsWith1WhereAFieldIsOff(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("expected"));
    Files.writeString(
        folder.resolve("expected/grim.json"),
        """
        [{"id": "g", "dataset": "(inline)", "statistic": "grim", "tolerance": 0,
          "arguments": {"mean": "5.19", "n": 28}, "expected": {"consistent": true}}]
        """);
    assertEquals(1, run(folder));
    assertTrue(out.toString().contains("off: g consistent: expected true, got false"));
  }

  @Test
  void exitsWith1AndARemedyWhereThereIsNothingToVerify(@TempDir Path folder) {
    assertEquals(1, run(folder));
    assertTrue(err.toString().contains("Please give a folder that holds expected/*.json"));
  }
}
