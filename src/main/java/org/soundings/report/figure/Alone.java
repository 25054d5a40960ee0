package org.soundings.report.figure;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.soundings.report.drawing.Drawing;
import org.soundings.report.drawing.Palette;
import org.soundings.report.drawing.PngDrawing;
import org.soundings.report.drawing.SvgDrawing;
import org.soundings.report.wording.Language;
import org.w3c.dom.Document;

/** A figure as image files of its own, which can be used outside of the report. */
public final class Alone {
  private static final int SCALE = 2;

  private Alone() {}

  /**
   * As SVG, with text as text and a dark scheme, and as PNG of twice its size; by the names of the
   * files.
   *
   * @param source where it comes from, a line each
   */
  public static Map<String, byte[]> files(Figure figure, List<String> source, Language language) {
    Drawing plate = Plate.of(figure, source, language);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(figure.file() + ".svg", svg(plate, Plate.WIDTH));
    files.put(figure.file() + ".png", png(plate, Plate.WIDTH, SCALE, Palette.LIGHT));
    return files;
  }

  /** Pixels of a drawing that has a width of its own. */
  public static byte[] png(Drawing drawing, int width, int scale, Palette colours) {
    return PngDrawing.of(drawing, width, scale, colours);
  }

  private static byte[] svg(Drawing plate, int width) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      SvgDrawing.alone(plate, width, document);
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("a drawing is not well-formed", e);
    }
  }
}
