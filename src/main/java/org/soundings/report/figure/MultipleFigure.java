package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Whole;
import org.soundings.questionnaire.Category;
import org.soundings.report.drawing.BarChart;
import org.soundings.report.table.ShareTable;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Unanswered;
import org.soundings.statistics.Estimate;

/** Several choices of a list, as bars. */
record MultipleFigure(Captions captions) {
  Figure of(Finding.Multiple m) {
    Basis basis = captions.basis();
    Language language = captions.language();
    String anchor = captions.anchor(m.id());
    String title = Captions.title(m.wording());
    ShareRows rows = ShareRows.of(m.shares(), false);
    List<String> says = new ArrayList<>(basis.ofShares(m.base().answered(), m.base()));
    says.add(language.say("multiple.several"));
    says.add(basis.lines());
    List<String> remarks = new ArrayList<>(rows.remark(language));
    Estimate chosen = m.chosen();
    if (chosen != null && chosen.isDefined()) {
      remarks.add(
          language.say(
              "multiple.chosen",
              exclusive(m),
              language.fixed(chosen.value(), 1),
              basis.interval(),
              language.range(chosen, 1),
              language.count(chosen.n())));
    }
    return new Figure(
        anchor,
        title,
        says,
        List.of(),
        List.of(Figure.Panel.only(anchor, new BarChart(language, title, rows.rows()))),
        remarks,
        ShareTable.of(
            basis,
            Whole.Of.ANSWERED,
            language.say("table.option"),
            m.shares(),
            m.base().answered(),
            Unanswered.of(m.base())),
        false,
        List.of(m.wording()));
  }

  /** " (“None of these” is none)". */
  private String exclusive(Finding.Multiple m) {
    List<String> labels =
        m.shares().stream()
            .filter(share -> share.role() == Category.Role.EXCLUSIVE)
            .map(share -> captions.language().quoted(share.label()))
            .toList();
    return labels.isEmpty()
        ? ""
        : captions.language().say("multiple.exclusive", captions.language().list(labels));
  }
}
