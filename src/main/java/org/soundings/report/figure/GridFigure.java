package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.report.drawing.AgreementChart;
import org.soundings.report.drawing.HeatChart;
import org.soundings.report.drawing.Row;
import org.soundings.report.table.ReportTable;
import org.soundings.report.table.ShareTable;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Unanswered;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/**
 * Statements on one scale: parting at the middle where the scale has one, else a panel for each
 * category.
 */
record GridFigure(Captions captions) {
  private static final int MOST = 30;
  private static final int MOST_BARS = 12;
  private static final int MOST_PANELS = 8;
  private static final int ENDS = 2;
  private static final Row NO_SUCH =
      new Row("", Cell.Status.SHOWN, Estimate.undefined(Double.NaN, 0, ""));

  Figure of(Finding.Grid g) {
    String anchor = captions.anchor(g.id());
    String title = Captions.title(g.wording());
    List<Finding.Frequency> drawn =
        g.statements().subList(0, Math.min(MOST, g.statements().size()));
    boolean parts = g.statements().stream().allMatch(GridFigure::parts);
    boolean panels = !parts && drawn.size() <= MOST_BARS && columns(g).size() <= MOST_PANELS;
    return new Figure(
            anchor,
            title,
            says(g, parts, panels),
            parts ? keys(g.statements().getFirst()) : List.of(),
            parts
                ? List.of(Figure.Panel.only(anchor, agreement(language(), title, drawn)))
                : panels
                    ? Panels.ofStatements(captions.basis(), anchor, columns(g), drawn)
                    : List.of(),
            left(language(), g.statements().size() - drawn.size()),
            table(g, !parts),
            !parts && !panels,
            wording(g))
        .withHeat(parts || panels ? null : heat(anchor, title, g));
  }

  private Figure.@Nullable Panel heat(String anchor, String title, Finding.Grid g) {
    List<Finding.Share> columns = columns(g);
    if (columns.size() > HeatChart.MOST_COLUMNS) {
      return null;
    }
    List<HeatChart.Line> lines = new ArrayList<>();
    for (Finding.Frequency f : g.statements().stream().limit(HeatChart.MOST_LINES).toList()) {
      List<Row> fields =
          columns.stream()
              .map(column -> Panels.find(f, column).map(ShareRows::row).orElse(NO_SUCH))
              .toList();
      lines.add(new HeatChart.Line(captions.basis().group(f.wording(), f.answered()), fields));
    }
    List<String> names = columns.stream().map(Finding.Share::label).toList();
    return Figure.Panel.only(anchor, new HeatChart(language(), title, names, lines));
  }

  /** One ordered question drawn as a statement of its own, or null where it has no middle. */
  static @Nullable AgreementChart agreement(Language language, String title, Finding.Frequency f) {
    return parts(f) ? agreement(language, title, List.of(f)) : null;
  }

  private static AgreementChart agreement(
      Language language, String title, List<Finding.Frequency> statements) {
    return new AgreementChart(
        language, title, statements.stream().map(GridFigure::statement).toList());
  }

  /** The categories of the statement that has most: "prefer not to say" is one only where said. */
  private static List<Finding.Share> columns(Finding.Grid g) {
    return widest(g).shares();
  }

  private static Finding.Frequency widest(Finding.Grid g) {
    return g.statements().stream()
        .max(Comparator.comparingInt(s -> s.shares().size()))
        .orElseThrow();
  }

  private Language language() {
    return captions.language();
  }

  private List<String> says(Finding.Grid g, boolean parts, boolean panels) {
    List<String> says = new ArrayList<>();
    long fewest = g.statements().stream().mapToLong(s -> s.answered().n()).min().orElse(0);
    long most = g.statements().stream().mapToLong(s -> s.answered().n()).max().orElse(0);
    String n = language().count(most);
    says.add(
        captions
            .basis()
            .weighing(
                widest(g).whole().valid() ? "grid.basis.valid" : "grid.basis",
                fewest == most ? n : language().say("range", language().count(fewest), n)));
    if (parts) {
      says.add(language().say("grid.ends"));
    }
    if (parts || panels) {
      says.add(captions.basis().lines());
    }
    return says;
  }

  /** Whether its scale has a middle to part at. */
  private static boolean parts(Finding.Frequency f) {
    return f.order().size() > 2 * ENDS;
  }

  private static AgreementChart.Statement statement(Finding.Frequency f) {
    List<Row> rows = f.inOrder().stream().map(ShareRows::row).toList();
    int k = rows.size();
    return new AgreementChart.Statement(
        f.wording(),
        rows.subList(0, ENDS),
        rows.subList(ENDS, k - ENDS),
        rows.subList(k - ENDS, k),
        f.boxes());
  }

  static List<Figure.Key> keys(Finding.Frequency f) {
    List<Finding.Share> shares = f.inOrder();
    List<Figure.Key> keys = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      int fromTop = shares.size() - 1 - i;
      String tone =
          i < ENDS ? "low-" + (ENDS - i) : fromTop < ENDS ? "high-" + (ENDS - fromTop) : "middle";
      keys.add(new Figure.Key(tone, shares.get(i).label()));
    }
    return keys;
  }

  private static List<String> left(Language language, int left) {
    return left <= 0 ? List.of() : List.of(language.say("grid.left", left, language.count(left)));
  }

  private ReportTable table(Finding.Grid g, boolean tinted) {
    Finding.Frequency widest = widest(g);
    List<ReportTable.Head> head =
        new ArrayList<>(
            List.of(
                ReportTable.Head.of(language().say("table.statement")), ReportTable.Head.of("n")));
    widest.shares().forEach(share -> head.add(ShareTable.head(share.label(), "")));
    Unanswered.of(widest)
        .forEach(reason -> head.add(ReportTable.Head.of(reason.words(language()))));
    int most = Math.max(1, ShareTable.MOST_CELLS / head.size());
    return new ReportTable(
        captions.basis().weighing("grid.table", captions.basis().interval()),
        head,
        g.statements().stream().limit(most).map(s -> line(s, widest, tinted)).toList(),
        List.of(),
        ShareTable.rest(language(), g.statements().size(), most));
  }

  private ReportTable.Line line(Finding.Frequency f, Finding.Frequency widest, boolean tinted) {
    List<ReportTable.Entry> entries =
        new ArrayList<>(List.of(ShareTable.count(language(), f.answered())));
    for (Finding.Share column : widest.shares()) {
      entries.add(
          Panels.find(f, column)
              .map(s -> Panels.entry(language(), s, tinted))
              .orElse(ReportTable.Entry.NONE));
    }
    List<Unanswered> reasons = Unanswered.of(f.base());
    for (Unanswered reason : Unanswered.of(widest)) {
      reasons.stream()
          .filter(own -> own.code().equals(reason.code()))
          .forEach(own -> entries.add(ShareTable.count(language(), own.cell())));
    }
    return new ReportTable.Line(ShareTable.name(f.wording()), entries);
  }

  private static List<String> wording(Finding.Grid g) {
    List<String> wording = new ArrayList<>(List.of(g.wording()));
    g.statements().forEach(s -> wording.add(s.wording()));
    return wording;
  }
}
