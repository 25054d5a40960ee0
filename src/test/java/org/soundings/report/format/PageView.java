package org.soundings.report.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.soundings.analysis.finding.Findings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A report's page as a reader's program takes it apart; the page must be well-formed XML too. */
public record PageView(String html, Document document) {
  public static PageView of(Findings findings) {
    byte[] bytes = new ReportHtml("").write(Edition.of(findings, Example.provenance()));
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(bytes));
      return new PageView(new String(bytes, StandardCharsets.UTF_8), document);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError("the page is not well-formed", e);
    }
  }

  /** The elements that an XPath finds; SVG elements are found by their plain names. */
  public List<Element> all(String path) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        elements.add((Element) nodes.item(i));
      }
      return elements;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  Element one(String path) {
    List<Element> found = all(path);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + path);
    }
    return found.getFirst();
  }

  public String text(String path) {
    return one(path).getTextContent();
  }

  /** The numbers of one attribute, without the percent sign; 0 where an element has none. */
  public List<Double> numbers(String path, String attribute) {
    return all(path).stream()
        .map(e -> e.hasAttribute(attribute) ? e.getAttribute(attribute) : "0")
        .map(number -> Double.valueOf(number.replace("%", "")))
        .toList();
  }
}
