package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public documentation of the code is made without a warning: names, links and marks hold. */
class JavadocIT {
  @TempDir Path folder;

  @Test
  void theDocumentationOfTheCodeIsMadeWithoutAWarning() {
    StringWriter said = new StringWriter();
    int result = made("src/main/java", "org.soundings", said);
    assertEquals("", said.toString());
    assertEquals(0, result);
    assertTrue(Files.exists(folder.resolve("made/index.html")));
  }

  @Test
  void aLinkThatLeadsNowhereIsAFault() throws Exception {
    Path wrong = Files.createDirectories(folder.resolve("wrong/broken"));
    Files.writeString(
        wrong.resolve("Broken.java"),
        "package broken;\n/** See {@link Nowhere}. */\npublic class Broken {}\n");
    StringWriter said = new StringWriter();
    made(folder.resolve("wrong").toString(), "broken", said);
    assertTrue(said.toString().contains("Nowhere"), said.toString());
  }

  private int made(String sources, String packages, StringWriter said) {
    PrintWriter writer = new PrintWriter(said);
    int result =
        ToolProvider.findFirst("javadoc")
            .orElseThrow()
            .run(
                writer,
                writer,
                "-quiet",
                "-Xdoclint:all,-missing",
                "-d",
                folder.resolve("made").toString(),
                "-sourcepath",
                sources,
                "-classpath",
                System.getProperty("java.class.path"),
                "-subpackages",
                packages);
    writer.flush();
    return result;
  }
}
