package org.soundings.report.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.soundings.report.drawing.Drawing;
import org.soundings.report.drawing.SvgDrawing;
import org.soundings.report.figure.Figure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The report's page as paper has it: what is folded stands open, each figure is drawn once, in
 * pixels, and nothing is left that only a screen can use.
 */
final class PrintedPage {
  private PrintedPage() {}

  /**
   * @param style the stylesheet of paper
   */
  static Document of(ReportPage page, String style) {
    ReportPage printed = page.at(null).with(figure -> figure.with(PrintedPage::undrawn));
    Document document = parsed(ReportHtml.html(printed));
    all(document, "style").forEach(element -> element.setTextContent(style));
    for (Element element : all(document, "*")) {
      if (hasClass(element, "skip")
          || hasClass(element, "patterns")
          || element.getTagName().equals("summary")
          || element.getAttribute("http-equiv").equals("Content-Security-Policy")) {
        element.getParentNode().removeChild(element);
      }
    }
    Map<String, Drawing> drawings = drawings(page);
    for (Element svg : all(document, "svg")) {
      Element title = (Element) svg.getElementsByTagName("title").item(0);
      Drawing drawing =
          title == null ? null : drawings.get(title.getAttribute("id").replaceFirst("-t$", ""));
      if (drawing != null && svg.getParentNode() != null) {
        svg.getParentNode().replaceChild(SvgDrawing.onPaper(drawing, document), svg);
      }
    }
    for (Element details : all(document, "details")) {
      document.renameNode(details, null, "div");
      details.setAttribute("class", "details");
    }
    all(document, "ul").stream()
        .filter(list -> hasClass(list, "keys"))
        .forEach(keys -> inALine(document, keys));
    for (Element row : all(document, "tr")) {
      Element first = firstCell(row);
      if (first != null) {
        first.setAttribute("class", "first");
      }
    }
    return document;
  }

  /** A list whose entries follow each other on a line is a line: the renderer tags no other. */
  private static void inALine(Document document, Element list) {
    for (Node entry = list.getFirstChild(); entry != null; entry = entry.getNextSibling()) {
      if (entry instanceof Element element) {
        document.renameNode(element, null, "span");
        element.setAttribute("class", "key");
      }
    }
    document.renameNode(list, null, "p");
  }

  /** The place of a drawing, without its marks: they would be written only to be read again. */
  private static Figure.Panel undrawn(Figure.Panel panel) {
    Drawing drawing = panel.widest();
    Drawing empty =
        new Drawing(
            drawing.id(), drawing.title(), drawing.description(), drawing.height(), List.of());
    return new Figure.Panel(panel.title(), empty, null);
  }

  private static Map<String, Drawing> drawings(ReportPage page) {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    for (Figure figure : page.figures()) {
      for (Figure.Panel panel : figure.panels()) {
        drawings.put(panel.widest().id(), panel.widest());
      }
    }
    return drawings;
  }

  private static boolean hasClass(Element element, String name) {
    return List.of(element.getAttribute("class").split(" ")).contains(name);
  }

  private static @Nullable Element firstCell(Element row) {
    NodeList cells = row.getElementsByTagName("th");
    return cells.getLength() == 0 ? null : (Element) cells.item(0);
  }

  private static List<Element> all(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Document parsed(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(false);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      String body = html.substring(html.indexOf("<html"));
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("the report's page is not well-formed", e);
    }
  }
}
