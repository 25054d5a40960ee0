package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.soundings.disclosure.Policy;
import org.soundings.report.table.TableLine;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Q5: each figure can be taken alone, and loses nothing that a reader needs. */
class FigureFilesTest {
  private static final Map<String, byte[]> FILES = files();

  private static Map<String, byte[]> files() {
    return FigureFiles.of(
        Edition.of(
            new Example(420, 1).findings(Policy.RESEARCH, false).value(), Example.provenance()));
  }

  private static byte[] file(String name) {
    return Objects.requireNonNull(FILES.get("figures/" + name), name);
  }

  private static String text(String name) {
    return new String(file(name), StandardCharsets.UTF_8);
  }

  private static Element svg(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getDocumentElement();
  }

  @Test
  void everyFigureIsThreeFiles() {
    List<String> svgs = FILES.keySet().stream().filter(name -> name.endsWith(".svg")).toList();
    assertEquals(18, svgs.size());
    for (String svg : svgs) {
      assertTrue(FILES.containsKey(svg.replace(".svg", ".png")), svg);
      assertTrue(FILES.containsKey(svg.replace(".svg", ".csv")), svg);
    }
    assertEquals(3 * svgs.size(), FILES.size());
  }

  @Test
  void anSvgIsWellFormedHasATitleAndWordsAndNeedsNothingElse() throws Exception {
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      if (file.getKey().endsWith(".svg")) {
        Element svg = svg(file.getValue());
        assertEquals("img", svg.getAttribute("role"));
        for (String child : List.of("title", "desc")) {
          assertFalse(
              svg.getElementsByTagName(child).item(0).getTextContent().isBlank(), file.getKey());
        }
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        for (String outside : List.of("url(", "var(", "href", "<script", "@import", "%\"")) {
          assertFalse(text.contains(outside), file.getKey() + " has " + outside);
        }
        assertTrue(text.contains("@media (prefers-color-scheme: dark)"));
      }
    }
  }

  @Test
  void itSaysOfWhomItSpeaksAndWhereItIsFrom() {
    String svg = text("sector.svg");
    assertTrue(svg.contains("Percent of the 409 who answered."), svg);
    assertTrue(svg.contains("Source: Practice, workload and wellbeing of case managers."), svg);
    assertTrue(text("gender.svg").contains("rests on too few people, or would reveal"));
    assertFalse(svg.contains("rests on too few people"));
  }

  @Test
  void panelsStandSideBySideWithTheirTitles() throws Exception {
    String svg = text("leave-by-age.svg");
    for (String title : List.of("Never", "Now and then", "Every month")) {
      assertTrue(svg.contains(">" + title + "<"), title);
    }
    NodeList words = svg(file("leave-by-age.svg")).getElementsByTagName("text");
    for (int i = 0; i < words.getLength(); i++) {
      double x = Double.parseDouble(((Element) words.item(i)).getAttribute("x"));
      assertTrue(x >= 0 && x <= 720, words.item(i).getTextContent() + " at " + x);
    }
  }

  @Test
  void aTableThatIsTheFigureIsDrawnAsShadedFields() {
    assertTrue(text("county-by-sector.svg").contains("fill-opacity"));
  }

  @Test
  void thePictureIsTwiceTheSizeOfTheDrawing() throws Exception {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file("sector.png")));
    Element svg = svg(file("sector.svg"));
    assertEquals(2 * Integer.parseInt(svg.getAttribute("width")), picture.getWidth());
    assertEquals(2 * Integer.parseInt(svg.getAttribute("height")), picture.getHeight());
    assertEquals(0xFFFFFFFF, picture.getRGB(1, 1));
    assertEquals(0xFF5D97C9, colours(picture, 0xFF5D97C9), "no bar is drawn");
    assertEquals(0xFF1B1E23, colours(picture, 0xFF1B1E23), "no words are drawn");
  }

  /** The colour where the picture has it at least a thousand times, else 0. */
  private static int colours(BufferedImage picture, int colour) {
    int found = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        found += picture.getRGB(x, y) == colour ? 1 : 0;
      }
    }
    return found >= 1000 ? colour : 0;
  }

  @Test
  void theDataIsThatOfTheFigureAlone() {
    List<String> lines = text("sector.csv").lines().toList();
    assertEquals(String.join(",", TableLine.HEADER), lines.getFirst());
    assertTrue(lines.stream().skip(1).allMatch(line -> line.startsWith("sector,")));
    assertTrue(lines.size() > 8);
  }

  @Test
  void theSameFindingsGiveTheSameBytes() {
    Map<String, byte[]> again = files();
    assertEquals(FILES.keySet(), again.keySet());
    FILES.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
  }
}
