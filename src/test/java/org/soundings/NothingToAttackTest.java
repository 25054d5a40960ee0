package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Attack classes 6, 29 and 30: what cannot be attacked because it is not there. */
class NothingToAttackTest {
  private static final Path SOURCES = Path.of("src/main/java/org/soundings");

  private static List<String> using(String what) throws IOException {
    Pattern pattern = Pattern.compile(what);
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> pattern.matcher(text(file)).find())
          .map(file -> SOURCES.relativize(file).toString().replaceAll(".*/", ""))
          .sorted()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void onlyOurOwnPageIsReadAsXmlAndWithoutDocumentTypes() throws IOException {
    assertEquals(
        List.of("PrintedPage.java"),
        using(
            "\\.parse\\(new InputSource|SAXParser|XMLReader|XMLInputFactory|jakarta\\.xml\\.bind"));
    assertEquals(
        List.of("PrintedPage.java"),
        using("setFeature\\(\"http://apache.org/xml/features/disallow-doctype-decl\", true\\)"));
  }

  @Test
  void mailIsSentInOnePlaceAndNothingFetchedButTheServersOwnHealthAndFromTheProvider()
      throws IOException {
    assertEquals(
        List.of("Announcement.java", "ProviderCalls.java"),
        using("openConnection|openStream\\(|java\\.net\\.http|new Socket\\(|SocketChannel"));
    assertEquals(
        List.of("Delivery.java", "MailServer.java", "Replies.java"),
        using("(jakarta|javax)\\.(mail|activation)|ws\\.rs\\.client"));
    assertTrue(
        text(SOURCES.resolve("web/Announcement.java")).contains("\"health/ready\""),
        "the address is our own");
    assertTrue(
        text(SOURCES.resolve("account/ProviderCalls.java")).contains("HttpClient.Redirect.NEVER"),
        "to no other place");
  }
}
