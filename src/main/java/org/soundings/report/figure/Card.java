package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.report.drawing.Drawing;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.drawing.Mark;
import org.soundings.report.drawing.Mark.Anchor;
import org.soundings.report.drawing.Palette;
import org.soundings.report.drawing.PngDrawing;
import org.soundings.report.drawing.Type;
import org.soundings.report.wording.Highlight;

/** A picture that stands for a report where its address is shared: 1200 by 630 pixels. */
public final class Card {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;
  private static final double MARGIN = 64;
  private static final double INNER = WIDTH - 2 * MARGIN;
  private static final double WORDS = 300;
  private static final double LEADING = 1.3;
  private static final double BLOCK = 112;
  private static final double NUMBER_DOWN = 66;
  private static final double BETWEEN = 28;
  private static final int LINES = 2;

  private final List<Mark> marks = new ArrayList<>();
  private double y = MARGIN / 2;

  private Card() {}

  /**
   * @param responses how many there are, in words
   * @param highlights as many as have space
   */
  public static byte[] png(
      String title, @Nullable String subtitle, String responses, List<Highlight> highlights) {
    Card card = new Card();
    card.text(MARGIN, INNER, "card-title", title);
    card.y += 8;
    if (subtitle != null) {
      card.text(MARGIN, INNER, "card-source", subtitle);
    }
    card.text(MARGIN, INNER, "card-words", responses);
    card.y += 32;
    for (Highlight highlight : highlights) {
      if (card.y + BLOCK > HEIGHT - MARGIN / 4) {
        break;
      }
      card.highlight(highlight);
    }
    Drawing drawing = new Drawing("card", title, title, HEIGHT, card.marks);
    return PngDrawing.of(drawing, WIDTH, 1, Palette.LIGHT);
  }

  private void highlight(Highlight highlight) {
    double top = y;
    line(MARGIN, top + NUMBER_DOWN, "number", highlight.number());
    text(WORDS, WIDTH - MARGIN - WORDS, "card-words", highlight.words());
    text(WORDS, WIDTH - MARGIN - WORDS, "card-source", highlight.told());
    y = Math.max(y, top + NUMBER_DOWN) + BETWEEN;
  }

  private void text(double x, double width, String tone, String text) {
    double size = Type.of(tone).size();
    for (String line : Lettering.wrap(text, width / size, LINES)) {
      y += size * LEADING;
      line(x, y, tone, line);
    }
  }

  private void line(double x, double down, String tone, String text) {
    marks.add(new Mark.Text(100 * x / WIDTH, 0, down, Anchor.START, tone, text));
  }
}
