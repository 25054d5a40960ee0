package org.soundings.report.drawing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A drawing as pixels (PNG); it needs neither a screen nor a font of its own. */
public final class PngDrawing {
  private final Pixels pixels;
  private final int width;
  private final int scale;
  private final Palette colours;

  private PngDrawing(Pixels pixels, int width, int scale, Palette colours) {
    this.pixels = pixels;
    this.width = width;
    this.scale = scale;
    this.colours = colours;
  }

  /**
   * @param width in pixels of the drawing
   * @param scale pixels of the picture for one of the drawing
   */
  public static byte[] of(Drawing drawing, int width, int scale, Palette colours) {
    int paper = rgb(colours.token("paper"));
    Pixels pixels = new Pixels(width * scale, drawing.height() * scale, paper);
    PngDrawing png = new PngDrawing(pixels, width, scale, colours);
    drawing.marks().forEach(png::mark);
    return PngFile.of(pixels);
  }

  private static int rgb(String colour) {
    return Integer.parseInt(colour.substring(1), 16);
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Bar bar -> {
        if (bar.isProtected()) {
          hidden(across(bar.x()), bar.y(), across(bar.width()), bar.height());
        } else {
          box(across(bar.x()), bar.y(), across(bar.width()), bar.height(), bar.tone(), 1);
        }
      }
      case Mark.Tint t ->
          box(across(t.x()), t.y(), across(t.width()), t.height(), "heat", t.strength());
      case Mark.Protected p -> hidden(across(p.x()), p.y(), p.width(), p.height());
      case Mark.Line line -> line(line);
      case Mark.Interval interval -> interval.lines().forEach(this::line);
      case Mark.Band band -> {
        Path2D shape = new Path2D.Double();
        band.corners(width).forEach(c -> to(shape, scale * c.getX(), scale * c.getY()));
        lay(shape, rgb(colours.fill(Mark.Band.TONE)));
      }
      case Mark.Dot dot -> {
        double r = scale * dot.radius();
        lay(
            new Ellipse2D.Double(scale * across(dot.x()) - r, scale * dot.y() - r, 2 * r, 2 * r),
            rgb(colours.fill(dot.tone())));
      }
      case Mark.Text text -> text(text);
    }
  }

  private void box(double x, double y, double wide, double high, String tone, double strength) {
    int colour = rgb(colours.fill(tone));
    pixels.box(scale * x, scale * y, scale * wide, scale * high, colour, strength);
  }

  private void hidden(double x, double y, double wide, double high) {
    float[] dashes = {3 * scale, 2 * scale};
    BasicStroke dashed =
        new BasicStroke(scale, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    Shape box = new Rectangle2D.Double(scale * x, scale * y, scale * wide, scale * high);
    lay(dashed.createStrokedShape(box), rgb(colours.token("soft")));
  }

  private void line(Mark.Line line) {
    double wide = scale * Palette.width(line.tone());
    double x1 = scale * across(line.x1());
    double x2 = scale * across(line.x2());
    double y1 = scale * line.y1();
    double y2 = scale * line.y2();
    int colour = rgb(colours.stroke(line.tone()));
    if (x1 == x2) {
      pixels.box(x1 - wide / 2, Math.min(y1, y2), wide, Math.abs(y2 - y1), colour, 1);
    } else if (y1 == y2) {
      pixels.box(Math.min(x1, x2), y1 - wide / 2, Math.abs(x2 - x1), wide, colour, 1);
    } else {
      Line2D slanted = new Line2D.Double(x1, y1, x2, y2);
      lay(new BasicStroke((float) wide).createStrokedShape(slanted), colour);
    }
  }

  private void text(Mark.Text text) {
    Type type = Type.of(text.tone());
    String words = Lettering.legible(text.text());
    double before =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> Outlines.width(words, type.size()) / 2;
          case END -> Outlines.width(words, type.size());
        };
    double size = scale * type.size();
    double x = scale * (across(text.x()) + text.shift() - before);
    int line = (int) Math.round(scale * text.y());
    int colour = rgb(colours.words(text.tone()));
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      int point = words.codePointAt(i);
      long parts = Math.round(x * Shades.PLACES);
      int place = (int) Math.floorMod(parts, Shades.PLACES);
      int from = (int) Math.floorDiv(parts, Shades.PLACES);
      pixels.lay(Shades.letter(point, size, type.heavy(), place), from, line, colour);
      x += Outlines.width(point, size);
    }
  }

  private static void to(Path2D shape, double x, double y) {
    if (shape.getCurrentPoint() == null) {
      shape.moveTo(x, y);
    } else {
      shape.lineTo(x, y);
    }
  }

  private void lay(Shape shape, int colour) {
    pixels.lay(Shades.of(shape), 0, 0, colour);
  }

  private double across(double percent) {
    return percent * width / 100;
  }
}
