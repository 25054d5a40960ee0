package org.soundings.report;

import java.util.Locale;
import java.util.Map;
import org.soundings.report.figure.Drawing;
import org.soundings.report.figure.Mark;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A drawing of one width that needs no stylesheet: every place in pixels, every colour in its mark.
 * For paper, and to be taken alone.
 */
final class PrintedDrawing {
  static final String SVG = "http://www.w3.org/2000/svg";
  private static final int WIDTH = 640;
  private static final int SIZE = 13;
  private static final String INK = "#1b1e23";
  private static final String SOFT = "#52585f";
  private static final Map<String, String> FILLS =
      Map.ofEntries(
          Map.entry("bar", "#5d97c9"),
          Map.entry("low-1", "#c28340"),
          Map.entry("low-2", "#7a3a00"),
          Map.entry("high-1", "#5d97c9"),
          Map.entry("high-2", "#174a77"),
          Map.entry("middle", "#8a9199"),
          Map.entry("box", "#f3f5f7"),
          Map.entry("dot", "#1d4f7c"),
          Map.entry("aside", SOFT),
          Map.entry("tick", SOFT),
          Map.entry("on-low-2", "#ffffff"),
          Map.entry("on-high-2", "#ffffff"));
  private static final Map<String, String> STROKES =
      Map.of("axis", SOFT, "range", SOFT, "track", "#d4d8dd");

  private final Document document;
  private final Element svg;

  private PrintedDrawing(Document document) {
    this.document = document;
    this.svg = document.createElementNS(SVG, "svg");
  }

  /** The drawing as an element of {@code document}, which is not changed. */
  static Element of(Drawing drawing, Document document) {
    PrintedDrawing printed = new PrintedDrawing(document);
    Element svg = printed.svg;
    int height = drawing.height() + 4;
    svg.setAttribute("width", String.valueOf(WIDTH));
    svg.setAttribute("height", String.valueOf(height));
    svg.setAttribute("viewBox", "0 0 " + WIDTH + " " + height);
    svg.setAttribute("role", "img");
    svg.setAttribute("alt", drawing.title() + ". " + drawing.description());
    svg.setAttribute("font-family", "Liberation Sans");
    svg.setAttribute("font-size", String.valueOf(SIZE));
    printed.child("title").setTextContent(drawing.title());
    printed.child("desc").setTextContent(drawing.description());
    drawing.marks().forEach(printed::mark);
    return svg;
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Bar bar ->
          box(bar.x(), bar.y(), across(bar.width()), bar.height())
              .setAttribute("fill", FILLS.getOrDefault(bar.tone(), INK));
      case Mark.Protected hidden -> {
        Element box = box(hidden.x(), hidden.y(), hidden.width(), hidden.height());
        box.setAttribute("fill", "#ffffff");
        box.setAttribute("stroke", SOFT);
        box.setAttribute("stroke-dasharray", "3 2");
      }
      case Mark.Line line -> line(line);
      case Mark.Dot dot -> {
        Element circle = child("circle");
        set(circle, "cx", across(dot.x()));
        set(circle, "cy", dot.y());
        set(circle, "r", dot.radius());
        circle.setAttribute("fill", FILLS.getOrDefault(dot.tone(), INK));
      }
      case Mark.Text text -> {
        Element words = child("text");
        set(words, "x", across(text.x()) + text.shift());
        set(words, "y", text.y());
        words.setAttribute("text-anchor", text.anchor().word());
        words.setAttribute(
            "fill", text.tone().startsWith("on-") ? on(text.tone()) : fill(text.tone()));
        words.setTextContent(text.text());
      }
    }
  }

  private static String on(String tone) {
    return FILLS.getOrDefault(tone, "#12151a");
  }

  private static String fill(String tone) {
    return tone.equals("aside") || tone.equals("tick") ? SOFT : INK;
  }

  private Element box(double x, double y, double width, double height) {
    Element box = child("rect");
    set(box, "x", across(x));
    set(box, "y", y);
    set(box, "width", width);
    set(box, "height", height);
    return box;
  }

  private void line(Mark.Line line) {
    Element drawn = child("line");
    set(drawn, "x1", across(line.x1()));
    set(drawn, "y1", line.y1());
    set(drawn, "x2", across(line.x2()));
    set(drawn, "y2", line.y2());
    drawn.setAttribute("stroke", STROKES.getOrDefault(line.tone(), INK));
    drawn.setAttribute("stroke-width", STROKES.containsKey(line.tone()) ? "1" : "1.5");
  }

  private static double across(double percent) {
    return percent * WIDTH / 100;
  }

  private static void set(Element element, String name, double pixels) {
    element.setAttribute(name, String.format(Locale.ROOT, "%.2f", pixels));
  }

  private Element child(String name) {
    Element child = document.createElementNS(SVG, name);
    svg.appendChild(child);
    return child;
  }
}
