package org.soundings.report.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.finding.Findings;
import org.soundings.disclosure.Policy;
import org.soundings.pipeline.TestRun;
import org.soundings.report.format.Edition;
import org.soundings.report.format.Example;
import org.soundings.report.format.ReportCard;
import org.soundings.report.format.ReportPoster;

/**
 * What a reader takes away, on a poster and on a card: never a number without its interval and n.
 */
class HighlightsTest {
  private static final Findings REBUILT =
      TestRun.findings(
          Path.of("analysis/best-practices-2021.yaml"),
          Path.of("analysis/best-practices-2021.csv"));
  private static final Findings WITHOUT = new Example(120, 3).findings(Policy.OPEN, false).value();

  private static String poster(Findings findings) {
    return new String(
        new ReportPoster().write(Edition.of(findings, Example.provenance())),
        StandardCharsets.UTF_8);
  }

  @Test
  void eachParagraphsFirstNumberWithAnIntervalIsOne() {
    List<Highlight> all = Highlights.of(REBUILT);
    assertEquals(
        new Highlight(
            "tenure",
            "66%",
            "Most had worked in case management for 8 years or more.",
            "95% interval 56–75, n = 89"),
        all.getFirst());
    assertEquals(
        List.of("66%", "26%", "50%", "70%", "20%"), all.stream().map(Highlight::number).toList());
  }

  @Test
  void aNumberInsideOfItsSentenceStaysThere() {
    assertEquals(
        "Children, young people or families were the largest group that was named:"
            + " 26%\u00A0(18–36) mostly served them.",
        Highlights.of(REBUILT).get(1).words());
  }

  @Test
  void proseWithoutNumbersHasNone() {
    assertEquals(List.of(), Highlights.of(WITHOUT));
  }

  @Test
  void thePosterHasThemWithTheFiguresThatTheySpeakOf() {
    String poster = poster(REBUILT);
    assertTrue(poster.contains("<p class=\"number\">66%</p>"));
    assertTrue(poster.contains("n = 89 responses"));
    assertTrue(poster.contains("A reconstruction, not its data."));
    for (String figure : List.of("tenure", "line-of-work", "advice-themes")) {
      assertTrue(poster.contains("id=\"f-" + figure + "-h\""), figure);
    }
    assertTrue(poster.contains("@page { size: A3"));
    assertTrue(
        poster.indexOf("f-advice-themes-h") < poster.indexOf("f-line-of-work-h"),
        "the long figure does not stand beside the two short ones");
    assertFalse(poster.contains("f-challenge-h"), "there is no space for it on the sheet");
  }

  @Test
  void thePosterNeedsNothingButItself() {
    for (Findings findings : List.of(REBUILT, WITHOUT)) {
      String poster = poster(findings);
      for (String outside : List.of("<script", "src=", "href=", "@import", "http://e")) {
        assertFalse(
            poster.replace("http://example.org", "").contains(outside), "it has " + outside);
      }
      assertTrue(poster.contains("default-src 'none'"));
      assertTrue(poster.contains("role=\"img\""));
    }
  }

  @Test
  void theCardHasTheSizeThatPagesExpectAndWordsOnIt() throws Exception {
    for (Findings findings : List.of(REBUILT, WITHOUT)) {
      BufferedImage card =
          ImageIO.read(
              new ByteArrayInputStream(
                  new ReportCard().write(Edition.of(findings, Example.provenance()))));
      assertEquals(List.of(1200, 630), List.of(card.getWidth(), card.getHeight()));
      int accent = 0;
      for (int y = 0; y < 630; y++) {
        for (int x = 0; x < 300; x++) {
          accent += card.getRGB(x, y) == 0xFF1D4F7C ? 1 : 0;
        }
      }
      assertEquals(findings == REBUILT, accent > 3000, "numbers on it: " + accent);
    }
  }
}
