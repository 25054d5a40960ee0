package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Whole;
import org.soundings.questionnaire.Category;
import org.soundings.report.drawing.BarChart;
import org.soundings.report.table.ShareTable;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Numbers;
import org.soundings.report.wording.Unanswered;
import org.soundings.statistics.Estimate;

/** Several choices of a list, as bars. */
record MultipleFigure(Captions captions) {
  Figure of(Finding.Multiple m) {
    Basis basis = captions.basis();
    String anchor = captions.anchor(m.id());
    String title = Captions.title(m.wording());
    ShareRows rows = ShareRows.of(m.shares(), false);
    List<String> says = new ArrayList<>(basis.ofShares(m.base().answered(), m.base()));
    says.add("Each person could choose several, so the percentages need not add up to 100.");
    says.add(basis.lines());
    List<String> remarks = new ArrayList<>(rows.remark());
    Estimate chosen = m.chosen();
    if (chosen != null && chosen.isDefined()) {
      remarks.add(
          "Options chosen by each person"
              + exclusive(m)
              + ": mean "
              + Numbers.fixed(chosen.value(), 1)
              + ", "
              + basis.interval()
              + " "
              + Numbers.range(chosen, 1)
              + ", n = "
              + Numbers.count(chosen.n())
              + ".");
    }
    return new Figure(
        anchor,
        title,
        says,
        List.of(),
        List.of(Figure.Panel.only(anchor, new BarChart(title, rows.rows()))),
        remarks,
        ShareTable.of(
            basis,
            Whole.Of.ANSWERED,
            "Option",
            m.shares(),
            m.base().answered(),
            Unanswered.of(m.base())),
        false,
        List.of(m.wording()));
  }

  /** " (“None of these” is none)". */
  private static String exclusive(Finding.Multiple m) {
    String labels =
        m.shares().stream()
            .filter(share -> share.role() == Category.Role.EXCLUSIVE)
            .map(share -> "“" + share.label() + "”")
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? "" : " (" + labels + " not counted)";
  }
}
