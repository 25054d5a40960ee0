package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.ScoreSpread;
import org.soundings.report.table.ReportTable.Entry;
import org.soundings.report.table.ReportTable.Line;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;

/** What a score's table says besides its mean: bands, ends, published values. */
public record SpreadLines(Basis basis, ScoreSpread spread) {
  private static final int DECIMALS = 2;

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    spread.bands().forEach(band -> lines.add(share("in the band “" + band.label() + "”", band)));
    spread
        .ends()
        .forEach(end -> lines.add(share("at the " + end.label().toLowerCase(Locale.ROOT), end)));
    for (ScoreSpread.Comparison comparison : spread.comparisons()) {
      lines.add(
          new Line(
              "difference from " + comparison.reference().label(),
              List.of(difference(comparison))));
    }
    return lines;
  }

  private static Line share(String name, Finding.Share share) {
    if (!share.cell().shown()) {
      return new Line(name, List.of(Entry.PROTECTED));
    }
    return new Line(
        name,
        List.of(
            share.estimate().isDefined()
                ? new Entry(
                    Numbers.percent(share.estimate()),
                    Numbers.count(share.cell().n()) + "; " + Numbers.percentRange(share.estimate()),
                    0)
                : Entry.NONE));
  }

  private static Entry difference(ScoreSpread.Comparison comparison) {
    Estimate e = comparison.difference();
    if (!e.isDefined()) {
      return Entry.NONE;
    }
    boolean mean = comparison.reference().band() == null;
    return new Entry(
        shown(e.value(), mean),
        shown(e.low(), mean) + " to " + shown(e.high(), mean) + (mean ? "" : " points"),
        0);
  }

  private static String shown(double value, boolean mean) {
    return Numbers.signed(mean ? value : 100 * value, mean ? DECIMALS : 1);
  }

  /** What is compared, in words, with its source. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (spread.bandsSource() != null) {
      remarks.add("Bands: " + spread.bandsSource());
    }
    for (ScoreSpread.Comparison comparison : spread.comparisons()) {
      boolean mean = comparison.reference().band() == null;
      double value = comparison.reference().value();
      remarks.add(
          "Compared with "
              + comparison.reference().label()
              + ": "
              + (mean ? "mean " : "share in “" + comparison.what() + "” ")
              + (mean ? Numbers.shortest(value) : Numbers.fixed(100 * value, 1) + "%")
              + ", n = "
              + Numbers.count(comparison.reference().n())
              + ". "
              + comparison.reference().source());
    }
    return remarks;
  }

  /** Units and direction, in sentences. */
  public List<String> says() {
    List<String> says = new ArrayList<>();
    if (spread.metric() != null) {
      says.add("Metric: " + spread.metric() + ".");
    }
    says.add(
        switch (spread.higher()) {
          case BETTER -> "A higher score is better.";
          case WORSE -> "A higher score is worse.";
          case UNSTATED -> "The direction of the score is not stated.";
        });
    return says;
  }
}
