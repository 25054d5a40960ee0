package org.soundings.report.format;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the figures of the printed page with letters of its own font, which can be searched and
 * take little space; a general SVG renderer draws each letter's outline. It knows the elements that
 * our figures are made of and no other.
 *
 * @param font the page's
 */
record PrintedFigures(Font font) implements SVGDrawer {
  private static final BasicStroke DASHED =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dots) {
    return new Image(svg, font, dots);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
    // one font, given
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // one font, given
  }

  @Override
  public void close() {
    // nothing is held open
  }

  private record Image(Element svg, Font font, double dots) implements SVGImage {
    @Override
    public int getIntrinsicWidth() {
      return (int) (number(svg, "width") * dots);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) (number(svg, "height") * dots);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) number(svg, "width"),
          (float) number(svg, "height"),
          this::draw);
    }

    private void draw(Graphics2D on) {
      on.setFont(font.deriveFont((float) number(svg, "font-size")));
      for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element mark) {
          draw(on, mark);
        }
      }
    }

    private void draw(Graphics2D on, Element mark) {
      switch (mark.getTagName()) {
        case "rect" -> box(on, mark);
        case "line" -> line(on, mark);
        case "polygon" -> area(on, mark);
        case "circle" -> dot(on, mark);
        case "text" -> text(on, mark);
        default -> {
          // title and description are told by the tag
        }
      }
    }

    private static void box(Graphics2D on, Element mark) {
      Rectangle2D box =
          new Rectangle2D.Double(
              number(mark, "x"), number(mark, "y"), number(mark, "width"), number(mark, "height"));
      on.setColor(colour(mark, "fill"));
      on.fill(box);
      if (mark.hasAttribute("stroke")) {
        on.setColor(colour(mark, "stroke"));
        on.setStroke(DASHED);
        on.draw(box);
      }
    }

    private static void line(Graphics2D on, Element mark) {
      on.setColor(colour(mark, "stroke"));
      on.setStroke(
          new BasicStroke(
              (float) number(mark, "stroke-width"), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      on.draw(
          new Line2D.Double(
              number(mark, "x1"), number(mark, "y1"), number(mark, "x2"), number(mark, "y2")));
    }

    private static void area(Graphics2D on, Element mark) {
      Path2D area = new Path2D.Double();
      for (String point : mark.getAttribute("points").split(" ")) {
        double x = Double.parseDouble(point.substring(0, point.indexOf(',')));
        double y = Double.parseDouble(point.substring(point.indexOf(',') + 1));
        if (area.getCurrentPoint() == null) {
          area.moveTo(x, y);
        } else {
          area.lineTo(x, y);
        }
      }
      on.setColor(colour(mark, "fill"));
      on.fill(area);
    }

    private static void dot(Graphics2D on, Element mark) {
      double r = number(mark, "r");
      on.setColor(colour(mark, "fill"));
      on.fill(new Ellipse2D.Double(number(mark, "cx") - r, number(mark, "cy") - r, 2 * r, 2 * r));
    }

    private static void text(Graphics2D on, Element mark) {
      String words = mark.getTextContent();
      if (words.isBlank()) {
        return;
      }
      double width = on.getFont().getStringBounds(words, on.getFontRenderContext()).getWidth();
      double before =
          switch (mark.getAttribute("text-anchor")) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
          };
      on.setColor(colour(mark, "fill"));
      on.drawString(words, (float) (number(mark, "x") - before), (float) number(mark, "y"));
    }

    private static Color colour(Element mark, String attribute) {
      Color colour = Color.decode(mark.getAttribute(attribute));
      String opacity = mark.getAttribute("fill-opacity");
      return opacity.isEmpty()
          ? colour
          : new Color(
              colour.getRed(),
              colour.getGreen(),
              colour.getBlue(),
              (int) Math.round(255 * Double.parseDouble(opacity)));
    }

    private static double number(Element mark, String attribute) {
      return Double.parseDouble(mark.getAttribute(attribute));
    }
  }
}
