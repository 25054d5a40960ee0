package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.report.drawing.AgreementChart;
import org.soundings.report.drawing.BarChart;
import org.soundings.report.drawing.Chart;
import org.soundings.report.table.ShareTable;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Unanswered;

/**
 * One choice of a list, as bars; parting at the middle of its scale where the plan asks for the net
 * of the two ends.
 */
record FrequencyFigure(Captions captions) {
  private static final String NET = "net";

  Figure of(Finding.Frequency f) {
    Basis basis = captions.basis();
    String anchor = captions.anchor(f.id());
    String title = Captions.title(f.wording());
    ShareRows rows = ShareRows.of(f.inBase(), f.ordered());
    List<String> says = new ArrayList<>(basis.ofShares(f.answered(), f.base(), f.whole().base()));
    says.addAll(basis.aside(f.whole().base(), f.shares()));
    Chart chart = new BarChart(captions.language(), title, rows.rows());
    boolean net = f.results().measures().stream().anyMatch(m -> m.asked().equals(NET));
    AgreementChart agreement = net ? GridFigure.agreement(captions.language(), title, f) : null;
    if (agreement != null) {
      says.add(captions.language().say("grid.ends"));
    }
    says.add(basis.lines());
    return new Figure(
        anchor,
        title,
        says,
        agreement == null ? List.of() : GridFigure.keys(f),
        List.of(Figure.Panel.only(anchor, agreement == null ? chart : agreement)),
        agreement == null ? rows.remark(captions.language()) : List.of(),
        ShareTable.of(
            basis,
            f.whole().base(),
            captions.language().say("table.answer"),
            f.shares(),
            f.answered(),
            Unanswered.of(f)),
        false,
        List.of(f.wording()));
  }
}
