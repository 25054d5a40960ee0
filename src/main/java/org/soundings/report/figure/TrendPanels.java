package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.soundings.analysis.finding.Change;
import org.soundings.analysis.finding.Finding;
import org.soundings.report.drawing.Axis;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.drawing.Row;
import org.soundings.report.drawing.TrendChart;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** A number over more than two waves, a panel each, all on one axis. */
final class TrendPanels {
  /** How many are drawn. */
  static final int MOST = 12;

  private static final int LONGEST_TITLE = 80;

  private TrendPanels() {}

  static List<Figure.Panel> of(Language language, String anchor, Finding.Changed changed) {
    List<Change> drawn = changed.changes().subList(0, Math.min(MOST, changed.changes().size()));
    List<List<Row>> rows = drawn.stream().map(change -> points(changed, change)).toList();
    Axis axis = axis(changed, rows.stream().flatMap(List::stream).toList());
    DoubleFunction<String> words =
        changed.shares() ? share -> percent(language, share) : value -> language.fixed(value, 2);
    DoubleFunction<String> ticks =
        changed.shares()
            ? share -> percent(language, share)
            : tick -> language.fixed(tick, axis.decimals());
    List<Figure.Panel> panels = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      String title = Lettering.shorten(language.term(drawn.get(i).label()), LONGEST_TITLE);
      TrendChart chart = new TrendChart(language, title, rows.get(i), axis, words, ticks);
      panels.add(Figure.Panel.oneOf(anchor + "-" + (i + 1), title, chart));
    }
    return panels;
  }

  /** The names of all waves, the latest last. */
  static List<String> waves(Finding.Changed changed) {
    List<String> names = new ArrayList<>();
    changed.earlier().forEach(earlier -> names.add(earlier.name()));
    names.add(changed.before());
    names.add(changed.after());
    return names;
  }

  private static List<Row> points(Finding.Changed changed, Change change) {
    List<Row> points = new ArrayList<>();
    List<String> names = waves(changed);
    for (int i = 0; i < names.size(); i++) {
      Estimate estimate = change.waves().get(i);
      boolean compared =
          i >= changed.earlier().size() || changed.earlier().get(i).reason().isEmpty();
      boolean isProtected = compared && !estimate.isDefined();
      Cell.Status status = isProtected ? Cell.Status.PRIMARY : Cell.Status.SHOWN;
      points.add(new Row(names.get(i), status, estimate));
    }
    return points;
  }

  private static Axis axis(Finding.Changed changed, List<Row> points) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Row point : points) {
      Estimate e = point.estimate();
      if (e.isDefined()) {
        low = Math.min(low, Double.isNaN(e.low()) ? e.value() : e.low());
        high = Math.max(high, Double.isNaN(e.high()) ? e.value() : e.high());
      }
    }
    if (high < low) {
      return Axis.ofProportions(1, 100);
    }
    return changed.shares() ? Axis.ofProportions(high, 100) : Axis.around(low, high, 100);
  }

  private static String percent(Language language, double share) {
    return language.percent(Numbers.share(share, 0));
  }
}
