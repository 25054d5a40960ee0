package org.soundings.report.drawing;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mark of a drawing. Across, places are percentages of its width; down, and where it is said,
 * pixels: so text keeps its size whatever the width.
 */
public sealed interface Mark {
  /** A place or a length as short as it can be written. */
  static String written(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** The same; null for 0, which every place is by default. */
  static @Nullable String orNothing(double number) {
    return number == 0 ? null : written(number);
  }

  /** A place across; null for 0. */
  static @Nullable String across(double percent) {
    return percent == 0 ? null : written(percent) + "%";
  }

  /**
   * The same mark in a part of a wider drawing.
   *
   * @param left where the part begins, in percent of the wider drawing
   * @param scale the part's width, as a share of the wider drawing's
   * @param down pixels that the part begins further down
   */
  Mark within(double left, double scale, double down);

  /** A filled bar; {@code tone} names its colour in the stylesheet. */
  record Bar(double x, double width, double y, double height, String tone) implements Mark {
    public Bar {
      x = rounded(x);
      width = rounded(width);
    }

    /** Whether it stands where a number is protected; its length says nothing then. */
    public boolean isProtected() {
      return tone.equals("protected");
    }

    @Override
    public Bar within(double left, double scale, double down) {
      return new Bar(left + x * scale, width * scale, y + down, height, tone);
    }
  }

  /** A field whose shade is a number; {@code strength} from 0 for none to 1. */
  record Tint(double x, double width, double y, double height, double strength) implements Mark {
    public Tint {
      x = rounded(x);
      width = rounded(width);
      strength = Math.round(strength * 100) / 100.0;
    }

    @Override
    public Tint within(double left, double scale, double down) {
      return new Tint(left + x * scale, width * scale, y + down, height, strength);
    }
  }

  /** Stands where a number is protected; its width, in pixels, says nothing. */
  record Protected(double x, double y, double width, double height) implements Mark {
    public Protected {
      x = rounded(x);
    }

    @Override
    public Protected within(double left, double scale, double down) {
      return new Protected(left + x * scale, y + down, width, height);
    }
  }

  /** A straight line. */
  record Line(double x1, double y1, double x2, double y2, String tone) implements Mark {
    public Line {
      x1 = rounded(x1);
      x2 = rounded(x2);
    }

    @Override
    public Line within(double left, double scale, double down) {
      return new Line(left + x1 * scale, y1 + down, left + x2 * scale, y2 + down, tone);
    }
  }

  /** An interval: a line from end to end, with a short one across each end. */
  record Interval(double low, double high, double y) implements Mark {
    /** Its lines' tone. */
    public static final String TONE = "whisker";

    private static final double CAP = 4;

    public Interval {
      low = rounded(low);
      high = rounded(high);
    }

    /** The three lines that it is made of. */
    public List<Line> lines() {
      return List.of(
          new Line(low, y, high, y, TONE),
          new Line(low, y - CAP, low, y + CAP, TONE),
          new Line(high, y - CAP, high, y + CAP, TONE));
    }

    @Override
    public Interval within(double left, double scale, double down) {
      return new Interval(left + low * scale, left + high * scale, y + down);
    }
  }

  /** A field between two lines, from one place across to another. */
  record Band(List<Part> parts) implements Mark {
    /** Its tone. */
    public static final String TONE = "band";

    /** Its ends at a place across. */
    public record Part(double x, double low, double high) {
      public Part {
        x = rounded(x);
      }
    }

    public Band {
      parts = List.copyOf(parts);
    }

    /** Its corners one after another: across in percent of {@code width}, and down. */
    public List<Point2D> corners(double width) {
      List<Point2D> corners = new ArrayList<>();
      parts.forEach(part -> corners.add(new Point2D.Double(part.x * width / 100, part.high)));
      parts.reversed().forEach(p -> corners.add(new Point2D.Double(p.x * width / 100, p.low)));
      return corners;
    }

    /** Its corners as SVG says them. */
    public String points(double width) {
      return corners(width).stream()
          .map(corner -> written(rounded(corner.getX())) + "," + written(corner.getY()))
          .collect(Collectors.joining(" "));
    }

    @Override
    public Band within(double left, double scale, double down) {
      return new Band(
          parts.stream()
              .map(part -> new Part(left + part.x * scale, part.low + down, part.high + down))
              .toList());
    }
  }

  /** A point estimate. */
  record Dot(double x, double y, double radius, String tone) implements Mark {
    public Dot {
      x = rounded(x);
    }

    @Override
    public Dot within(double left, double scale, double down) {
      return new Dot(left + x * scale, y + down, radius, tone);
    }
  }

  /**
   * One line of text.
   *
   * @param shift pixels to the right of {@code x}
   * @param anchor start, middle or end of the text stands there
   */
  record Text(double x, double shift, double y, Anchor anchor, String tone, String text)
      implements Mark {
    public Text {
      x = rounded(x);
    }

    @Override
    public Text within(double left, double scale, double down) {
      return new Text(left + x * scale, shift, y + down, anchor, tone, text);
    }
  }

  /** Which part of a text stands at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    /** As SVG says it; null for what it is by default. */
    public @Nullable String word() {
      return switch (this) {
        case START -> null;
        case MIDDLE -> "middle";
        case END -> "end";
      };
    }
  }

  private static double rounded(double percent) {
    return Math.round(percent * 100) / 100.0;
  }
}
