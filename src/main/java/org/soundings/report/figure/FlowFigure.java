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
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/**
 * What became of everybody who was recruited, step by step to those who completed (a participant
 * flow diagram by AAPOR's dispositions).
 */
public final class FlowFigure {
  static final String ID = "dispositions";

  private FlowFigure() {}

  /** The diagram with its table, under an anchor that no other figure of the page has. */
  public static Figure of(Anchors anchors, Recruitment recruitment, Language language) {
    String anchor = anchors.of(ID);
    String title = language.say("flow.title");
    FlowChart chart = new FlowChart(language, title, steps(recruitment, language));
    return new Figure(
        anchor,
        title,
        List.of(
            language.say("flow.basis", language.count(recruitment.recruited())),
            language.say("flow.steps")),
        List.of(
            new Figure.Key("high-2", language.say("flow.remain")),
            new Figure.Key("middle", language.say("flow.left"))),
        List.of(Figure.Panel.only(anchor, chart)),
        List.of(),
        DispositionTable.of(recruitment, language),
        true,
        List.of());
  }

  /** Nobody leaves in a step that is not drawn. */
  static List<Step> steps(Recruitment of, Language language) {
    List<Step> steps =
        new ArrayList<>(List.of(new Step(language.say("flow.recruited"), of.recruited(), false)));
    leave(steps, of, language, Disposition.UNKNOWN, Disposition.NOT_ELIGIBLE);
    boolean some = steps.size() > 1;
    long left = of.recruited() - of.count(Disposition.UNKNOWN) - of.count(Disposition.NOT_ELIGIBLE);
    long started = of.count(Disposition.COMPLETE) + of.count(Disposition.PARTIAL);
    if (some && left > started) {
      steps.add(new Step(language.say("flow.eligible"), left, false));
    }
    leave(steps, of, language, Disposition.NOT_CONTACTED, Disposition.REFUSED, Disposition.OTHER);
    if (of.count(Disposition.PARTIAL) > 0) {
      steps.add(new Step(language.say("flow.took-part"), started, false));
      leave(steps, of, language, Disposition.PARTIAL);
    }
    steps.add(
        new Step(
            language.term(Disposition.COMPLETE.label()), of.count(Disposition.COMPLETE), false));
    return steps;
  }

  private static void leave(
      List<Step> steps, Recruitment of, Language language, Disposition... ways) {
    for (Disposition way : ways) {
      if (of.count(way) > 0) {
        steps.add(
            new Step(language.term(way.label()) + " (" + way.letters() + ")", of.count(way), true));
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
