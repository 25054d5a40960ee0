package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Disposition;
import org.soundings.analysis.Recruitment;
import org.soundings.report.drawing.FlowChart;
import org.soundings.report.drawing.FlowChart.Step;
import org.soundings.report.table.DispositionTable;
import org.soundings.report.table.TableLine;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** What became of everybody who was recruited, step by step to those who completed. */
public final class FlowFigure {
  static final String ID = "dispositions";
  private static final String TITLE = "From recruited to complete";

  private FlowFigure() {}

  public static Figure of(Anchors anchors, Recruitment recruitment) {
    String anchor = anchors.of(ID);
    FlowChart chart = new FlowChart(TITLE, steps(recruitment));
    return new Figure(
        anchor,
        TITLE,
        List.of(
            "Counts, and percent of the "
                + Numbers.count(recruitment.recruited())
                + " who were recruited.",
            "Each step has those who remain from the left, and those who left where they did."),
        List.of(
            new Figure.Key("high-2", "remain"),
            new Figure.Key("middle", "left, by AAPOR disposition")),
        List.of(Figure.Panel.only(anchor, chart)),
        List.of(),
        DispositionTable.of(recruitment),
        true,
        List.of());
  }

  /** Nobody leaves in a step that is not drawn. */
  static List<Step> steps(Recruitment of) {
    List<Step> steps = new ArrayList<>(List.of(new Step("Recruited", of.recruited(), false)));
    leave(steps, of, Disposition.UNKNOWN, Disposition.NOT_ELIGIBLE);
    boolean some = steps.size() > 1;
    long left = of.recruited() - of.count(Disposition.UNKNOWN) - of.count(Disposition.NOT_ELIGIBLE);
    long started = of.count(Disposition.COMPLETE) + of.count(Disposition.PARTIAL);
    if (some && left > started) {
      steps.add(new Step("Known to be eligible", left, false));
    }
    leave(steps, of, Disposition.NOT_CONTACTED, Disposition.REFUSED, Disposition.OTHER);
    if (of.count(Disposition.PARTIAL) > 0) {
      steps.add(new Step("Took part", started, false));
      leave(steps, of, Disposition.PARTIAL);
    }
    steps.add(new Step("Complete", of.count(Disposition.COMPLETE), false));
    return steps;
  }

  private static void leave(List<Step> steps, Recruitment of, Disposition... ways) {
    for (Disposition way : ways) {
      if (of.count(way) > 0) {
        steps.add(new Step(way.label() + " (" + way.letters() + ")", of.count(way), true));
      }
    }
  }

  /** The same as lines of a data file. */
  public static List<TableLine> lines(Recruitment recruitment) {
    List<TableLine> lines = new ArrayList<>();
    recruitment
        .counts()
        .forEach(
            (disposition, n) ->
                lines.add(
                    line(
                        new TableLine.Name(disposition.key(), disposition.label()),
                        new Cell(n, 0, 0, Cell.Status.SHOWN),
                        (double) n / recruitment.recruited(),
                        recruitment)));
    recruitment
        .rates()
        .forEach(
            (rate, value) ->
                lines.add(
                    line(new TableLine.Name(rate.name(), rate.title()), null, value, recruitment)));
    return lines;
  }

  private static TableLine line(
      TableLine.Name name, @Nullable Cell cell, double share, Recruitment recruitment) {
    double none = Double.NaN;
    Estimate estimate = new Estimate(share, none, none, none, none, recruitment.recruited(), "");
    return new TableLine(ID, ID, "", name, TableLine.Name.NONE, TableLine.PERCENT, cell, estimate);
  }
}
