package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.ScoreSpread;
import org.soundings.report.table.ReportTable.Entry;
import org.soundings.report.table.ReportTable.Line;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;

/** What a score's table says besides its mean: bands, ends, published values. */
public record SpreadLines(Basis basis, ScoreSpread spread) {
  private static final int DECIMALS = 2;

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    spread
        .bands()
        .forEach(band -> lines.add(share(language().say("spread.band", band.label()), band)));
    spread.ends().forEach(end -> lines.add(share(end(end), end)));
    for (ScoreSpread.Comparison comparison : spread.comparisons()) {
      lines.add(
          new Line(
              language().say("spread.difference", comparison.reference().label()),
              List.of(difference(comparison))));
    }
    return lines;
  }

  private Language language() {
    return basis.language();
  }

  private String end(Finding.Share end) {
    return language().say("spread.end", language().term(end.label()).toLowerCase(Locale.ROOT));
  }

  private Line share(String name, Finding.Share share) {
    if (!share.cell().shown()) {
      return new Line(name, List.of(Entry.PROTECTED));
    }
    return new Line(
        name,
        List.of(
            share.estimate().isDefined()
                ? new Entry(
                    language().percent(share.estimate()),
                    language().count(share.cell().n())
                        + "; "
                        + language().percentRange(share.estimate()),
                    0)
                : Entry.NONE));
  }

  private Entry difference(ScoreSpread.Comparison comparison) {
    Estimate e = comparison.difference();
    if (!e.isDefined()) {
      return Entry.NONE;
    }
    boolean mean = comparison.reference().band() == null;
    return new Entry(
        shown(e.value(), mean),
        language()
            .say(mean ? "range" : "spread.points", shown(e.low(), mean), shown(e.high(), mean)),
        0);
  }

  private String shown(double value, boolean mean) {
    return language().signed(mean ? value : 100 * value, mean ? DECIMALS : 1);
  }

  /** What is compared, in words, with its source. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (spread.bandsSource() != null) {
      remarks.add(language().say("spread.bands", spread.bandsSource()));
    }
    for (ScoreSpread.Comparison comparison : spread.comparisons()) {
      boolean mean = comparison.reference().band() == null;
      double value = comparison.reference().value();
      remarks.add(
          language()
              .say(
                  mean ? "spread.compared.mean" : "spread.compared.share",
                  comparison.reference().label(),
                  mean
                      ? language().shortest(value)
                      : language().percent(Numbers.fixed(100 * value, 1)),
                  language().count(comparison.reference().n()),
                  comparison.reference().source(),
                  comparison.what()));
    }
    return remarks;
  }

  /** Units and direction, in sentences. */
  public List<String> says() {
    List<String> says = new ArrayList<>();
    if (spread.metric() != null) {
      says.add(language().say("spread.metric", spread.metric()));
    }
    says.add(
        language()
            .say(
                switch (spread.higher()) {
                  case BETTER -> "spread.better";
                  case WORSE -> "spread.worse";
                  case UNSTATED -> "spread.unstated";
                }));
    return says;
  }
}
