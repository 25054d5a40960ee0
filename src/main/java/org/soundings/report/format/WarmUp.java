package org.soundings.report.format;

import java.util.List;
import org.soundings.report.drawing.Drawing;
import org.soundings.report.drawing.Mark;
import org.soundings.report.figure.Alone;
import org.soundings.report.figure.Figure;
import org.soundings.report.table.ReportTable;
import org.soundings.report.table.ReportTable.Entry;
import org.soundings.report.table.ReportTable.Head;
import org.soundings.report.table.ReportTable.Line;
import org.soundings.report.wording.Language;

/**
 * A report of nothing, made and thrown away before the first real one: half of that one's time
 * would go into reading classes, styles and the font.
 */
final class WarmUp {
  private static final List<String> WORDS = List.of("Wer nichts weiß, 0123456789 (5%)");
  private static final int HEIGHT = 80;

  private WarmUp() {}

  static void run() {
    Figure figure = figure();
    Alone.files(figure, WORDS, Language.ENGLISH);
    ReportPdf.of(page(figure), "");
  }

  private static ReportPage page(Figure figure) {
    List<ReportPage.Fact> facts = List.of(new ReportPage.Fact("Study", WORDS));
    ReportPage.Part part = new ReportPage.Part("part", "Part", WORDS, List.of(figure));
    return new ReportPage(
        "en",
        Language.ENGLISH,
        "Page",
        "Of nothing",
        "",
        facts,
        List.of(part),
        List.of(),
        WORDS,
        facts,
        null);
  }

  private static Figure figure() {
    Figure.Key key = new Figure.Key("bar", "key");
    Figure.Panel panel = new Figure.Panel("Panel", drawing(), null);
    return new Figure(
        Figure.ANCHOR + "rehearsal",
        "Figure",
        WORDS,
        List.of(key),
        List.of(panel, panel),
        WORDS,
        table(),
        false,
        WORDS);
  }

  private static Drawing drawing() {
    List<Mark> marks =
        List.of(
            new Mark.Bar(0, 50, 20, 18, "bar"),
            new Mark.Protected(0, 40, 50, 18),
            new Mark.Line(0, 70, 100, 70, "axis"),
            new Mark.Interval(40, 60, 30),
            new Mark.Dot(50, 30, 5, "dot"),
            new Mark.Text(0, 0, 14, Mark.Anchor.MIDDLE, "label", WORDS.getFirst()));
    return new Drawing("rehearsal", "Drawing", "Of nothing.", HEIGHT, marks);
  }

  private static ReportTable table() {
    Line line = new Line("Line", List.of(Entry.PROTECTED, new Entry("5%", "4–6", 5)));
    List<Head> head = List.of(Head.of(""), Head.of("n"), new Head("%", "95%"));
    return new ReportTable("Table", head, List.of(line), List.of(line), null);
  }
}
