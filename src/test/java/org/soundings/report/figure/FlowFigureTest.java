package org.soundings.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.Disposition;
import org.soundings.analysis.Recruitment;
import org.soundings.questionnaire.Place;
import org.soundings.report.drawing.Drawing;
import org.soundings.report.drawing.DrawingLayout;
import org.soundings.report.drawing.FlowChart;
import org.soundings.report.drawing.FlowChart.Step;
import org.soundings.report.drawing.Mark;
import org.soundings.report.table.TableLine;
import org.soundings.report.wording.Language;

/** Q2: from all who were recruited to those who completed, with nobody lost on the way. */
class FlowFigureTest {
  private static Recruitment recruited(long... counts) {
    Map<Disposition, Long> by = new EnumMap<>(Disposition.class);
    long all = 0;
    for (int i = 0; i < counts.length; i++) {
      by.put(Disposition.values()[i], counts[i]);
      all += counts[i];
    }
    return new Recruitment(Place.of("plan"), all, by, false, 1);
  }

  /** Complete, partial, refused, not contacted, other, unknown, not eligible. */
  private static final Recruitment EVERY = recruited(400, 50, 100, 200, 10, 30, 210);

  @Test
  void everyWayOfLeavingIsAStepBetweenThoseWhoRemain() {
    assertEquals(
        List.of(
            "Recruited 1000",
            "- Not known whether eligible (UO) 30",
            "- Not eligible (NE) 210",
            "Known to be eligible 760",
            "- Eligible, never reached (NC) 200",
            "- Refused or broken off (R) 100",
            "- Eligible, reached, no interview for another reason (O) 10",
            "Took part 450",
            "- Partial (P) 50",
            "Complete 400"),
        FlowFigure.steps(EVERY, Language.ENGLISH).stream()
            .map(s -> (s.leaves() ? "- " : "") + s.label() + " " + s.n())
            .toList());
  }

  @Test
  void nobodyIsLostBetweenTheSteps() {
    for (Recruitment r : List.of(EVERY, recruited(89, 0, 0, 0, 0, 3344, 0), recruited(5))) {
      long left = r.recruited();
      for (Step step : FlowFigure.steps(r, Language.ENGLISH)) {
        left -= step.leaves() ? step.n() : 0;
        assertTrue(step.leaves() || step.n() == left, step.toString());
      }
      assertEquals(r.count(Disposition.COMPLETE), left);
    }
  }

  @Test
  void whoLeavesStandsWhereTheyLeft() {
    Drawing drawing =
        new FlowChart(
                Language.ENGLISH,
                "T",
                FlowFigure.steps(recruited(25, 0, 0, 0, 0, 75, 0), Language.ENGLISH))
            .draw("i", DrawingLayout.NARROW);
    List<Mark.Bar> bars =
        drawing.marks().stream()
            .filter(mark -> mark instanceof Mark.Bar)
            .map(mark -> (Mark.Bar) mark)
            .toList();
    assertEquals(List.of("high-2", "middle", "high-2"), bars.stream().map(Mark.Bar::tone).toList());
    assertEquals(0, bars.get(0).x());
    assertEquals(bars.get(2).width(), bars.get(1).x(), 0.011);
    assertEquals(bars.get(0).width(), bars.get(1).x() + bars.get(1).width(), 0.011);
    assertEquals(4 * bars.get(2).width(), bars.get(0).width(), 0.05);
    assertEquals(
        "Recruited: 100; Not known whether eligible (UO): 75 · 75%; Complete: 25 · 25%.",
        drawing.description());
  }

  @Test
  void nobodyRecruitedIsDrawnAsNobody() {
    Drawing drawing =
        new FlowChart(Language.ENGLISH, "T", FlowFigure.steps(recruited(0), Language.ENGLISH))
            .draw("i", DrawingLayout.WIDE);
    assertEquals("Recruited: 0; Complete: 0.", drawing.description());
  }

  @Test
  void itsTableStandsOpenBesideItAndItsDataHasEveryDisposition() {
    Figure figure = FlowFigure.of(new Anchors(), EVERY, Language.ENGLISH);
    assertTrue(figure.tableFirst());
    assertEquals("dispositions", figure.file());
    List<TableLine> lines = FlowFigure.lines(EVERY);
    assertEquals(Disposition.values().length + EVERY.rates().size(), lines.size());
    assertEquals("400", lines.getFirst().cells().get(TableLine.HEADER.indexOf("count")));
    assertEquals("40", lines.getFirst().cells().get(TableLine.HEADER.indexOf("value")));
  }
}
