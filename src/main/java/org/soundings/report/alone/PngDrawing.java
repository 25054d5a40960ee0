package org.soundings.report.alone;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.soundings.report.figure.Drawing;
import org.soundings.report.figure.Mark;
import org.soundings.report.figure.Palette;
import org.soundings.report.figure.Type;

/** A drawing as pixels (PNG), drawn by the JDK; it needs neither a screen nor a font of its own. */
final class PngDrawing {
  private static final float QUICK = 0.9f;
  private static final float HEAVY = 0.035f;
  private static final float[] DASHES = {3, 2};

  private final Graphics2D pen;
  private final int width;
  private final Palette colours;

  private PngDrawing(Graphics2D pen, int width, Palette colours) {
    this.pen = pen;
    this.width = width;
    this.colours = colours;
  }

  /**
   * @param width in pixels of the drawing
   * @param scale pixels of the picture for one of the drawing
   */
  static byte[] of(Drawing drawing, int width, int scale, Palette colours) {
    BufferedImage picture =
        new BufferedImage(width * scale, drawing.height() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(scale, scale);
    PngDrawing png = new PngDrawing(pen, width, colours);
    png.fill(new Rectangle2D.Double(0, 0, width, drawing.height()), colours.token("paper"), 1);
    drawing.marks().forEach(png::mark);
    pen.dispose();
    return written(FewColours.of(picture, colours.all()));
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Bar bar -> {
        Shape box = box(bar.x(), bar.y(), bar.width(), bar.height());
        if (bar.isProtected()) {
          hidden(box);
        } else {
          fill(box, colours.fill(bar.tone()), 1);
        }
      }
      case Mark.Tint tint ->
          fill(
              box(tint.x(), tint.y(), tint.width(), tint.height()),
              colours.fill("heat"),
              tint.strength());
      case Mark.Protected hidden ->
          hidden(
              new Rectangle2D.Double(
                  across(hidden.x()), hidden.y(), hidden.width(), hidden.height()));
      case Mark.Line line ->
          stroke(
              new Line2D.Double(across(line.x1()), line.y1(), across(line.x2()), line.y2()),
              colours.stroke(line.tone()),
              new BasicStroke((float) Palette.width(line.tone())));
      case Mark.Dot dot -> {
        double r = dot.radius();
        fill(
            new Ellipse2D.Double(across(dot.x()) - r, dot.y() - r, 2 * r, 2 * r),
            colours.fill(dot.tone()),
            1);
      }
      case Mark.Text text -> text(text);
    }
  }

  private void hidden(Shape box) {
    stroke(box, colours.token("soft"), new BasicStroke(1, 0, 0, 1, DASHES, 0));
  }

  private void text(Mark.Text text) {
    Type type = Type.of(text.tone());
    double wide = Outlines.width(text.text(), type.size());
    double before =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> wide / 2;
          case END -> wide;
        };
    Path2D words = Outlines.of(text.text(), type.size());
    words.transform(
        AffineTransform.getTranslateInstance(across(text.x()) + text.shift() - before, text.y()));
    String colour = colours.words(text.tone());
    fill(words, colour, 1);
    if (type.heavy()) {
      stroke(words, colour, new BasicStroke((float) (HEAVY * type.size())));
    }
  }

  private Rectangle2D box(double x, double y, double percent, double height) {
    return new Rectangle2D.Double(across(x), y, across(percent), height);
  }

  private double across(double percent) {
    return percent * width / 100;
  }

  private void fill(Shape shape, String colour, double strength) {
    Color full = Color.decode(colour);
    pen.setColor(
        new Color(
            full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(255 * strength)));
    pen.fill(shape);
  }

  private void stroke(Shape shape, String colour, BasicStroke stroke) {
    pen.setColor(Color.decode(colour));
    pen.setStroke(stroke);
    pen.draw(shape);
  }

  private static byte[] written(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUICK);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
