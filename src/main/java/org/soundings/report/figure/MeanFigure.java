package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.ScoreOf;
import org.soundings.report.drawing.Axis;
import org.soundings.report.drawing.DotChart;
import org.soundings.report.drawing.Row;
import org.soundings.report.table.MeanTable;
import org.soundings.report.table.SpreadLines;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** A mean, or means by group, as dots. */
record MeanFigure(Captions captions) {
  private static final int MOST = 40;

  Figure of(Finding.Mean m) {
    String anchor = captions.anchor(m.id());
    String title = Captions.title(m.wording());
    List<Finding.GroupMean> drawn = m.groups().subList(0, Math.min(MOST, m.groups().size()));
    boolean one = m.by() == null;
    List<Double> spread = one ? spread(m.groups().getFirst()) : List.of();
    List<Row> rows = drawn.stream().map(group -> row(m, group)).toList();
    Axis axis = axis(m, rows, spread);
    DotChart chart = new DotChart(language(), title, rows, spread, axis, words(m), ticks(m, axis));
    return new Figure(
        anchor,
        title,
        says(m, spread),
        List.of(),
        List.of(Figure.Panel.only(anchor, chart)),
        remarks(m, m.groups().size() - drawn.size()),
        new MeanTable(captions.basis(), m, words(m)).table(),
        m.scale() != null && m.scale().spread() != null,
        m.byWording() == null ? List.of(m.wording()) : List.of(m.wording(), m.byWording()));
  }

  /** The quantiles where single values may be shown; else the mean less and plus one deviation. */
  private static List<Double> spread(Finding.GroupMean group) {
    double mean = group.estimate().value();
    double deviation = group.standardDeviation();
    return !group.quantiles().isEmpty()
        ? group.quantiles()
        : Double.isFinite(mean - deviation)
            ? List.of(mean - deviation, mean + deviation)
            : List.of();
  }

  private Row row(Finding.Mean m, Finding.GroupMean group) {
    String everyone = language().say(m.scale() == null ? "mean.answers" : "mean.scores");
    String name = m.by() == null ? everyone : group.label();
    String label =
        group.status() == Cell.Status.SHOWN
            ? captions.basis().named(name, group.estimate().n())
            : name;
    return new Row(label, group.status(), group.estimate());
  }

  private Language language() {
    return captions.language();
  }

  private static Axis axis(Finding.Mean m, List<Row> rows, List<Double> spread) {
    ScoreOf scale = m.scale();
    if (scale != null && scale.ceiling() > scale.floor()) {
      return Axis.between(scale.floor(), scale.ceiling(), DotChart.RIGHT);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Row row : rows) {
      Estimate e = row.estimate();
      if (e.isDefined()) {
        low = Math.min(low, Double.isNaN(e.low()) ? e.value() : e.low());
        high = Math.max(high, Double.isNaN(e.high()) ? e.value() : e.high());
      }
    }
    for (double value : spread) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (low > high) {
      return Axis.between(0, 1, DotChart.RIGHT);
    }
    return m.date()
        ? Axis.ofDays(low, high, DotChart.RIGHT_OF_DAYS)
        : Axis.around(low, high, DotChart.RIGHT);
  }

  private DoubleFunction<String> words(Finding.Mean m) {
    if (m.date()) {
      return Numbers::date;
    }
    int decimals = decimals(m);
    return value -> language().fixed(value, decimals);
  }

  private DoubleFunction<String> ticks(Finding.Mean m, Axis axis) {
    return m.date() ? Axis::year : tick -> language().fixed(tick, axis.decimals());
  }

  private static int decimals(Finding.Mean m) {
    return Numbers.decimals(m.groups().stream().map(Finding.GroupMean::estimate).toList());
  }

  private List<String> says(Finding.Mean m, List<Double> spread) {
    List<String> says = new ArrayList<>();
    says.add(
        m.byWording() == null
            ? captions.basis().weighing("mean.basis", unit(m))
            : captions.basis().weighing("mean.by", unit(m), Captions.title(m.byWording())));
    ScoreOf scale = m.scale();
    if (scale != null) {
      says.add(
          language()
              .say(
                  "mean.score",
                  scale.items(),
                  language().count(scale.items()),
                  language().shortest(scale.lowest()),
                  language().shortest(scale.highest())));
      if (scale.spread() != null) {
        says.addAll(new SpreadLines(captions.basis(), scale.spread()).says());
      }
    }
    says.add(captions.basis().lines());
    if (spread.size() > 2) {
      says.add(language().say("mean.box.quartiles"));
    } else if (!spread.isEmpty()) {
      says.add(language().say("mean.box.deviation"));
    }
    return says;
  }

  private static String unit(Finding.Mean m) {
    return m.unit() == null ? "" : ", " + m.unit();
  }

  private List<String> remarks(Finding.Mean m, int left) {
    List<String> remarks = new ArrayList<>();
    if (left > 0) {
      remarks.add(language().say("mean.left", left, language().count(left)));
    }
    ScoreOf scale = m.scale();
    if (scale != null && scale.source() != null) {
      remarks.add(language().say("mean.source", scale.source()) + licence(scale.licence()));
    }
    if (scale != null && scale.spread() != null) {
      remarks.addAll(new SpreadLines(captions.basis(), scale.spread()).remarks());
    }
    return remarks;
  }

  private String licence(@Nullable String licence) {
    return licence == null ? "" : " " + language().say("mean.licence", licence);
  }
}
