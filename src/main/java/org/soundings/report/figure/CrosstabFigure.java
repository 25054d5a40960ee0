package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Whole;
import org.soundings.report.drawing.HeatChart;
import org.soundings.report.drawing.Row;
import org.soundings.report.table.ReportTable;
import org.soundings.report.table.ShareTable;
import org.soundings.report.wording.Language;

/** One variable by another: a panel a category, or a heat table where those would be too many. */
record CrosstabFigure(Captions captions) {
  private static final int MOST_PANELS = 8;
  private static final int MOST_GROUPS = 8;
  private static final int MOST_COLUMNS = 30;

  Figure of(Finding.Crosstab c) {
    String anchor = captions.anchor(c.id());
    boolean small = c.rows().size() <= MOST_PANELS && c.groups().size() <= MOST_GROUPS;
    String by = Captions.title(c.columnWording());
    List<String> says = new ArrayList<>();
    says.add(
        captions
            .basis()
            .weighing(
                c.whole() == Whole.Of.VALID ? "crosstab.basis.valid" : "crosstab.basis",
                by + (by.endsWith("?") || by.endsWith(".") ? "" : ".")));
    says.addAll(
        captions
            .basis()
            .aside(c.whole(), c.rows().stream().flatMap(r -> r.shares().stream()).toList()));
    says.add(
        small
            ? captions.basis().lines()
            : language().say("crosstab.under", captions.basis().interval()));
    return new Figure(
            anchor,
            Captions.title(c.wording()),
            says,
            List.of(),
            small ? Panels.ofGroups(captions.basis(), anchor, c) : List.of(),
            List.of(),
            table(c),
            !small,
            List.of(c.wording(), c.columnWording()))
        .withHeat(small ? null : Figure.Panel.only(anchor, heat(c)));
  }

  private Language language() {
    return captions.language();
  }

  private HeatChart heat(Finding.Crosstab c) {
    List<Finding.Group> groups = c.groups();
    int columns = Math.min(HeatChart.MOST_COLUMNS, groups.size());
    List<HeatChart.Line> lines = new ArrayList<>();
    for (Finding.Row row : c.rows().subList(0, Math.min(HeatChart.MOST_LINES, c.rows().size()))) {
      List<Row> fields = new ArrayList<>();
      for (int g = 0; g < columns; g++) {
        fields.add(Panels.row("", groups.get(g), row.shares().get(g)));
      }
      lines.add(new HeatChart.Line(row.label(), fields));
    }
    return new HeatChart(
        language(),
        Captions.title(c.wording()),
        groups.subList(0, columns).stream()
            .map(group -> captions.basis().group(group.label(), group.base()))
            .toList(),
        lines);
  }

  private ReportTable table(Finding.Crosstab c) {
    int columns = Math.min(MOST_COLUMNS, c.groups().size());
    int rows = Math.min(ShareTable.MOST_CELLS / Math.max(1, columns), c.rows().size());
    List<ReportTable.Head> head =
        new ArrayList<>(List.of(ReportTable.Head.of(language().say("table.answer"))));
    for (Finding.Group group : c.groups().subList(0, columns)) {
      String n =
          group.base().shown()
              ? "n = " + language().count(group.base().n())
              : language().say("protected");
      head.add(ShareTable.head(group.label(), n));
    }
    List<ReportTable.Line> lines = new ArrayList<>();
    for (Finding.Row row : c.rows().subList(0, rows)) {
      lines.add(
          new ReportTable.Line(
              ShareTable.name(row.label()),
              row.shares().subList(0, columns).stream()
                  .map(s -> Panels.entry(language(), s, true))
                  .toList()));
    }
    boolean all = columns == c.groups().size() && rows == c.rows().size();
    return new ReportTable(
        captions.basis().weighing("crosstab.table", captions.basis().interval()),
        head,
        lines,
        List.of(),
        all ? null : language().say("crosstab.rest"));
  }
}
