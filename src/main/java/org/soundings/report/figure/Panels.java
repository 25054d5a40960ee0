package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundings.analysis.finding.Finding;
import org.soundings.report.drawing.Axis;
import org.soundings.report.drawing.BarChart;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.drawing.Row;
import org.soundings.report.table.ReportTable;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Language;

/** Small bar charts side by side, one a category, all on one axis. */
final class Panels {
  private static final int LONGEST_TITLE = 80;

  private Panels() {}

  /** A panel for each row of a crosstab, with a bar for each group. */
  static List<Figure.Panel> ofGroups(Basis basis, String anchor, Finding.Crosstab c) {
    List<String> titles = c.inBase().stream().map(Finding.Row::label).toList();
    List<List<Row>> bars = new ArrayList<>();
    for (Finding.Row row : c.inBase()) {
      List<Row> panel = new ArrayList<>();
      for (int g = 0; g < c.groups().size(); g++) {
        Finding.Group group = c.groups().get(g);
        Finding.Share share = row.shares().get(g);
        panel.add(row(basis.group(group.label(), group.base()), group, share));
      }
      bars.add(panel);
    }
    return of(basis.language(), anchor, titles, bars);
  }

  /** A share of a group; nothing of it is shown where the group's base is hidden. */
  static Row row(String label, Finding.Group group, Finding.Share share) {
    boolean shown = group.base().shown();
    return new Row(label, shown ? share.cell().status() : group.base().status(), share.estimate());
  }

  /** A panel for each category of a grid, with a bar for each statement that has it. */
  static List<Figure.Panel> ofStatements(
      Basis basis,
      String anchor,
      List<Finding.Share> categories,
      List<Finding.Frequency> statements) {
    List<List<Row>> bars = new ArrayList<>();
    for (Finding.Share category : categories) {
      List<Row> panel = new ArrayList<>();
      for (Finding.Frequency statement : statements) {
        String name = basis.group(statement.wording(), statement.answered());
        find(statement, category)
            .ifPresent(s -> panel.add(new Row(name, s.cell().status(), s.estimate())));
      }
      bars.add(panel);
    }
    return of(
        basis.language(), anchor, categories.stream().map(Finding.Share::label).toList(), bars);
  }

  /** The share that a statement has of a category. */
  static Optional<Finding.Share> find(Finding.Frequency statement, Finding.Share category) {
    return statement.shares().stream()
        .filter(share -> share.category().equals(category.category()))
        .findFirst();
  }

  private static List<Figure.Panel> of(
      Language language, String anchor, List<String> titles, List<List<Row>> bars) {
    Axis axis = BarChart.axis(bars.stream().flatMap(List::stream).toList());
    List<Figure.Panel> panels = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      String title = Lettering.shorten(titles.get(i), LONGEST_TITLE);
      panels.add(
          Figure.Panel.oneOf(
              anchor + "-" + (i + 1), title, new BarChart(language, title, bars.get(i), axis)));
    }
    return panels;
  }

  /** Percent over its count and interval; tinted by the percent where {@code tinted}. */
  static ReportTable.Entry entry(Language language, Finding.Share share, boolean tinted) {
    if (!share.cell().shown()) {
      return ReportTable.Entry.PROTECTED;
    }
    if (!share.estimate().isDefined()) {
      return ReportTable.Entry.NONE;
    }
    return new ReportTable.Entry(
        language.percent(share.estimate()),
        language.count(share.cell().n()) + "; " + language.percentRange(share.estimate()),
        tinted ? (int) Math.round(share.estimate().value() * 100) : 0);
  }
}
