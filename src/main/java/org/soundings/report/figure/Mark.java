package org.soundings.report.figure;

/**
 * One mark of a drawing. Across, places are percentages of its width; down, and where it is said,
 * pixels: so text keeps its size whatever the width.
 */
public sealed interface Mark {
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

    /** As SVG says it. */
    public String word() {
      return switch (this) {
        case START -> "start";
        case MIDDLE -> "middle";
        case END -> "end";
      };
    }
  }

  private static double rounded(double percent) {
    return Math.round(percent * 100) / 100.0;
  }
}
