package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.report.table.ShareTable;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Census;
import org.soundings.report.wording.Reasons;
import org.soundings.report.wording.Unanswered;
import org.soundings.tally.Cell;

/** Findings as figures. */
public record Figures(Captions captions) {
  private static final String POOLED =
      "; n are means over the imputations, rounded, and need not add up";

  public Figures(Basis basis, Anchors anchors) {
    this(new Captions(basis, anchors));
  }

  public Figure of(Finding finding) {
    Figure alone = Census.isPooled(finding) ? plain(finding).counted(POOLED) : plain(finding);
    Figure figure =
        finding instanceof Finding.Changed ? alone : alone.with(Reasons.of(finding), List.of());
    return finding instanceof Finding.Grid
        ? figure
        : new ResultWords(captions.basis()).added(figure, finding);
  }

  private Figure plain(Finding finding) {
    return switch (finding) {
      case Finding.Frequency f -> new FrequencyFigure(captions).of(f);
      case Finding.Grid g -> new GridFigure(captions).of(g);
      case Finding.Multiple m -> new MultipleFigure(captions).of(m);
      case Finding.Ranked r -> new RankedFigure(captions).of(r);
      case Finding.Crosstab c -> new CrosstabFigure(captions).of(c);
      case Finding.Mean m -> new MeanFigure(captions).of(m);
      case Finding.Joint j -> joint(j);
      case Finding.Changed c -> new ChangedFigure(captions).of(c);
      case Finding.OpenText t -> openText(t);
    };
  }

  private Figure joint(Finding.Joint j) {
    String of =
        j.n() > 0
            ? "Of the " + captions.basis().people(j.n()) + " who answered all of it."
            : "Of those who answered each pair.";
    return new Figure(
        captions.anchor(j.id()),
        Captions.title(j.wording()),
        List.of(of),
        List.of(),
        List.of(),
        List.of(),
        null,
        true,
        j.labels());
  }

  private Figure openText(Finding.OpenText t) {
    List<String> basis = new ArrayList<>(List.of("Answered in the respondents' own words."));
    basis.addAll(answered(t));
    return new Figure(
        captions.anchor(t.id()),
        Captions.title(t.wording()),
        basis,
        List.of(),
        List.of(),
        List.of("What they wrote is not part of this report."),
        ShareTable.ofMissing(Unanswered.of(t.base())),
        false,
        List.of(t.wording()));
  }

  private List<String> answered(Finding.OpenText t) {
    Cell written = t.base().answered();
    String wrote =
        !written.shown()
            ? "How many wrote something is protected."
            : written.n() == 0
                ? "Nobody wrote anything."
                : captions.basis().people(written.n()) + " wrote something.";
    List<String> of = captions.basis().ofShares(t.base().answered(), t.base());
    List<String> all = new ArrayList<>(List.of(wrote));
    all.addAll(of.subList(Math.min(1, of.size()), of.size()));
    return all;
  }
}
