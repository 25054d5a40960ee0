package org.soundings.report.figure;

/**
 * One mark of a drawing. Across, places are percentages of its width; down, and where it is said,
 * pixels: so text keeps its size whatever the width.
 */
public sealed interface Mark {
  /** A filled bar; {@code tone} names its colour in the stylesheet. */
  record Bar(double x, double width, double y, double height, String tone) implements Mark {
    public Bar {
      x = rounded(x);
      width = rounded(width);
    }
  }

  /** Stands where a number is protected; its width, in pixels, says nothing. */
  record Protected(double x, double y, double width, double height) implements Mark {
    public Protected {
      x = rounded(x);
    }
  }

  /** A straight line. */
  record Line(double x1, double y1, double x2, double y2, String tone) implements Mark {
    public Line {
      x1 = rounded(x1);
      x2 = rounded(x2);
    }
  }

  /** A point estimate. */
  record Dot(double x, double y, double radius, String tone) implements Mark {
    public Dot {
      x = rounded(x);
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
