package org.soundings.report.drawing;

import java.util.List;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;

/** Options of a ranking: who gave each one a place, and within that, who put it first. */
public record RankChart(String title, List<Option> options) implements Chart {
  /** One option. */
  public record Option(Row placed, Estimate first) {}

  @Override
  public Drawing draw(String id, DrawingLayout layout) {
    Axis axis = BarChart.axis(options.stream().map(Option::placed).toList());
    DrawingSheet sheet = new DrawingSheet(layout);
    for (Option option : options) {
      sheet.row(option.placed.label());
      option.placed.draw(sheet, placed -> bars(sheet, axis, placed, option.first));
      sheet.endRow();
    }
    sheet.axis(axis, BarChart::percent);
    return sheet.drawing(id, title, describe());
  }

  private static void bars(DrawingSheet sheet, Axis axis, Estimate placed, Estimate first) {
    sheet.bar(0, axis.at(placed.value()), "bar");
    if (first.isDefined() && first.value() > 0) {
      double width = axis.at(first.value());
      sheet.bar(0, width, "high-2");
      if (width >= sheet.layout().roomForNumber() * 1.3) {
        String text = Numbers.share(first.value(), first.n());
        sheet.text(0, 6, Mark.Anchor.START, "on-high-2", text);
      }
    }
    if (first.isDefined() && first.value() > placed.low()) {
      double end = Math.min(first.value(), placed.high());
      sheet.line(axis.at(placed.low()), sheet.middle(), axis.at(end), sheet.middle(), "halo");
    }
    sheet.whisker(axis, placed);
    sheet.value(axis.at(BarChart.end(placed)), Numbers.percent(placed));
  }

  private String describe() {
    return options.stream()
        .map(
            o ->
                o.placed.spoken(
                    BarChart.spoken(o.placed.estimate()) + ", first " + Numbers.percent(o.first)))
        .collect(Row.SENTENCE);
  }
}
