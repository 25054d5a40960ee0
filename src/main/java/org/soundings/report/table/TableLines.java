package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Change;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.ScoreSpread;
import org.soundings.report.wording.Unanswered;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;

/** The lines of one finding in {@code tables.csv}. */
public final class TableLines {
  private static final TableLine.Name ALL = TableLine.Name.NONE;

  private final String finding;
  private final String kind;
  private final String variable;
  private final List<TableLine> lines = new ArrayList<>();

  private TableLines(Finding finding, String kind, String variable) {
    this.finding = finding.id();
    this.kind = kind;
    this.variable = variable;
  }

  /**
   * Shares, means and reasons for no answer, then statistics; hidden cells are lines, too. A
   * finding of several variables has its statistics only.
   */
  public static List<TableLine> of(Finding finding) {
    List<TableLine> lines = new ArrayList<>(plain(finding));
    lines.addAll(ResultLines.of(finding));
    return lines;
  }

  private static List<TableLine> plain(Finding finding) {
    return switch (finding) {
      case Finding.Frequency f -> frequency(f);
      case Finding.Grid g -> g.statements().stream().flatMap(f -> frequency(f).stream()).toList();
      case Finding.Multiple m -> multiple(m);
      case Finding.Ranked r -> ranked(r);
      case Finding.Crosstab c -> crosstab(c);
      case Finding.Mean m -> mean(m);
      case Finding.Joint j -> List.of();
      case Finding.Changed c -> changed(c);
      case Finding.OpenText t ->
          new TableLines(t, "text", t.id()).missing(ALL, t.base(), Unanswered.of(t.base())).lines;
    };
  }

  private static List<TableLine> frequency(Finding.Frequency f) {
    TableLines of = new TableLines(f, "frequency", f.variable());
    f.shares().forEach(share -> of.share(share, ALL, share.estimate()));
    return of.missing(ALL, null, Unanswered.of(f)).lines;
  }

  private static List<TableLine> multiple(Finding.Multiple m) {
    TableLines of = new TableLines(m, "multiple", m.id());
    m.shares().forEach(share -> of.share(share, ALL, share.estimate()));
    if (m.chosen() != null) {
      of.add(ALL, ALL, "mean of options chosen", null, m.chosen());
    }
    return of.missing(ALL, null, Unanswered.of(m.base())).lines;
  }

  private static List<TableLine> ranked(Finding.Ranked r) {
    TableLines of = new TableLines(r, "ranking", r.id());
    for (Finding.Place place : r.places()) {
      TableLine.Name name = new TableLine.Name(place.category(), place.label());
      of.add(name, ALL, "percent placed", place.inTop(), place.share());
      if (place.inTop().shown()) {
        of.add(name, ALL, "percent first", null, place.first());
        of.add(name, ALL, "mean rank", null, place.meanRank());
      }
    }
    return of.lines;
  }

  private static List<TableLine> crosstab(Finding.Crosstab c) {
    TableLines of = new TableLines(c, "crosstab", c.rowVariable() + " by " + c.columnVariable());
    for (CrosstabCell cell : CrosstabCell.of(c)) {
      Finding.Group group = cell.group();
      Estimate estimate = group.base().shown() ? cell.share().estimate() : null;
      of.share(cell.share(), new TableLine.Name(group.category(), group.label()), estimate);
    }
    return of.lines;
  }

  private static List<TableLine> changed(Finding.Changed c) {
    TableLines of = new TableLines(c, "change", c.id());
    String measure = c.shares() ? TableLine.PERCENT : "mean";
    for (Change change : c.changes()) {
      TableLine.Name name = new TableLine.Name("", change.label());
      for (int i = 0; i < c.earlier().size(); i++) {
        TableLine.Name wave = new TableLine.Name("earlier", c.earlier().get(i).name());
        of.add(name, wave, measure, null, change.earlier().get(i));
      }
      of.add(name, new TableLine.Name("before", c.before()), measure, null, change.before());
      of.add(name, new TableLine.Name("after", c.after()), measure, null, change.after());
      if (!c.rounded()) {
        of.add(name, new TableLine.Name("change", "change"), measure, null, change.difference());
      }
    }
    return of.lines;
  }

  private static List<TableLine> mean(Finding.Mean m) {
    TableLines of = new TableLines(m, m.scale() == null ? "mean" : "scale", m.variable());
    for (Finding.GroupMean group :
        Stream.concat(m.groups().stream(), m.others().stream()).toList()) {
      TableLine.Name name = new TableLine.Name(group.category(), group.label());
      Cell cell = new Cell(group.estimate().n(), 0, 0, group.status());
      of.add(ALL, name, "mean", cell, group.estimate());
      of.missing(name, null, Unanswered.of(group));
    }
    if (m.scale() != null && m.scale().spread() != null) {
      ScoreSpread spread = m.scale().spread();
      spread.bands().forEach(band -> of.share(band, ALL, band.estimate()));
      spread.ends().forEach(end -> of.share(end, ALL, end.estimate()));
    }
    return of.lines;
  }

  private void share(Finding.Share share, TableLine.Name column, @Nullable Estimate estimate) {
    TableLine.Name row = new TableLine.Name(share.category(), share.label());
    add(row, column, TableLine.PERCENT, share.cell(), estimate);
  }

  private TableLines missing(
      TableLine.Name column, @Nullable Base answered, List<Unanswered> reasons) {
    if (answered != null) {
      add(ALL, column, "answered", answered.answered(), null);
    }
    for (Unanswered reason : reasons) {
      add(
          new TableLine.Name(reason.code(), reason.words()),
          column,
          "missing",
          reason.cell(),
          null);
    }
    return this;
  }

  private void add(
      TableLine.Name row,
      TableLine.Name column,
      String measure,
      @Nullable Cell cell,
      @Nullable Estimate estimate) {
    lines.add(new TableLine(finding, kind, variable, row, column, measure, cell, estimate));
  }
}
