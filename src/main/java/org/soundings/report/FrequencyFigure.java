package org.soundings.report;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.Finding;
import org.soundings.report.figure.BarChart;
import org.soundings.report.page.Figure;

/** One choice of a list, as bars. */
record FrequencyFigure(Figures figures) {
  Figure of(Finding.Frequency f) {
    Basis basis = figures.basis();
    String anchor = figures.anchors().of(f.id());
    String title = Figures.title(f.wording());
    ShareRows rows = ShareRows.of(f.shares(), f.ordered());
    List<String> says = new ArrayList<>(basis.ofShares(f.answered(), f.base()));
    says.add(basis.lines());
    return new Figure(
        anchor,
        title,
        says,
        List.of(),
        List.of(Figure.Panel.only(anchor, new BarChart(title, rows.rows()))),
        rows.remark(),
        ShareTable.of(basis, "Answer", f.shares(), f.answered(), Unanswered.of(f)),
        false,
        List.of(f.wording()));
  }
}
