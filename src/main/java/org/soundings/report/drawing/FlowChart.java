package org.soundings.report.drawing;

import java.util.List;
import java.util.stream.Collectors;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Numbers;

/**
 * How many people are left after each step, from all to those at the end: a dark bar from 0 for
 * those who remain, and between two such bars a paler one for each way of leaving, where they left.
 *
 * @param steps the first is of all; counts that leave are taken from what is left before
 */
public record FlowChart(Language language, String title, List<Step> steps) implements Chart {
  private static final double RIGHT = 56;

  public FlowChart {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param leaves whether these are people who left; else those who remain
   */
  public record Step(String label, long n, boolean leaves) {}

  @Override
  public Drawing draw(String id, DrawingLayout layout) {
    long all = steps.isEmpty() ? 0 : steps.getFirst().n;
    Axis axis = Axis.around(0, all, RIGHT);
    DrawingSheet sheet = new DrawingSheet(language, layout);
    long left = all;
    double foot = -1;
    for (Step step : steps) {
      sheet.row(step.label);
      double edge = axis.at(left);
      if (layout == DrawingLayout.WIDE && foot >= 0) {
        sheet.line(edge, foot, edge, sheet.top(), "axis");
      }
      left = step.leaves ? left - step.n : step.n;
      double from = step.leaves ? axis.at(left) : 0;
      double to = step.leaves ? edge : axis.at(step.n);
      sheet.bar(from, to - from, step.leaves ? "middle" : "high-2");
      sheet.value(axis.right(), written(step, all));
      foot = sheet.top() + DrawingSheet.ROW;
      sheet.endRow();
    }
    sheet.axis(axis, tick -> language.count(Math.round(tick)));
    return sheet.drawing(id, title, describe(all));
  }

  private String written(Step step, long all) {
    String count = language.count(step.n);
    return step.n == all && !step.leaves
        ? count
        : count + " · " + language.percent(Numbers.share((double) step.n / all, all));
  }

  private String describe(long all) {
    return steps.stream()
        .map(s -> s.label + ": " + written(s, all))
        .collect(Collectors.joining("; ", "", "."));
  }
}
