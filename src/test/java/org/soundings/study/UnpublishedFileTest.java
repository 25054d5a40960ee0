package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ADR 100: a preview cannot be taken for the report. */
class UnpublishedFileTest {
  private static final byte[] PAGE =
      "<html><head><title>Ward</title></head><body><a href=\"/results/ward/tables.csv\">x</a></body>"
          .getBytes(StandardCharsets.UTF_8);

  private static Preview preview(String name) {
    PublishedFile file = new PublishedFile(name, "0", PAGE);
    return Preview.of(
        "ward",
        "spring",
        List.of(file),
        List.of(),
        AttackVerdict.none(AttackVerdict.Outcome.FAILED));
  }

  private static UnpublishedFile of(String name) {
    return UnpublishedFile.of(preview(name), name, "/at/", "<Not> published").orElseThrow();
  }

  @Test
  void itsPageSaysThatItIsNotPublishedAndLeadsToTheOtherFilesOfThePreview() {
    String html = new String(of("report.html").content(), StandardCharsets.UTF_8);
    assertTrue(html.contains("<title>&lt;Not> published - Ward</title>"), html);
    assertTrue(html.contains("<strong>&lt;Not> published</strong></p><a href=\"/at/tables.csv\""));
    assertFalse(html.contains("/results/"), html);
    assertTrue(of("report.html").policy().startsWith("default-src 'none'"));
  }

  @Test
  void otherFilesAreWhatWillBePublishedUnderANameThatSaysSo() {
    UnpublishedFile file = of("changes/tables.csv");
    assertArrayEquals(PAGE, file.content());
    assertEquals("attachment; filename=\"not-published-changes-tables.csv\"", file.disposition());
  }

  @Test
  void theHashIsThatOfTheListOfAllFiles() {
    assertFalse(preview("a.csv").sha256().equals(preview("b.csv").sha256()));
    assertTrue(UnpublishedFile.of(preview("a.csv"), "b.csv", "/at/", "No").isEmpty());
  }
}
