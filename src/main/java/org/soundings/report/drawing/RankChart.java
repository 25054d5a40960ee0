package org.soundings.report.drawing;

import java.util.List;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;

/** Options of a ranking: who gave each one a place, and within that, who put it first. */
public record RankChart(Language language, String title, List<Option> options) implements Chart {
  /** One option. */
  public record Option(Row placed, Estimate first) {}

  @Override
  public Drawing draw(String id, DrawingLayout layout) {
    Axis axis = BarChart.axis(options.stream().map(Option::placed).toList());
    DrawingSheet sheet = new DrawingSheet(language, layout);
    for (Option option : options) {
      sheet.row(option.placed.label());
      option.placed.draw(sheet, placed -> bars(sheet, axis, placed, option.first));
      sheet.endRow();
    }
    sheet.axis(axis, tick -> BarChart.percent(language, tick));
    return sheet.drawing(id, title, describe());
  }

  private void bars(DrawingSheet sheet, Axis axis, Estimate placed, Estimate first) {
    sheet.bar(0, axis.at(placed.value()), "bar");
    if (first.isDefined() && first.value() > 0) {
      double width = axis.at(first.value());
      sheet.bar(0, width, "high-2");
      if (width >= sheet.layout().roomForNumber() * 1.3) {
        String text = language.share(first.value(), first.n());
        sheet.text(0, 6, Mark.Anchor.START, "on-high-2", text);
      }
    }
    if (first.isDefined() && first.value() > placed.low()) {
      double end = Math.min(first.value(), placed.high());
      sheet.line(axis.at(placed.low()), sheet.middle(), axis.at(end), sheet.middle(), "halo");
    }
    sheet.whisker(axis, placed);
    sheet.value(axis.at(BarChart.end(placed)), language.percent(placed));
  }

  private String describe() {
    return options.stream()
        .map(
            o ->
                o.placed.spoken(
                    language,
                    language.say(
                        "drawing.first",
                        BarChart.spoken(language, o.placed.estimate()),
                        language.percent(o.first))))
        .collect(Row.SENTENCE);
  }
}
