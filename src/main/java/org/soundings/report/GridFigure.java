package org.soundings.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soundings.analysis.Finding;
import org.soundings.questionnaire.Category;
import org.soundings.report.figure.AgreementChart;
import org.soundings.report.figure.Row;
import org.soundings.report.page.Figure;
import org.soundings.report.page.Table;

/**
 * Statements on one scale: parting at the middle where the scale has one, else a panel for each
 * category.
 */
record GridFigure(Figures figures) {
  private static final int MOST = 30;
  private static final int ENDS = 2;

  Figure of(Finding.Grid g) {
    String anchor = figures.anchors().of(g.id());
    String title = Figures.title(g.wording());
    List<Finding.Frequency> drawn =
        g.statements().subList(0, Math.min(MOST, g.statements().size()));
    boolean parts = g.statements().stream().allMatch(GridFigure::parts);
    List<Figure.Panel> panels =
        parts
            ? List.of(
                Figure.Panel.only(
                    anchor,
                    new AgreementChart(title, drawn.stream().map(GridFigure::statement).toList())))
            : Panels.ofStatements(figures.basis(), anchor, drawn);
    return new Figure(
        anchor,
        title,
        says(g, parts),
        parts ? keys(g.statements().getFirst()) : List.of(),
        panels,
        left(g.statements().size() - drawn.size()),
        table(g),
        false,
        wording(g));
  }

  private List<String> says(Finding.Grid g, boolean parts) {
    List<String> says = new ArrayList<>();
    long fewest = g.statements().stream().mapToLong(s -> s.answered().n()).min().orElse(0);
    long most = g.statements().stream().mapToLong(s -> s.answered().n()).max().orElse(0);
    String percent = figures.basis().weighted() ? "Weighted percent" : "Percent";
    says.add(
        percent
            + " of those who answered each statement, n = "
            + (fewest == most ? "" + fewest : fewest + " to " + most)
            + ".");
    if (parts) {
      says.add("At the ends: the two lowest and the two highest answers together.");
    }
    says.add(figures.basis().lines());
    return says;
  }

  private static List<Finding.Share> ordered(Finding.Frequency f) {
    return f.shares().stream().filter(s -> s.role() != Category.Role.ASIDE).toList();
  }

  /** Whether its scale has a middle to part at. */
  private static boolean parts(Finding.Frequency f) {
    return f.ordered() && ordered(f).size() > 2 * ENDS;
  }

  private static AgreementChart.Statement statement(Finding.Frequency f) {
    List<Row> rows = ordered(f).stream().map(ShareRows::row).toList();
    int k = rows.size();
    return new AgreementChart.Statement(
        f.wording(),
        rows.subList(0, ENDS),
        rows.subList(ENDS, k - ENDS),
        rows.subList(k - ENDS, k),
        f.boxes());
  }

  private static List<Figure.Key> keys(Finding.Frequency f) {
    List<Finding.Share> shares = ordered(f);
    List<Figure.Key> keys = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      int fromTop = shares.size() - 1 - i;
      String tone =
          i < ENDS ? "low-" + (ENDS - i) : fromTop < ENDS ? "high-" + (ENDS - fromTop) : "middle";
      keys.add(new Figure.Key(tone, shares.get(i).label()));
    }
    return keys;
  }

  private static List<String> left(int left) {
    return left <= 0 ? List.of() : List.of(left + " more statements are in the table.");
  }

  private Table table(Finding.Grid g) {
    List<Table.Head> head =
        new ArrayList<>(List.of(Table.Head.of("Statement"), Table.Head.of("n")));
    Finding.Frequency widest =
        g.statements().stream().max(Comparator.comparingInt(s -> s.shares().size())).orElseThrow();
    widest.shares().forEach(share -> head.add(ShareTable.head(share.label(), "")));
    List<String> missing = Unanswered.of(widest.base()).stream().map(Unanswered::words).toList();
    missing.forEach(reason -> head.add(Table.Head.of(reason)));
    List<Table.Line> lines = g.statements().stream().map(s -> line(s, widest)).toList();
    return new Table(
        "Percent of each answer with its "
            + figures.basis().interval()
            + "; counts of those without one",
        head,
        lines,
        List.of(),
        null);
  }

  private static Table.Line line(Finding.Frequency f, Finding.Frequency widest) {
    List<Table.Entry> entries = new ArrayList<>(List.of(ShareTable.count(f.answered())));
    for (Finding.Share column : widest.shares()) {
      entries.add(
          f.shares().stream()
              .filter(share -> share.category().equals(column.category()))
              .findFirst()
              .map(share -> Panels.entry(share, false))
              .orElse(Table.Entry.NONE));
    }
    Unanswered.of(f.base()).forEach(reason -> entries.add(ShareTable.count(reason.cell())));
    return new Table.Line(ShareTable.name(f.wording()), entries);
  }

  private static List<String> wording(Finding.Grid g) {
    List<String> wording = new ArrayList<>(List.of(g.wording()));
    g.statements().forEach(s -> wording.add(s.wording()));
    return wording;
  }
}
