package org.soundings.report.drawing;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A drawing of one width that needs no stylesheet: every place in pixels, every colour in its mark,
 * so that programs draw it that know neither percentages nor custom properties.
 */
public final class SvgDrawing {
  static final String SVG = "http://www.w3.org/2000/svg";
  private static final int ON_PAPER = 640;
  private static final int SIZE_ON_PAPER = 13;
  private static final int FOOT = 4;
  private static final Palette COLOURS = Palette.LIGHT;

  private final Document document;
  private final Element svg;
  private final int width;
  private final boolean alone;

  private SvgDrawing(Document document, int width, boolean alone) {
    this.document = document;
    this.svg = document.createElementNS(SVG, "svg");
    this.width = width;
    this.alone = alone;
  }

  /** The drawing on a page of paper, an element of {@code document}, which is not changed. */
  public static Element onPaper(Drawing drawing, Document document) {
    SvgDrawing of = new SvgDrawing(document, ON_PAPER, false);
    of.frame(drawing.height() + FOOT);
    of.svg.setAttribute("alt", drawing.title() + ". " + drawing.description());
    of.svg.setAttribute("font-family", "Liberation Sans");
    of.svg.setAttribute("font-size", String.valueOf(SIZE_ON_PAPER));
    of.words(drawing, "");
    drawing.marks().forEach(of::mark);
    return of.svg;
  }

  /** The drawing as the root of an empty document; its tones are classes, for a dark scheme. */
  public static Element alone(Drawing drawing, int width, Document document) {
    SvgDrawing of = new SvgDrawing(document, width, true);
    document.appendChild(of.svg);
    of.frame(drawing.height());
    of.svg.setAttribute("aria-labelledby", drawing.id() + "-t " + drawing.id() + "-d");
    of.svg.setAttribute("font-family", DarkScheme.FONTS);
    of.words(drawing, drawing.id());
    of.child("style").setTextContent(DarkScheme.CSS);
    Element paper = of.box(0, 0, width, drawing.height());
    paper.setAttribute("fill", COLOURS.token("paper"));
    paper.setAttribute("class", "paper");
    drawing.marks().forEach(of::mark);
    return of.svg;
  }

  private void frame(int height) {
    svg.setAttribute("width", String.valueOf(width));
    svg.setAttribute("height", String.valueOf(height));
    svg.setAttribute("viewBox", "0 0 " + width + " " + height);
    svg.setAttribute("role", "img");
  }

  private void words(Drawing drawing, String id) {
    Element title = child("title");
    title.setTextContent(Lettering.legible(drawing.title()));
    Element description = child("desc");
    description.setTextContent(Lettering.legible(drawing.description()));
    if (!id.isEmpty()) {
      title.setAttribute("id", id + "-t");
      description.setAttribute("id", id + "-d");
    }
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Bar bar -> bar(box(bar.x(), bar.y(), across(bar.width()), bar.height()), bar);
      case Mark.Tint tint -> {
        Element field = box(tint.x(), tint.y(), across(tint.width()), tint.height());
        fill(field, "heat");
        set(field, "fill-opacity", tint.strength());
      }
      case Mark.Protected hidden ->
          hidden(box(hidden.x(), hidden.y(), hidden.width(), hidden.height()));
      case Mark.Line line -> line(line);
      case Mark.Interval interval -> interval.lines().forEach(this::line);
      case Mark.Band band -> {
        Element area = child("polygon");
        area.setAttribute("points", band.points(width));
        fill(area, Mark.Band.TONE);
      }
      case Mark.Dot dot -> {
        Element circle = child("circle");
        set(circle, "cx", across(dot.x()));
        set(circle, "cy", dot.y());
        set(circle, "r", dot.radius());
        fill(circle, dot.tone());
      }
      case Mark.Text text -> text(text);
    }
  }

  private void fill(Element element, String tone) {
    element.setAttribute("fill", COLOURS.fill(tone));
    named(element, tone);
  }

  private void named(Element element, String tone) {
    if (alone) {
      element.setAttribute("class", tone);
    }
  }

  private void bar(Element box, Mark.Bar bar) {
    if (bar.isProtected()) {
      hidden(box);
    } else {
      fill(box, bar.tone());
    }
  }

  private void hidden(Element box) {
    box.setAttribute("fill", COLOURS.token("paper"));
    box.setAttribute("stroke", COLOURS.token("soft"));
    box.setAttribute("stroke-dasharray", "3 2");
    named(box, "protected");
  }

  private void text(Mark.Text text) {
    Element words = child("text");
    set(words, "x", across(text.x()) + text.shift());
    set(words, "y", text.y());
    if (text.anchor().word() != null) {
      words.setAttribute("text-anchor", text.anchor().word());
    }
    words.setAttribute("fill", COLOURS.words(text.tone()));
    if (alone) {
      Type type = Type.of(text.tone());
      set(words, "font-size", type.size());
      if (type.heavy()) {
        words.setAttribute("font-weight", "600");
      }
      named(words, text.tone());
    }
    words.setTextContent(Lettering.legible(text.text()));
  }

  private Element box(double x, double y, double pixels, double height) {
    Element box = child("rect");
    set(box, "x", across(x));
    set(box, "y", y);
    set(box, "width", pixels);
    set(box, "height", height);
    return box;
  }

  private void line(Mark.Line line) {
    Element drawn = child("line");
    set(drawn, "x1", across(line.x1()));
    set(drawn, "y1", line.y1());
    set(drawn, "x2", across(line.x2()));
    set(drawn, "y2", line.y2());
    drawn.setAttribute("stroke", COLOURS.stroke(line.tone()));
    set(drawn, "stroke-width", Palette.width(line.tone()));
    named(drawn, line.tone());
  }

  private double across(double percent) {
    return percent * width / 100;
  }

  private static void set(Element element, String name, double number) {
    element.setAttribute(name, Mark.written(Math.round(number * 100) / 100.0));
  }

  private Element child(String name) {
    Element child = document.createElementNS(SVG, name);
    svg.appendChild(child);
    return child;
  }
}
