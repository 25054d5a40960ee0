package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever knows how many rows stand above the responses says so (X-C9). */
class InferCommandTest {
  @TempDir Path folder;
  private Path data = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void aFileWithATitleAndTwoHeaderRows() throws IOException {
    StringBuilder text = new StringBuilder("Wave 2,raw\nfair,mood\nunits,of five\n");
    for (int i = 0; i < 12; i++) {
      text.append(i % 2 == 0 ? "yes," : "no,").append(i % 3 == 0 ? "good\n" : "bad\n");
    }
    data = Files.writeString(folder.resolve("data.csv"), text);
    out = folder.resolve("q.yaml");
  }

  private String infer(String... options) throws IOException {
    Object[] all = new Object[options.length + 4];
    System.arraycopy(options, 0, all, 4, options.length);
    all[0] = "infer";
    all[1] = data;
    all[2] = "--out";
    all[3] = out;
    assertEquals(0, Soundings.run(all).exit());
    return Files.readString(out);
  }

  @Test
  void theRowsAboveTheResponsesAreAsManyAsWasSaid() throws IOException {
    String yaml = infer("--title-rows", "1", "--header-rows", "2");
    assertTrue(yaml.contains("title-rows: 1"), yaml);
    assertTrue(yaml.contains("header-rows: 2"), yaml);
    assertTrue(yaml.startsWith("# Proposed from data.csv: 12 responses"), yaml);
    assertEquals(
        0,
        Soundings.run("report", out, "--data", data, "--out", folder.resolve("r"), "--quick")
            .exit());
  }

  @Test
  void aRowThatIsNotNamedAmongTheHeadersIsAResponse() throws IOException {
    assertTrue(infer("--title-rows", "1", "--header-rows", "1").contains(": 13 responses"));
    assertTrue(infer("--title-rows", "0", "--header-rows", "1").contains(": 14 responses"));
  }

  @ParameterizedTest
  @CsvSource({"--header-rows,0", "--header-rows,11", "--title-rows,-1", "--title-rows,two"})
  void anotherNumberIsRefused(String option, String number) {
    assertEquals(2, Soundings.run("infer", data, "--out", out, option, number).exit());
  }
}
