package org.soundings.report.drawing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.soundings.report.drawing.Mark.Anchor;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.LikertBoxes;

/**
 * Statements on one scale as bars that part at its middle: the two lowest categories to the left,
 * the two highest to the right, what lies between apart. The two together stand at each end, their
 * interval under it; below that their net, the highest less the lowest, and the n of it all.
 */
public record AgreementChart(Language language, String title, List<Statement> statements)
    implements Chart {
  private static final double NET = 13;
  private static final double GAP = 3;
  private static final double HIDDEN = 0.05;
  private static final double BELOW = 6;
  private static final double NET_LINE = 23;

  /**
   * One statement; every list from the lowest category to the highest.
   *
   * @param boxes null where a category is hidden
   */
  public record Statement(
      String label,
      List<Row> bottom,
      List<Row> middle,
      List<Row> top,
      @Nullable LikertBoxes boxes) {}

  /**
   * Where things stand across.
   *
   * @param unit percent of the width for a proportion of 1
   * @param zero where the bars part
   * @param apart where the middle categories begin
   */
  private record Places(double unit, double zero, double apart) {}

  @Override
  public Drawing draw(String id, DrawingLayout layout) {
    Places places = places();
    DrawingSheet sheet = new DrawingSheet(language, layout);
    for (Statement statement : statements) {
      sheet.row(statement.label);
      if (statement.boxes != null && statement.boxes.n() == 0) {
        sheet.noData();
      } else {
        bar(sheet, places, statement);
      }
      if (statement.boxes != null && statement.boxes.n() > 0) {
        sheet.under(0, Anchor.START, NET_LINE, "aside", net(statement.boxes));
      }
      sheet.reach(2 * BELOW);
      sheet.endRow();
    }
    return sheet.drawing(id, title, describe());
  }

  private Places places() {
    double left = widest(Statement::bottom);
    double right = widest(Statement::top);
    double between = widest(Statement::middle);
    double unit = (100 - 2 * NET - GAP) / Math.max(HIDDEN, left + right + between);
    double zero = NET + left * unit;
    return new Places(unit, zero, zero + right * unit + NET + GAP);
  }

  private double widest(Function<Statement, List<Row>> side) {
    return statements.stream()
        .mapToDouble(s -> side.apply(s).stream().mapToDouble(AgreementChart::width).sum())
        .max()
        .orElse(0);
  }

  private static double width(Row row) {
    return row.drawn() ? row.estimate().value() : row.shown() ? 0 : HIDDEN;
  }

  private void bar(DrawingSheet sheet, Places places, Statement statement) {
    double left = places.zero;
    for (int i = statement.bottom.size() - 1; i >= 0; i--) {
      double width = width(statement.bottom.get(i)) * places.unit;
      left -= width;
      segment(sheet, statement.bottom.get(i), left, width, "low-" + (statement.bottom.size() - i));
    }
    double right = places.zero;
    for (int i = 0; i < statement.top.size(); i++) {
      double width = width(statement.top.get(i)) * places.unit;
      segment(sheet, statement.top.get(i), right, width, "high-" + (i + 1));
      right += width;
    }
    double x = places.apart;
    for (Row row : statement.middle) {
      double width = width(row) * places.unit;
      segment(sheet, row, x, width, "middle");
      x += width;
    }
    sheet.line(
        places.zero, sheet.top() - 3, places.zero, sheet.top() + DrawingSheet.ROW + 3, "middle");
    if (statement.boxes != null) {
      nets(sheet, places, statement.boxes, left, right);
    }
  }

  private void segment(DrawingSheet sheet, Row row, double x, double width, String tone) {
    if (width > 0) {
      sheet.bar(x, width, row.shown() ? tone : "protected");
    }
    if (row.drawn() && width >= sheet.layout().roomForNumber()) {
      String text = language.share(row.estimate().value(), row.estimate().n());
      sheet.text(x + width / 2, 0, Anchor.MIDDLE, "on-" + tone, text);
    }
  }

  private void nets(
      DrawingSheet sheet, Places places, LikertBoxes boxes, double left, double right) {
    sheet.text(left, -6, Anchor.END, "value", language.percent(boxes.bottom()));
    sheet.text(right, 6, Anchor.START, "value", language.percent(boxes.top()));
    interval(sheet, boxes.bottom(), places.zero, -places.unit);
    interval(sheet, boxes.top(), places.zero, places.unit);
  }

  private String net(LikertBoxes boxes) {
    return language.say("drawing.net", language.points(boxes.net()), language.count(boxes.n()));
  }

  private static void interval(DrawingSheet sheet, Estimate e, double zero, double scale) {
    if (!Double.isNaN(e.low())) {
      double under = sheet.top() + DrawingSheet.ROW + BELOW;
      sheet.whisker(zero + scale * e.low(), zero + scale * e.high(), under);
    }
  }

  private String describe() {
    return statements.stream().map(this::spoken).collect(Row.SENTENCE);
  }

  private String spoken(Statement s) {
    String numbers =
        s.boxes == null
            ? language.say("drawing.some-protected")
            : language.say(
                "drawing.agreement",
                BarChart.spoken(language, s.boxes.top()),
                between(s.boxes.middle()),
                BarChart.spoken(language, s.boxes.bottom()),
                net(s.boxes));
    return Row.name(s.label) + ": " + numbers;
  }

  private String between(@Nullable Estimate middle) {
    return middle == null ? "" : language.say("drawing.between", language.percent(middle));
  }
}
