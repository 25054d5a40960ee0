package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.soundings.report.drawing.Drawing;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.drawing.Mark;
import org.soundings.report.drawing.Mark.Anchor;
import org.soundings.report.drawing.Type;
import org.soundings.report.figure.Figure.Key;
import org.soundings.report.figure.Figure.Panel;
import org.soundings.report.wording.Language;

/**
 * A figure with all that it needs to stand alone, as one drawing: what was asked of whom, n, what
 * the tones mean, the drawings, what a reader must know, the source.
 */
final class Plate {
  /** In pixels. */
  static final int WIDTH = 720;

  private static final double MARGIN = 24;
  private static final double INNER = WIDTH - 2 * MARGIN;
  private static final double BETWEEN = 32;
  private static final double SPACING = 1.4;
  private static final int TITLE_LINES = 4;
  private static final int LINES = 6;
  private static final int PROTECTED_LINES = 2;
  private static final double SWATCH = 11;
  private static final double KEY = 20;
  private final List<Mark> marks = new ArrayList<>();
  private final Language language;
  private double y = MARGIN;

  private Plate(Language language) {
    this.language = language;
  }

  /**
   * @param source study and version, a line each
   */
  static Drawing of(Figure figure, List<String> source, Language language) {
    Plate plate = new Plate(language);
    plate.words("title", figure.title(), TITLE_LINES);
    plate.y += 4;
    plate.words("basis", String.join(" ", figure.basis()), LINES);
    plate.y += 14;
    if (!figure.keys().isEmpty()) {
      plate.keys(figure.keys());
    }
    List<Panel> panels = figure.taken();
    if (panels.size() == 1) {
      Panel only = panels.getFirst();
      plate.place(only.widest(), MARGIN, INNER, plate.y);
      plate.y += only.widest().height();
    } else {
      plate.panels(panels);
    }
    plate.foot(figure, source);
    return new Drawing(
        figure.file(),
        figure.title(),
        described(figure, panels),
        (int) Math.ceil(plate.y + MARGIN / 2),
        plate.marks);
  }

  private static String described(Figure figure, List<Panel> panels) {
    List<String> all = new ArrayList<>(figure.basis());
    for (Panel panel : panels) {
      String title = panel.title() == null ? "" : panel.title() + ": ";
      all.add(title + panel.narrow().description());
    }
    return String.join(" ", all);
  }

  private void words(String tone, String text, int most) {
    double size = Type.of(tone).size();
    for (String line : Lettering.wrap(text, INNER / Type.of(tone).em(), most)) {
      y += size * SPACING;
      text(MARGIN, y, tone, line);
    }
  }

  private void text(double x, double down, String tone, String text) {
    marks.add(new Mark.Text(percent(x), 0, down, Anchor.START, tone, text));
  }

  private void keys(List<Key> keys) {
    double x = MARGIN;
    y += KEY - 12;
    for (Key key : keys) {
      String label = Lettering.shorten(key.label(), 60);
      double wide = SWATCH + 6 + Lettering.width(label) * Type.of("key").size();
      if (x > MARGIN && x + wide > WIDTH - MARGIN) {
        x = MARGIN;
        y += KEY;
      }
      marks.add(new Mark.Bar(percent(x), percent(SWATCH), y - SWATCH + 1, SWATCH, key.tone()));
      text(x + SWATCH + 6, y, "key", label);
      x += wide + 16;
    }
    y += 12;
  }

  private void panels(List<Panel> panels) {
    double width = (INNER - BETWEEN) / 2;
    for (int i = 0; i < panels.size(); i += 2) {
      double top = y;
      double lowest = y;
      for (int c = 0; c < 2 && i + c < panels.size(); c++) {
        Panel panel = panels.get(i + c);
        double x = MARGIN + c * (width + BETWEEN);
        double down = top + 6;
        for (String line :
            Lettering.wrap(String.valueOf(panel.title()), width / Type.of("panel-title").em(), 3)) {
          down += 14 * SPACING;
          text(x, down, "panel-title", line);
        }
        place(panel.narrow(), x, width, down + 8);
        lowest = Math.max(lowest, down + 8 + panel.narrow().height());
      }
      y = lowest + 12;
    }
  }

  private void place(Drawing drawing, double x, double width, double down) {
    drawing.marks().forEach(m -> marks.add(m.within(percent(x), width / WIDTH, down)));
  }

  private void foot(Figure figure, List<String> source) {
    y += 4;
    if (marks.stream()
        .anyMatch(m -> m instanceof Mark.Protected || m instanceof Mark.Bar b && b.isProtected())) {
      words("basis", language.say("plate.protected"), PROTECTED_LINES);
    }
    figure.remarks().forEach(remark -> words("basis", remark, LINES));
    y += 6;
    source.forEach(line -> words("source", line, 2));
  }

  private static double percent(double pixels) {
    return 100 * pixels / WIDTH;
  }
}
