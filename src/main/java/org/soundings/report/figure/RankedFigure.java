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
import org.soundings.report.wording.Language;
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
                new Figure.Key("high-2", language().say("ranked.first")),
                new Figure.Key("bar", language().say("ranked.among", language().count(r.top())))),
        List.of(Figure.Panel.only(anchor, chart)),
        new ShareRows(List.of(), r.places().size() - drawn.size()).remark(language()),
        table(r),
        false,
        List.of(r.wording()));
  }

  private Language language() {
    return captions.language();
  }

  private List<String> says(Finding.Ranked r, boolean all) {
    boolean shown = r.ranked().shown();
    String who =
        shown
            ? language().say("ranked.people", captions.basis().people(r.ranked().n()))
            : language().say("ranked.those");
    boolean partly = r.places().stream().anyMatch(p -> p.inTop().n() != r.ranked().n());
    String what = all ? partly ? "ranked.mean.each" : "ranked.mean" : "ranked.percent";
    String top = language().count(r.top());
    List<String> says = new ArrayList<>();
    says.add(captions.basis().weighing(what, who, top));
    if (!shown) {
      says.add(language().say("ranked.protected"));
    }
    says.add(language().say("ranked.points", top));
    says.add(captions.basis().lines());
    return says;
  }

  private Chart placed(String title, List<Finding.Place> places) {
    return new RankChart(
        language(),
        title,
        places.stream().map(p -> new RankChart.Option(row(p, p.share()), p.first())).toList());
  }

  private Chart meanRanks(String title, Finding.Ranked r, List<Finding.Place> places) {
    return new DotChart(
        language(),
        title,
        places.stream().map(p -> row(p, p.meanRank())).toList(),
        List.of(),
        Axis.between(1, r.top(), DotChart.RIGHT),
        mean -> language().fixed(mean, 2),
        language()::shortest);
  }

  private static Row row(Finding.Place place, Estimate estimate) {
    return new Row(place.label(), place.inTop().status(), estimate);
  }

  private ReportTable table(Finding.Ranked r) {
    Basis basis = captions.basis();
    List<ReportTable.Line> lines = new ArrayList<>();
    for (Finding.Place p :
        r.places().subList(0, Math.min(ShareTable.MOST_LINES, r.places().size()))) {
      List<ReportTable.Entry> entries =
          new ArrayList<>(ShareTable.entries(language(), p.inTop(), p.share()));
      boolean shown = p.inTop().shown();
      entries.add(ReportTable.Entry.of(shown ? language().percent(p.first()) : Numbers.NONE));
      entries.add(ReportTable.Entry.of(shown ? language().percentRange(p.first()) : Numbers.NONE));
      entries.add(
          ReportTable.Entry.of(shown ? language().fixed(p.meanRank().value(), 2) : Numbers.NONE));
      entries.add(ReportTable.Entry.of(shown ? language().range(p.meanRank(), 2) : Numbers.NONE));
      entries.add(
          ReportTable.Entry.of(
              p.borda() < 0
                  ? Numbers.NONE
                  : language().fixed(p.borda(), p.borda() % 1 == 0 ? 0 : 1)));
      lines.add(new ReportTable.Line(ShareTable.name(p.label()), entries));
    }
    return new ReportTable(
        language().say("ranked.table", basis.tableOfShares()),
        List.of(
            ReportTable.Head.of(language().say("table.option")),
            ReportTable.Head.of("n"),
            ReportTable.Head.of(language().say("ranked.head.placed")),
            ReportTable.Head.of(language().say("head.interval")),
            ReportTable.Head.of(language().say("ranked.head.first")),
            ReportTable.Head.of(language().say("head.interval")),
            ReportTable.Head.of(language().say("ranked.head.mean")),
            ReportTable.Head.of(language().say("head.interval")),
            ReportTable.Head.of(language().say("ranked.head.points"))),
        lines,
        List.of(),
        ShareTable.rest(language(), r.places().size(), ShareTable.MOST_LINES));
  }
}
