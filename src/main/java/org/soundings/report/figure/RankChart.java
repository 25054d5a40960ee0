package org.soundings.report.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.soundings.statistics.Estimate;

/** Options of a ranking: who gave each one a place, and within that, who put it first. */
public final class RankChart {
  private static final double ROOM_FOR_TEXT = 10;

  private RankChart() {}

  /** One option. */
  public record Option(Row placed, Estimate first) {}

  public static Drawing of(String id, String title, List<Option> options) {
    Axis axis = BarChart.axis(options.stream().map(Option::placed).toList());
    Sheet sheet = new Sheet();
    for (Option option : options) {
      sheet.label(option.placed.label());
      if (!option.placed.shown()) {
        sheet.isProtected(0);
      } else if (!option.placed.drawn()) {
        sheet.noData();
      } else {
        bars(sheet, axis, option);
      }
      sheet.endRow();
    }
    sheet.axis(axis, tick -> Math.round(tick * 100) + "%");
    return sheet.drawing(id, title, describe(options));
  }

  private static void bars(Sheet sheet, Axis axis, Option option) {
    Estimate placed = option.placed.estimate();
    sheet.add(new Mark.Bar(0, axis.at(placed.value()), sheet.top(), Sheet.ROW, "bar"));
    double first = option.first.isDefined() ? axis.at(option.first.value()) : 0;
    if (first > 0) {
      sheet.add(new Mark.Bar(0, first, sheet.top(), Sheet.ROW, "high-2"));
    }
    if (first > ROOM_FOR_TEXT) {
      String text = Numbers.share(option.first.value(), option.first.n());
      sheet.add(new Mark.Text(0, 6, sheet.middle() + 5, Mark.Anchor.START, "on-high-2", text));
    }
    sheet.whisker(axis, placed, sheet.middle());
    sheet.value(axis.at(placed.high()), Numbers.percent(placed));
  }

  private static String describe(List<Option> options) {
    return options.stream()
        .map(
            option ->
                option.placed.spoken(
                    Numbers.percent(option.placed.estimate())
                        + " (interval "
                        + Numbers.percentRange(option.placed.estimate())
                        + "), first "
                        + Numbers.percent(option.first)))
        .collect(Collectors.joining("; ", "", "."));
  }
}
