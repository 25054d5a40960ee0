package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.report.table.ShareTable;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Census;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Reasons;
import org.soundings.report.wording.Unanswered;
import org.soundings.tally.Cell;

/** Findings as figures. */
public record Figures(Captions captions) {
  public Figures(Basis basis, Anchors anchors) {
    this(new Captions(basis, anchors));
  }

  private Language language() {
    return captions.language();
  }

  public Figure of(Finding finding) {
    return worded(finding).in(language());
  }

  private Figure worded(Finding finding) {
    Figure alone =
        Census.isPooled(finding)
            ? plain(finding).counted(language().say("figure.pooled"))
            : plain(finding);
    Figure figure =
        finding instanceof Finding.Changed
            ? alone
            : alone.with(Reasons.of(finding, language()), List.of());
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
    List<String> of = new ArrayList<>();
    if (j.n() > 0) {
      of.add(language().say("joint.all", captions.basis().people(j.n())));
    } else if (j.isByPairs()) {
      of.add(language().say("joint.pairs"));
    }
    return new Figure(
        captions.anchor(j.id()),
        Captions.title(j.wording()),
        of,
        List.of(),
        List.of(),
        List.of(),
        null,
        true,
        j.labels());
  }

  private Figure openText(Finding.OpenText t) {
    List<String> basis = new ArrayList<>(List.of(language().say("text.basis")));
    basis.addAll(answered(t));
    return new Figure(
        captions.anchor(t.id()),
        Captions.title(t.wording()),
        basis,
        List.of(),
        List.of(),
        List.of(language().say("text.not-shown")),
        ShareTable.ofMissing(language(), Unanswered.of(t.base())),
        false,
        List.of(t.wording()));
  }

  private List<String> answered(Finding.OpenText t) {
    Cell written = t.base().answered();
    String wrote =
        !written.shown()
            ? language().say("text.protected")
            : written.n() == 0
                ? language().say("text.nobody")
                : language().say("text.written", captions.basis().people(written.n()));
    List<String> of = captions.basis().ofShares(t.base().answered(), t.base());
    List<String> all = new ArrayList<>(List.of(wrote));
    all.addAll(of.subList(Math.min(1, of.size()), of.size()));
    return all;
  }
}
