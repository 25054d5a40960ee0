package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents as a site, in target/site: the hosted workflow publishes what this test makes. */
class SiteTest {
  private static final Path SITE = Path.of("target/site");

  @TempDir Path folder;

  @Test
  void theSiteIsMadeOfAllDocumentsAndNoLinkOfItIsDead() throws IOException {
    new DocumentSite(SITE).make(DocumentsTest.documents());
    assertEquals(List.of(), dead(SITE));
    for (Path document : DocumentsTest.documents()) {
      Path file = SITE.resolve(document.toString().replaceFirst("\\.md$", ".html"));
      Document page = Jsoup.parse(Files.readString(file));
      assertFalse(page.title().isBlank(), document.toString());
      assertEquals(1, page.select("h1").size(), document.toString());
      assertEquals(0, page.select("script").size(), document.toString());
    }
  }

  @Test
  void deadLinksAreFound() throws IOException {
    Files.writeString(folder.resolve("a.html"), "<a href=b.html>b</a><a href='#c'>c</a>");
    assertEquals(2, dead(folder).size());
  }

  /** Each link within the site whose file, or whose place in it, is not there. */
  private static List<String> dead(Path site) throws IOException {
    List<String> dead = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        for (Element link : Jsoup.parse(Files.readString(file)).select("[href], [src]")) {
          String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
          if (!to.matches("(https?|mailto):.*") && !leads(file, to)) {
            dead.add(site.relativize(file) + ": " + to);
          }
        }
      }
    }
    return dead;
  }

  private static boolean leads(Path from, String link) throws IOException {
    String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
    Path to = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    if (!Files.isRegularFile(to)) {
      return false;
    }
    return parts.length == 1 || Jsoup.parse(Files.readString(to)).getElementById(parts[1]) != null;
  }
}
