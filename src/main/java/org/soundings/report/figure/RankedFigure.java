package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.report.drawing.Axis;
import org.soundings.report.drawing.Chart;
import org.soundings.report.drawing.DotChart;
import org.soundings.report.drawing.RankChart;
import org.soundings.report.drawing.Row;
import org.soundings.report.table.ReportTable;
import org.soundings.report.table.ShareTable;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;

/** A ranking: bars of who placed each option, or mean ranks where everybody placed all. */
record RankedFigure(Captions captions) {
  private static final int MOST = 20;

  Figure of(Finding.Ranked r) {
    String anchor = captions.anchor(r.id());
    String title = Captions.title(r.wording());
    boolean all = r.top() >= r.places().size();
    List<Finding.Place> drawn = r.places().subList(0, Math.min(MOST, r.places().size()));
    Chart chart = all ? meanRanks(title, r, drawn) : placed(title, drawn);
    return new Figure(
        anchor,
        title,
        says(r, all),
        all
            ? List.of()
            : List.of(
                new Figure.Key("high-2", "put first"),
                new Figure.Key("bar", "put among the first " + r.top())),
        List.of(Figure.Panel.only(anchor, chart)),
        new ShareRows(List.of(), r.places().size() - drawn.size()).remark(),
        table(r),
        false,
        List.of(r.wording()));
  }

  private List<String> says(Finding.Ranked r, boolean all) {
    boolean weighted = captions.basis().weighted();
    String who = r.ranked().shown() ? "the " + captions.basis().people(r.ranked().n()) : "those";
    String what =
        all
            ? (weighted ? "Weighted mean" : "Mean") + " rank, 1 is first, among "
            : (weighted ? "Weighted percent" : "Percent") + " of ";
    boolean partly = r.places().stream().anyMatch(p -> p.inTop().n() != r.ranked().n());
    String put =
        all
            ? partly ? ", each of those who placed it" : ""
            : " that put each one among the first " + r.top();
    List<String> says = new ArrayList<>();
    says.add(what + who + " who ranked" + put + ".");
    if (!r.ranked().shown()) {
      says.add("How many they are is protected.");
    }
    says.add("In the order of points: " + r.top() + " for a first place, 1 for the last.");
    says.add(captions.basis().lines());
    return says;
  }

  private static Chart placed(String title, List<Finding.Place> places) {
    return new RankChart(
        title,
        places.stream().map(p -> new RankChart.Option(row(p, p.share()), p.first())).toList());
  }

  private static Chart meanRanks(String title, Finding.Ranked r, List<Finding.Place> places) {
    return new DotChart(
        title,
        places.stream().map(p -> row(p, p.meanRank())).toList(),
        List.of(),
        Axis.between(1, r.top(), DotChart.RIGHT),
        mean -> Numbers.fixed(mean, 2),
        Numbers::shortest);
  }

  private static Row row(Finding.Place place, Estimate estimate) {
    return new Row(place.label(), place.inTop().status(), estimate);
  }

  private ReportTable table(Finding.Ranked r) {
    Basis basis = captions.basis();
    List<ReportTable.Line> lines = new ArrayList<>();
    for (Finding.Place p :
        r.places().subList(0, Math.min(ShareTable.MOST_LINES, r.places().size()))) {
      List<ReportTable.Entry> entries = new ArrayList<>(ShareTable.entries(p.inTop(), p.share()));
      boolean shown = p.inTop().shown();
      entries.add(ReportTable.Entry.of(shown ? Numbers.percent(p.first()) : Numbers.NONE));
      entries.add(ReportTable.Entry.of(shown ? Numbers.percentRange(p.first()) : Numbers.NONE));
      entries.add(
          ReportTable.Entry.of(shown ? Numbers.fixed(p.meanRank().value(), 2) : Numbers.NONE));
      entries.add(ReportTable.Entry.of(shown ? Numbers.range(p.meanRank(), 2) : Numbers.NONE));
      entries.add(
          ReportTable.Entry.of(
              p.borda() < 0 ? Numbers.NONE : Numbers.fixed(p.borda(), p.borda() % 1 == 0 ? 0 : 1)));
      lines.add(new ReportTable.Line(ShareTable.name(p.label()), entries));
    }
    return new ReportTable(
        basis.tableOfShares() + " of places given",
        List.of(
            ReportTable.Head.of("Option"),
            ReportTable.Head.of("n"),
            ReportTable.Head.of("% placed"),
            ReportTable.Head.of("interval"),
            ReportTable.Head.of("% first"),
            ReportTable.Head.of("interval"),
            ReportTable.Head.of("mean rank"),
            ReportTable.Head.of("interval"),
            ReportTable.Head.of("points")),
        lines,
        List.of(),
        ShareTable.rest(r.places().size(), ShareTable.MOST_LINES));
  }
}
